import type { Tx } from '../database/scope.ts'

/**
 * For the rest of the transaction sums are made in a hash table and not by sorting: the policies of row-level security let the
 * planner expect a hundredth of the rows there are, and so many text keys take ten times as long to sort.
 */
export const sumByHash = async (tx: Tx): Promise<void> => {
  await tx.client.query("set local enable_sort = off; set local work_mem = '64MB'")
}
