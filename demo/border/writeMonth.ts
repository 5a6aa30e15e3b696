import { sha256 } from '../../src/actions/border/declarationLine.ts'
import { instantAt } from '../../src/domain/kernel/moment.ts'
import { recordAudit } from '../../src/store/audit/recordAudit.ts'
import type { Tx } from '../../src/store/database/scope.ts'
import { newId } from '../newId.ts'
import { auditBlue } from './auditBlue.ts'
import type { Month } from './months.ts'
import type { Teller } from './teller.ts'
import type { MonthTold } from './tellThread.ts'
import { writeShipments } from './writeShipments.ts'

export interface MonthToWrite {
  readonly told: MonthTold
  readonly teller: Pick<Teller, 'month'>
  readonly signal: AbortSignal
  /** In which values are compared, and what is owed is said. */
  readonly currency: string
}

/** A month whole, with its name among those that are written. Of two that write it the second waits and writes nothing. */
export const writeMonth = async (tx: Tx, { told, teller, signal, currency }: MonthToWrite): Promise<void> => {
  const { month } = told
  const { rows: places } = await tx.client.query(
    'select 1 from aval.border_demonstration where $1 <> all (written) for update',
    [month.name],
  )
  if (places.length === 0) return
  await tx.client.query("set local statement_timeout = '5min'")
  const batchId = newId()
  const hashes: string[] = []
  for await (const piece of teller.month(told)) {
    signal.throwIfAborted()
    for (const hash of piece.hashes) hashes.push(hash)
    await writeShipments(tx, batchId, piece.parameters)
  }
  await auditBlue(tx, month, currency)
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
