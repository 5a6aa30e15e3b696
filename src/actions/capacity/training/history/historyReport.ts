import { createHash } from 'node:crypto'
import type { LikenessReason } from '../../../../domain/capacity/training/samePerson.ts'
import { fullestName } from '../../../../domain/capacity/training/tidyName.ts'
import type { Track } from '../../../../domain/capacity/training/workshop.ts'
import type { Actor } from '../../../actor.ts'
import { csvOf } from '../../../public/csv.ts'
import type { World } from '../../../world.ts'
import type { DayOrderFound } from './dayOrder.ts'
import { type KeptChoices, keptFor } from './historyChoices.ts'
import { type HistoryField, type HistoryPlaces, historyColumns, historyFields } from './historyColumns.ts'
import type { HistoryFault, HistoryFile, PassedRow } from './historyRow.ts'
import type { HistoryPlan, PlannedPerson } from './planHistory.ts'
import type { HistoryRead, SheetRead } from './readHistory.ts'
import type { Written } from './writeHistory.ts'

export interface HistoryReport {
  readonly file: string
  readonly sha256: string
  readonly preview: boolean
  readonly sheets: readonly SheetRead[]
  readonly workshops: readonly WorkshopFound[]
  readonly headings: readonly string[]
  /** The first rows below them, to see what each column holds. */
  readonly sample: readonly (readonly string[])[]
  readonly columns: HistoryPlaces
  /** What is taken where a row names none. */
  readonly track: Track | null
  readonly country: string | null
  /** What somebody has to say before it can be loaded. */
  readonly missing: readonly HistoryField[]
  readonly days: DayOrderFound
  /** Whether it is read as a list of the same headings was last. */
  readonly remembered: boolean
  /** Every row that has anything in it: `read`, `refused` and `passed` together. */
  readonly rows: number
  readonly read: number
  readonly refused: number
  readonly passed: number
  readonly people: number
  /** Of them, those not in the register, or not before. */
  readonly newPeople: number
  readonly newWorkshops: number
  /** Who is entered into a workshop; nothing where the file was loaded before. */
  readonly newSeats: number
  readonly doubts: number
  readonly someDoubts: readonly DoubtFound[]
  readonly faults: number
  readonly someFaults: readonly HistoryFault[]
  readonly somePassed: readonly PassedRow[]
  /** The refused rows as a CSV to mend and load; empty where there are none. */
  readonly toMend: string
}

export interface WorkshopFound {
  readonly title: string
  readonly country: string
  readonly startsOn: string
  readonly endsOn: string
  readonly track: string
  readonly people: number
  readonly isNew: boolean
}

export interface DoubtFound {
  readonly weight: number
  readonly reasons: readonly LikenessReason[]
  readonly people: readonly { readonly name: string; readonly where: string }[]
}

const MOST_SHOWN = 200

interface Reported {
  readonly file: HistoryFile
  readonly read: HistoryRead
  readonly plan: HistoryPlan
  readonly written: Written | undefined
  readonly kept: readonly KeptChoices[]
}

export const reportOn = (
  { say }: Pick<World, 'say'>,
  { language }: Pick<Actor, 'language'>,
  { file, read, plan, written, kept }: Reported,
): HistoryReport => {
  const personOf = new Map(plan.people.flatMap((person) => person.rows.map((row) => [row, person] as const)))
  const workshops = plan.workshops.map(({ said, here, rows }): WorkshopFound => {
    const { title, country, startsOn, endsOn, track } = said
    const people = new Set(rows.map((row) => personOf.get(row))).size
    return { title, country, startsOn, endsOn, track, people, isNew: !here }
  })
  return {
    ...{ file: file.name, sha256: createHash('sha256').update(file.bytes).digest('hex') },
    ...{ preview: file.preview, sheets: read.sheets, workshops },
    ...{ headings: read.headings, sample: read.sample, columns: read.columns },
    ...{ track: read.choices.track ?? null, country: read.choices.country ?? null },
    ...{ missing: read.missing, days: read.days },
    remembered: file.choices === undefined && keptFor(kept, read.headings) !== undefined,
    rows: read.sheets.reduce((sum, { rows }) => sum + rows, 0),
    ...{ read: read.rows.length, refused: read.refused.length, passed: read.passed.length },
    people: plan.people.length,
    newPeople: plan.people.filter(({ here }) => !here).length,
    newWorkshops: workshops.filter(({ isNew }) => isNew).length,
    newSeats: written?.seats ?? 0,
    doubts: plan.doubts.length,
    someDoubts: plan.doubts.slice(0, MOST_SHOWN).map(({ weight, reasons, one, other }) => ({
      ...{ weight, reasons },
      people: [one, other].map(told),
    })),
    faults: read.faults.length,
    someFaults: read.faults.slice(0, MOST_SHOWN),
    somePassed: read.passed.slice(0, MOST_SHOWN),
    toMend: mendable(read, (key, values) => say(key, language, values)),
  }
}

const told = ({ rows, here }: PlannedPerson) => ({
  name: here?.name ?? fullestName(rows.map(({ name }) => name)),
  where: here?.organisation ?? rows[0]?.organisation ?? '',
})

type Said = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The refused rows under headings that are read, with what was carried down to them and, in words, what is wrong. */
const mendable = ({ refused, faults }: HistoryRead, say: Said): string => {
  if (refused.length === 0) return ''
  const lacking = new Set(faults.filter(({ kept }) => !kept).map(({ column }) => column))
  const fields = historyFields.filter(
    (field) => lacking.has(field) || refused.some(({ values }) => values[field]),
  )
  const why = new Map<string, string[]>()
  for (const { sheet, line, column, code, value, kept } of faults) {
    if (kept) continue
    const key = `${sheet} ${line}`
    const reason = `${say(`history.field.${column}`)}: ${say(`history.why.${code}`, { value })}`
    why.set(key, [...(why.get(key) ?? []), reason])
  }
  return csvOf(
    [...fields.map(headingOf), say('history.sheet'), say('history.line'), say('history.reason')],
    refused.map(({ sheet, line, values }) => [
      ...fields.map((field) => values[field] ?? ''),
      ...[sheet, line, why.get(`${sheet} ${line}`)?.join('; ') ?? ''],
    ]),
  )
}

const headingOf = (field: HistoryField): string => historyColumns[field][0]
