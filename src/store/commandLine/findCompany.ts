import type { Tx } from '../database/scope.ts'

/** A company by what people call it by: its tax id, its trader number, or its id here. */
export const findCompany = async (
  tx: Tx,
  called: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> => {
  const { rows } = await tx.client.query<{ id: string; name: string }>(
    'select id, name from aval.operator where tax_id = upper($1) or trader_number = upper($1) or id::text = lower($1) limit 1',
    [called.trim()],
  )
  return rows[0]
}
