import type { Tx } from '../database/scope.ts'

/** From here to the end of this transaction no hold is placed; one under way is waited for, and what is asked next sees it. */
export const standBeforeHolds = (tx: Pick<Tx, 'client'>) =>
  tx.client.query('select pg_advisory_xact_lock_shared(7203120)')
