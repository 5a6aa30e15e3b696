import type { Day } from '../../domain/kernel/day.ts'
import { searchNameOf } from '../../domain/operators/searchName.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { MemberField, ReadHeadings } from './memberColumns.ts'
import { readDay } from './readDay.ts'
import type { Reason, ReasonCode } from './reasons.ts'
import type { Cell, SheetRow } from './worksheet.ts'

export interface MemberSite {
  readonly name: string
  readonly kind: string
  readonly address: string
  readonly city: string
  readonly state: string
}

/** One line of the list, read by itself: what it says, and what of it could not be read. */
export interface MemberLine {
  readonly line: number
  readonly text: Readonly<Partial<Record<MemberField, string>>>
  readonly taxId: string
  readonly types: readonly string[]
  readonly days: Readonly<Partial<Record<'since' | 'until' | 'caseSince', Day>>>
  readonly site: MemberSite | null
  readonly reasons: readonly Reason[]
}

export const readMemberLine = (
  { line, cells }: SheetRow,
  { places }: ReadHeadings,
  programme: Programme,
): MemberLine => {
  const reasons: Reason[] = []
  const cell = (field: MemberField): Cell => cells[places.get(field) ?? -1] ?? null
  const refuse = (column: MemberField, code: ReasonCode, values: Reason['with'] = {}) =>
    reasons.push({ column, code, with: { value: textOf(cell(column)), ...values } })
  const text: Partial<Record<MemberField, string>> = {}
  for (const field of places.keys()) {
    const said = textOf(cell(field))
    if (said.length > 1_000) refuse(field, 'tooLong', { value: `${said.slice(0, 40)}…` })
    else if (said !== '') text[field] = said
  }
  const taxId = (text.taxId ?? '').toUpperCase().replace(/[\s-]+/g, '')
  if (taxId === '') refuse('taxId', 'missing')
  else if (!new RegExp(programme.taxId.pattern, 'u').test(taxId)) refuse('taxId', 'taxId')
  return {
    line,
    text,
    taxId,
    types: typesIn(text.types, programme, refuse),
    days: daysIn(cell, refuse),
    site: siteIn(text, programme, refuse),
    reasons,
  }
}

type Refuse = (column: MemberField, code: ReasonCode, values?: Reason['with']) => void

const textOf = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.day
  return String(cell).replace(/\s+/gu, ' ').trim()
}

const daysIn = (cell: (field: MemberField) => Cell, refuse: Refuse) => {
  const days: Partial<Record<'since' | 'until' | 'caseSince', Day>> = {}
  for (const field of ['since', 'until', 'caseSince'] as const) {
    const read = readDay(cell(field))
    if (typeof read === 'string') days[field] = read
    else if (read) refuse(field, read.unread)
  }
  return days
}

const typesIn = (said: string | undefined, programme: Programme, refuse: Refuse): readonly string[] => {
  const found = new Set<string>()
  for (const word of (said ?? '').split(/[;,/|+]|\s+y\s+|\s+and\s+/iu).filter((one) => one.trim() !== '')) {
    const type = namedIn(programme.operatorTypes, word)
    if (type) found.add(type)
    else refuse('types', 'type', { value: word.trim() })
  }
  return [...found]
}

interface Named {
  readonly id: string
  readonly name: { readonly es: string; readonly en: string }
}

/** By its id or its name in either language, whatever the case and accents. */
const namedIn = (all: readonly Named[], said: string): string | undefined => {
  const wanted = searchNameOf(said)
  return all.find(({ id, name }) =>
    [id, id.replace(/[A-Z]/g, (letter) => ` ${letter}`), name.es, name.en].some(
      (one) => searchNameOf(one) === wanted,
    ),
  )?.id
}

const siteIn = (
  text: Readonly<Partial<Record<MemberField, string>>>,
  programme: Programme,
  refuse: Refuse,
): MemberSite | null => {
  const told = (['site', 'siteKind', 'siteAddress', 'siteCity', 'siteState'] as const).filter(
    (field) => text[field],
  )
  if (told.length === 0) return null
  if (!text.site) refuse('site', 'siteName')
  const kind = namedIn(programme.siteKinds, text.siteKind ?? '')
  if (!kind)
    refuse('siteKind', text.siteKind ? 'siteKind' : 'siteKindMissing', {
      kinds: programme.siteKinds.map(({ id }) => id).join(', '),
    })
  return {
    name: text.site ?? '',
    kind: kind ?? '',
    address: text.siteAddress ?? '',
    city: text.siteCity ?? text.city ?? '',
    state: text.siteState ?? '',
  }
}
