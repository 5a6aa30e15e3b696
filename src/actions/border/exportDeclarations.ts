import ExcelJS from 'exceljs'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { type FoundDeclaration, findDeclarations } from '../../store/border/declarations.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { csvOf } from '../public/csv.ts'
import type { World } from '../world.ts'
import { currencyOf } from './currencyOf.ts'
import { type DeclarationFilters, notAPlace, soughtBy, withNames } from './findDeclarations.ts'

/** Beyond these a file is cut, and its last line says so: a workbook is put together in memory. */
export const mostExported = { csv: 50_000, xlsx: 5_000 } as const

type Language = 'es' | 'en'
type Cells = readonly (string | number | boolean | null)[]

/** The list as somebody filtered it, to take away. Who took which list away is in the audit log. */
export const exportDeclarations = async (
  world: World,
  actor: Actor,
  filters: DeclarationFilters,
  as: keyof typeof mostExported,
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly name: string }>> => {
  const most = mostExported[as]
  const found = await act(world, actor, 'exportDeclarations', async (tx) => {
    const sought = soughtBy(world, filters)
    if (!sought) return notAPlace
    const items = await withNames(tx, await findDeclarations(tx, sought, most + 1))
    const { day } = moment(world)
    await recordAudit(tx, {
      ...{ action: 'declarations.export', subjectKind: 'declarations', subjectId: day },
      detail: { rows: Math.min(items.length, most), as },
    })
    return done({ items, day })
  })
  if (!found.ok) return found
  const { items, day } = found.value
  const { language } = actor
  const head = columns.map((column) =>
    world.say(`declarationsFile.${column}`, language, { currency: currencyOf(world.programme) }),
  )
  const rows: Cells[] = items.slice(0, most).map((item) => lineOf(world, language, item))
  if (items.length > most) rows.push([world.say('declarationsFile.cut', language, { most })])
  const name = `declaraciones-${day}.${as}`
  if (as === 'csv') return done({ bytes: new TextEncoder().encode(csvOf(head, rows)), name })
  return done({ bytes: await workbookOf(world.say('declarationsFile.sheet', language), head, rows), name })
}

const columns = [
  ...(['number', 'version', 'issuedAt', 'office', 'kind', 'procedure', 'mode', 'conveyance'] as const),
  ...(['containers', 'ownerNumber', 'ownerName', 'chapter', 'origin', 'value', 'lane', 'state'] as const),
  ...(['stateAt', 'demonstration'] as const),
] as const

const lineOf = (world: World, language: Language, one: FoundDeclaration): Cells => [
  ...[
    one.number,
    one.version,
    one.issuedAt,
    one.office,
    world.say(`declarations.kind.${one.kind}`, language),
  ],
  ...[one.procedure, world.say(`posts.mode.${one.mode}`, language), one.conveyance],
  ...[one.containers.join(' '), one.owner?.traderNumber ?? null, one.owner?.name ?? null, one.chapter],
  ...[one.origin, one.value, one.lane ? world.say(`gate.lane.${one.lane}`, language) : null],
  ...[world.say(`declarations.state.${one.state}`, language), one.stateAt],
  one.demonstration ? world.say('declarationsFile.isDemonstration', language) : null,
]

const workbookOf = async (
  title: string,
  head: readonly string[],
  rows: readonly Cells[],
): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow([...head])
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) sheet.addRow([...row])
  sheet.columns.forEach((column, place) => {
    column.width = columns[place] === 'ownerName' ? 42 : 18
  })
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      // Every text is a text cell: what somebody declared is never taken for a formula.
      if (typeof cell.value === 'string') cell.numFmt = '@'
    })
  })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
