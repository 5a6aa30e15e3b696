import type { Tx } from '../database/scope.ts'

/** The certificate that is alive: valid or suspended, not ended. */
export const aliveCertificate = (tx: Tx, operatorId: string) =>
  tx.kysely
    .selectFrom('certificate')
    .selectAll()
    .where('operatorId', '=', operatorId)
    .where('state', 'in', ['valid', 'partlySuspended', 'suspended'])
    .executeTakeFirst()

export const latestCertificate = (tx: Tx, operatorId: string) =>
  tx.kysely
    .selectFrom('certificate')
    .selectAll()
    .where('operatorId', '=', operatorId)
    .orderBy('createdAt', 'desc')
    .executeTakeFirst()
