import { clocksSay } from '../../domain/casework/clocksSay.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { searchNameOf } from '../../domain/operators/searchName.ts'
import type { Tx } from '../../store/database/scope.ts'
import { companiesHere, type KnownCompany, numbersTaken } from '../../store/imports/knownMembers.ts'
import { officeList } from '../../store/profile/company.ts'
import { clockRulesFor } from '../cases/clockRules.ts'
import type { CaseRules } from './memberCase.ts'
import type { MemberField } from './memberColumns.ts'
import { type MemberCompany, readCompany } from './memberCompany.ts'
import { type BroughtStep, historyOf } from './memberHistory.ts'
import type { MemberLine } from './memberLine.ts'
import type { Reason, ReasonCode } from './reasons.ts'

/** A company of the list with what becomes of it here. */
export interface PlannedCompany {
  readonly company: MemberCompany
  readonly here: KnownCompany | undefined
  /** What the list says otherwise than we do, of a company that is here. */
  readonly differs: readonly string[]
  readonly officeId: string | null
  readonly history: readonly BroughtStep[]
  /** By line; a company whose lines have any is refused whole. */
  readonly reasons: ReadonlyMap<number, readonly Reason[]>
}

/** Looks at every line beside the others and beside what is here. Changes nothing. */
export const planImport = async (
  tx: Tx,
  lines: readonly MemberLine[],
  rules: CaseRules,
  office: string | undefined,
  admissionOf: (taxIds: readonly string[]) => Promise<Admits>,
): Promise<readonly PlannedCompany[]> => {
  const companies = byTaxId(lines).map((own) => readCompany(own, rules))
  const here = new Map(
    (
      await companiesHere(
        tx,
        companies.map(({ taxId }) => taxId),
      )
    ).map((one) => [one.taxId, one]),
  )
  const taken = await numbersTaken(
    tx,
    companies.flatMap(({ traderNumber }) => traderNumber ?? []),
    companies.flatMap(({ certificate }) => certificate ?? []),
  )
  const admits = await admissionOf(companies.map(({ taxId }) => taxId))
  const offices = await officeList(tx)
  const desk = { rules, here, taken, offices, office, admits, seen: new Map<string, number>() }
  return companies.map((company) => planCompany(company, desk))
}

/** Lines of one company stand together, however the list is ordered; one without a tax id stands alone. */
const byTaxId = (lines: readonly MemberLine[]): readonly (readonly MemberLine[])[] => {
  const groups = new Map<string, MemberLine[]>()
  for (const line of lines) {
    const key = line.taxId || `line ${line.line}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()]
}

/** Whether a company may come in: not while the programme is a closed pilot and it was not invited. */
type Admits = (company: Pick<MemberCompany, 'taxId' | 'types'>) => Outcome<true>

interface PlanDesk {
  readonly admits: Admits
  readonly rules: CaseRules
  readonly here: ReadonlyMap<string, KnownCompany>
  readonly taken: Awaited<ReturnType<typeof numbersTaken>>
  readonly offices: readonly { readonly id: string; readonly name: string; readonly city: string }[]
  readonly office: string | undefined
  /** Numbers that an earlier company of the list has, with its line. */
  readonly seen: Map<string, number>
}

const planCompany = (company: MemberCompany, desk: PlanDesk): PlannedCompany => {
  const here = desk.here.get(company.taxId)
  const reasons = new Map([...company.reasons].map(([line, own]) => [line, [...own]]))
  const first = company.lines[0]?.line ?? 0
  const refuse = (column: MemberField, code: ReasonCode, values: Reason['with']) => {
    const line = company.lines.find((one) => one.text[column] !== undefined)?.line ?? first
    reasons.get(line)?.push({ column, code, with: values })
  }
  if (!here) checkNumbers(company, desk, first, refuse)
  if (!here && !desk.admits(company).ok) refuse('taxId', 'notInvited', { value: company.taxId })
  const officeId = here ? null : officeFor(company, desk, refuse)
  const { rules } = desk
  const clockRules = clockRulesFor(rules.programme)
  const history = company.brought
    ? historyOf(company.brought, clockRules, rules.today, rules.programme.validityMonths)
    : []
  const last = history.at(-1)
  if (last?.to === 'returned' && clocksSay(last.clocks, rules.today).has('resubmissionEnded')) {
    refuse('caseSince', 'termOver', { value: last.onDay })
  }
  return { company, here, differs: here ? whatDiffers(company, here) : [], officeId, history, reasons }
}

type Refuse = (column: MemberField, code: ReasonCode, values: Reason['with']) => void

const checkNumbers = (
  company: MemberCompany,
  { taken, seen }: PlanDesk,
  line: number,
  refuse: Refuse,
): void => {
  const numbers = [
    ['traderNumber', company.traderNumber, taken.traders],
    ['certificate', company.certificate, taken.certificates],
  ] as const
  for (const [column, value, there] of numbers) {
    if (!value) continue
    const before = seen.get(`${column} ${value}`)
    if (there.has(value)) refuse(column, 'taken', { value })
    else if (before !== undefined) refuse(column, 'twice', { value, line: before })
    else seen.set(`${column} ${value}`, line)
  }
}

/** The office the line names, or the one named for all, or the only one there is. */
const officeFor = ({ office }: MemberCompany, desk: PlanDesk, refuse: Refuse): string | null => {
  const wanted = office ?? desk.office
  if (wanted === undefined) {
    const [only] = desk.offices
    if (only && desk.offices.length === 1) return only.id
    refuse('office', 'officeMissing', { offices: idsOf(desk), value: '' })
    return null
  }
  const plain = searchNameOf(wanted)
  const found = desk.offices.filter(({ id, name, city }) =>
    [id, name, city].some((one) => searchNameOf(one) === plain),
  )
  if (found.length === 1 && found[0]) return found[0].id
  refuse('office', 'office', { value: wanted, offices: idsOf(desk) })
  return null
}

const idsOf = ({ offices }: PlanDesk): string => offices.map(({ id }) => id).join(', ')

const whatDiffers = (company: MemberCompany, here: KnownCompany): string[] => {
  const sites = new Set(here.siteNames.map(searchNameOf))
  const said: readonly (readonly [MemberField, boolean])[] = [
    ['name', searchNameOf(company.name) !== searchNameOf(here.name)],
    ['traderNumber', company.traderNumber !== null && company.traderNumber !== here.traderNumber],
    ['types', [...company.types].sort().join() !== [...here.types].sort().join()],
    ['certificate', company.certificate !== null && !here.certificates.includes(company.certificate)],
    ['site', company.sites.some((site) => !sites.has(searchNameOf(site.name)))],
  ]
  return said.filter(([, differs]) => differs).map(([column]) => column)
}
