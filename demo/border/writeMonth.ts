import { sha256 } from '../../src/actions/border/declarationLine.ts'
import { instantAt } from '../../src/domain/kernel/moment.ts'
import { recordAudit } from '../../src/store/audit/recordAudit.ts'
import type { Tx } from '../../src/store/database/scope.ts'
import type { Chance } from '../chance.ts'
import { newId } from '../newId.ts'
import type { Month } from './months.ts'
import { type Rules, rowsOf, type Scene, type ShipmentRows, tellMonth } from './tellMonth.ts'
import { writeShipments } from './writeShipments.ts'

const ROWS = 1_500
/** Told without a pause, so that whoever asks for a page meanwhile is answered. */
const AT_ONCE = 100

export interface MonthToWrite {
  readonly scene: Scene
  readonly month: Month
  readonly rules: Rules
  readonly chance: Chance
  readonly signal: AbortSignal
}

/** A month whole, with its name among those that are written. Of two that write it the second waits and writes nothing. */
export const writeMonth = async (
  tx: Tx,
  { scene, month, rules, chance, signal }: MonthToWrite,
): Promise<void> => {
  const { rows: places } = await tx.client.query(
    'select 1 from aval.border_demonstration where $1 <> all (written) for update',
    [month.name],
  )
  if (places.length === 0) return
  await tx.client.query("set local statement_timeout = '5min'")
  const batchId = newId()
  const hashes: string[] = []
  let rows: ShipmentRows[] = []
  let written: Promise<void> = Promise.resolve()
  const write = async () => {
    const [these] = [rows]
    rows = []
    await written
    signal.throwIfAborted()
    written = writeShipments(tx, batchId, these)
    written.catch(() => undefined)
  }
  for (const told of tellMonth(scene, month, rules, chance)) {
    const one = rowsOf(scene, told)
    hashes.push(one.declaration.body_hash)
    rows.push(one)
    if (rows.length % AT_ONCE === 0) await new Promise(setImmediate)
    if (rows.length >= ROWS) await write()
  }
  await write()
  await written
  await recordBatch(tx, batchId, month, hashes)
}

const recordBatch = async (tx: Tx, id: string, month: Month, hashes: readonly string[]): Promise<void> => {
  const hash = sha256(hashes.join(''))
  const counts = { lines: hashes.length, stored: hashes.length, duplicates: 0, refused: 0 }
  await tx.client.query(
    `insert into aval.border_batch (id, source, received_at, lines, stored, duplicates, refused, hash)
     values ($1, 'demonstration', $2, $3, $3, 0, 0, $4)`,
    [id, instantAt(month.until - 1), hashes.length, hash],
  )
  await recordAudit(tx, {
    ...{ action: 'declarations.receive', subjectKind: 'batch', subjectId: id },
    ...{ actor: 'demonstration', actorKind: 'machine' as const },
    detail: { source: 'demonstration', ...counts, hash },
  })
  await tx.client.query('update aval.border_demonstration set written = array_append(written, $1)', [
    month.name,
  ])
}
