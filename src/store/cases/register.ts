import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/**
 * Makes the public register say what the certificates say: an entry stands while a certificate is worth something.
 * In the same transaction as the change, so the register is never behind its own database.
 */
export const bringRegisterUpToDate = async (tx: Tx, operatorId: string): Promise<void> => {
  await sql`
    with holder as (
      select o.trader_number, o.name, o.search_name, c.types, c.tier, o.city, c.since, o.publishes, o.demonstration,
             c.id is not null as holds
      from aval.operator o
      left join aval.certificate c on c.operator_id = o.id and c.state in ('valid', 'partlySuspended')
      where o.id = ${operatorId} and o.trader_number is not null
    ), gone as (
      delete from aval.register_entry e using holder h where e.trader_number = h.trader_number and not h.holds
      returning e.trader_number
    ), stands as (
      insert into aval.register_entry (trader_number, public_name, search_name, types, tier, city, since, listed, demonstration)
      select h.trader_number, case when h.publishes then h.name end, case when h.publishes then h.search_name else '' end,
             h.types, h.tier, case when h.publishes then h.city else '' end, h.since, h.publishes, h.demonstration
      from holder h where h.holds
      on conflict (trader_number) do update set public_name = excluded.public_name, search_name = excluded.search_name,
        types = excluded.types, tier = excluded.tier, city = excluded.city, since = excluded.since, listed = excluded.listed
      returning trader_number
    )
    insert into aval.register_change (trader_number) select trader_number from gone union all select trader_number from stands
  `.execute(tx.kysely)
}
