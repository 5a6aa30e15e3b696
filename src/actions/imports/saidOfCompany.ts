import type { Day } from '../../domain/kernel/day.ts'
import { searchNameOf } from '../../domain/operators/searchName.ts'
import type { MemberField } from './memberColumns.ts'
import type { MemberLine } from './memberLine.ts'
import type { Reason, ReasonCode } from './reasons.ts'

export type DayField = 'since' | 'until' | 'caseSince'

/** Notes why something cannot stand, at the line that says it. */
export type Refuse = (column: MemberField, code: ReasonCode, values?: Reason['with'], at?: MemberLine) => void

/** What the lines of one company say together. */
export interface Said {
  readonly text: (field: MemberField) => string | undefined
  readonly day: (field: DayField) => Day | undefined
  readonly types: readonly string[]
  readonly refuse: Refuse
  /** By line; grows as reasons are found. */
  readonly reasons: ReadonlyMap<number, readonly Reason[]>
}

/** Fields that belong to the company: a line may leave them empty, but not say otherwise than the line before. */
const ofTheCompany: readonly MemberField[] = [
  ...(['name', 'traderNumber', 'types', 'city', 'representative', 'office', 'published'] as const),
  ...(['certificate', 'since', 'until', 'status', 'caseState', 'caseSince', 'caseNumber'] as const),
  ...(['contactName', 'contactEmail', 'contactPhone'] as const),
]

export const saidOfCompany = (lines: readonly MemberLine[]): Said => {
  const reasons = new Map<number, Reason[]>(lines.map(({ line, reasons: own }) => [line, [...own]]))
  const said = new Map<MemberField, MemberLine>()
  const refuse: Refuse = (column, code, values = {}, at = said.get(column) ?? lines[0]) => {
    const value = at?.text[column] ?? ''
    if (at) reasons.get(at.line)?.push({ column, code, with: { value, ...values } })
  }
  for (const field of ofTheCompany) {
    const saying = lines.filter((line) => line.text[field] !== undefined)
    const [first, ...others] = saying
    if (first) said.set(field, first)
    for (const line of others) {
      if (first && !saysTheSame(first, line, field)) refuse(field, 'disagrees', { line: first.line }, line)
    }
  }
  return {
    text: (field) => said.get(field)?.text[field],
    day: (field) => said.get(field)?.days[field],
    types: said.get('types')?.types ?? [],
    refuse,
    reasons,
  }
}

const isDayField = (field: MemberField): field is DayField =>
  field === 'since' || field === 'until' || field === 'caseSince'

const saysTheSame = (first: MemberLine, line: MemberLine, field: MemberField): boolean => {
  if (isDayField(field)) return first.days[field] === line.days[field]
  if (field === 'types') return [...first.types].sort().join() === [...line.types].sort().join()
  return searchNameOf(first.text[field] ?? '') === searchNameOf(line.text[field] ?? '')
}
