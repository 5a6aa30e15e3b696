import type { Tx } from '../database/scope.ts'

export interface Office {
  readonly id: string
  readonly name: string
  readonly city: string
}

/** False where the id is an office's already. */
export const insertOffice = async (tx: Tx, { id, name, city }: Office): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    'insert into aval.office (id, name, city) values ($1, $2, $3) on conflict (id) do nothing',
    [id, name, city],
  )
  return rowCount === 1
}
