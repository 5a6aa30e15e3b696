import { headColumns } from '../audit/seal.ts'
import type { SignedHead } from '../audit/signedHead.ts'
import type { Tx } from '../database/scope.ts'

/** The last signed heads of the audit log, the oldest of them first. */
export const latestHeads = async (tx: Tx, most: number): Promise<SignedHead[]> => {
  const { rows } = await tx.client.query<SignedHead>(
    `select ${headColumns} from aval.audit_head order by size desc limit $1`,
    [most],
  )
  return rows.reverse()
}
