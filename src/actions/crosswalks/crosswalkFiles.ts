import ExcelJS from 'exceljs'
import { crosswalkKey } from '../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { crosswalkText } from '../../files/crosswalks/crosswalkText.ts'
import { csvOf } from '../public/csv.ts'
import type { World } from '../world.ts'
import { type ToldCrosswalk, type ToldRelation, tellCrosswalk } from './crosswalksTold.ts'
import type { Judged } from './judgedLibrary.ts'

// biome-ignore format: a table, a row a line
const columns = [
  ['standard', 24], ['fromNumber', 10], ['fromId', 24], ['fromAsks', 44], ['relation', 20], ['toNumber', 10], ['toId', 24], ['toAsks', 44],
  ['why', 44], ['needs', 36], ['needsBack', 36], ['confidence', 16], ['over', 24], ['saidBy', 24], ['on', 12], ['reviewedBy', 20], ['reviewedOn', 12],
] as const

type Language = 'es' | 'en'

/** All relations between two programmes as a table for spreadsheets. */
export const crosswalkTable = async (
  world: World,
  language: Language,
  [from, to]: readonly [string, string],
  as: 'csv' | 'xlsx',
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly name: string }>> => {
  const told = tellCrosswalk(await world.library(), from, to)
  if (!told.ok) return told
  const head = columns.map(([key]) => world.say(`cruces.table.${key}`, language))
  const rows = rowsOf(world, language, told.value)
  const name = `${from}--${to}.${as}`
  if (as === 'csv') return done({ bytes: new TextEncoder().encode(csvOf(head, rows)), name })
  return done({ bytes: await workbookOf(`${from} ${to}`, head, rows), name })
}

const rowsOf = (world: World, language: Language, { standards, onlyThere }: ToldCrosswalk) => [
  ...standards.flatMap(({ number, title, relations }) =>
    relations.map((one) => rowOf(world, language, `${number} ${title[language]}`.trim(), one)),
  ),
  ...onlyThere.map((one) => rowOf(world, language, '', one)),
]

const rowOf = (world: World, language: Language, standard: string, one: ToldRelation): readonly string[] => [
  standard,
  ...[one.from?.number ?? '', one.from?.id ?? '', one.from?.asks[language] ?? ''],
  world.say(`cruces.kind.${one.relation}`, language),
  ...[one.to?.number ?? '', one.to?.id ?? '', one.to?.asks[language] ?? ''],
  ...[one.why[language], one.needs?.[language] ?? '', one.needsBack?.[language] ?? ''],
  world.say(`coverage.confidence.${one.confidence}`, language),
  one.over.map(({ programme, number }) => `${programme} ${number}`).join(' > '),
  ...[one.saidBy, one.on, one.reviewed?.by ?? '', one.reviewed?.on ?? ''],
]

const workbookOf = async (
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow([...head])
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) sheet.addRow([...row])
  sheet.columns.forEach((column, place) => {
    column.width = columns[place]?.[1] ?? 18
    // Every text is a text cell: nothing is taken for a formula.
    column.numFmt = '@'
    column.alignment = { wrapText: true, vertical: 'top' }
  })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The file that judges two programmes, with what was judged here since, in the shape in which the repository has it. */
export const crosswalkFile = (
  { library, written }: Judged,
  [from, to]: readonly [string, string],
): Outcome<{ readonly text: string; readonly name: string }> => {
  const named = [`${from} ${to}`, `${to} ${from}`].find((key) => written.crosswalkFiles.has(key))
  const text = written.crosswalkFiles.get(named ?? '')
  const crosswalk = library.crosswalks.find(
    (one) => crosswalkKey(one.from.programme, one.to.programme) === named && one.derivedThrough === undefined,
  )
  if (text === undefined || !crosswalk) return refused('notFound', 'crosswalk.notJudged')
  const name = `${crosswalk.from.programme}--${crosswalk.to.programme}.yaml`
  return done({ text: crosswalkText(text, crosswalk.relations), name })
}
