import type { Tx } from '../database/scope.ts'

export interface BorderMachine {
  /** SHA-256, hexadecimal. */
  readonly tokenHash: string
  readonly name: string
  readonly expiresAt: string
}

/** The border systems whose tokens hold. */
export const borderMachines = async (tx: Tx, now: string): Promise<BorderMachine[]> => {
  const { rows } = await tx.client.query<BorderMachine>({
    name: 'border.machines',
    text: `select encode(token_hash, 'hex') as "tokenHash", name, expires_at as "expiresAt" from aval.machine_token
      where role = 'borderSystem' and revoked_at is null and expires_at > $1 order by created_at, id`,
    values: [now],
  })
  return rows
}
