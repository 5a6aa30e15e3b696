import ExcelJS from 'exceljs'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { standsInFor } from '../../store/office/officers.ts'
import { queue } from '../../store/office/queue.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { type QueueItem, type QueueQuery, queueAsk, queueItem } from './readQueue.ts'

/** More rows than an office has cases; a list past it is cut, and its last line says so. */
const MOST = 5000

/** The list as somebody filtered it, as a workbook. Who took which list away is in the audit log. */
export const exportQueue = async (
  world: World,
  actor: Actor,
  query: QueueQuery,
): Promise<Outcome<{ bytes: Uint8Array; name: string }>> => {
  const found = await act(world, actor, 'exportQueue', async (tx) => {
    const { day } = moment(world)
    const standIn = query.mine && actor.personId ? await standsInFor(tx, actor.personId, day) : []
    const ask = queueAsk(actor, query, day, { limit: MOST, offset: 0 }, standIn)
    const rows = (await queue(tx, ask)).map((row) => queueItem(world, actor, row, day))
    await recordAudit(tx, {
      action: 'case.export',
      subjectKind: 'cases',
      subjectId: day,
      detail: { rows: rows.length, scope: query.scope ?? 'work' },
    })
    return done({ rows, day })
  })
  if (!found.ok) return found
  const { rows, day } = found.value
  return done({ bytes: await workbookOf(world, actor.language, rows), name: `aval-${day}.xlsx` })
}

const columns = [
  'number',
  'company',
  'city',
  'state',
  'clock',
  'dueOn',
  'left',
  'counted',
  'sites',
  'risk',
  'points',
  'officer',
  'lastStep',
] as const

/** Every text is a text cell: what a company calls itself is never taken for a formula. */
const workbookOf = async (
  world: World,
  language: 'es' | 'en',
  rows: readonly QueueItem[],
): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(world.say('office.workbook.sheet', language), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.addRow(columns.map((column) => world.say(`office.workbook.${column}`, language)))
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) sheet.addRow(lineOf(world, language, row))
  sheet.columns.forEach((column, place) => {
    column.width = place === 1 ? 42 : 18
  })
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (typeof cell.value === 'string') cell.numFmt = '@'
    })
  })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const lineOf = (world: World, language: 'es' | 'en', row: QueueItem): (string | number | null)[] => {
  const { clock } = row
  return [
    row.number,
    row.company,
    row.city,
    world.say(`state.${row.state}`, language),
    clock ? world.say(`clock.${clock.name}`, language) : null,
    clock?.dueOn ?? null,
    clock?.left ?? null,
    clock
      ? world.say(`office.workbook.${clock.state === 'paused' ? 'paused' : clock.counted}`, language)
      : null,
    row.sites,
    world.say(`office.risk.${row.riskBand}`, language),
    row.riskPoints,
    row.assignedName,
    row.lastStepAt.slice(0, 10),
  ]
}
