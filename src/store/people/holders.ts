import type { Tx } from '../database/scope.ts'

export interface Holder {
  readonly personId: string
  readonly email: string
  readonly language: string
}

/** Everybody who holds one of these roles at any office, each once; nobody who was disabled. */
export const holdersOf = (tx: Tx, roles: readonly string[]): Promise<Holder[]> =>
  tx.kysely
    .selectFrom('officerRole')
    .innerJoin('person', 'person.id', 'officerRole.personId')
    .select(['person.id as personId', 'person.email', 'person.language'])
    .distinct()
    .where('officerRole.role', '=', (eb) => eb.fn.any(eb.val([...roles])))
    .where('officerRole.withdrawnAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .orderBy('person.email')
    .execute()
