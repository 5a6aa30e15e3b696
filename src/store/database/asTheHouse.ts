import type { Tx } from './scope.ts'

/**
 * A piece of somebody's transaction that the house itself does: what follows from it elsewhere, where the person may not see.
 * INVARIANT: nothing that comes back tells the person what they may not see; the side goes back whatever happens.
 */
export const asTheHouse = async <T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> => {
  await tx.client.query(`select set_config('aval.side', 'system', true)`)
  const answer = await work(tx)
  await tx.client.query(`select set_config('aval.side', $1, true)`, [tx.scope.side])
  return answer
}
