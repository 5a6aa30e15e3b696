import type { GivenCount } from '../../domain/border/benefitKinds.ts'
import type { Tx } from '../database/scope.ts'
import type { LedgerAsked } from './ledger.ts'

type Asked = Pick<LedgerAsked, 'from' | 'to' | 'office'>

/** How often what was given in these months, to one company or to all; as far as the scope sees. */
export const timesGiven = async (
  tx: Tx,
  asked: Asked,
  operatorId: string | null,
): Promise<Readonly<Record<GivenCount, number>>> => {
  const { rows } = await tx.client.query<{ counts: GivenCount; times: number }>(GIVEN, [
    ...[asked.from, asked.to, asked.office, operatorId],
  ])
  const times = Object.fromEntries(rows.map((row) => [row.counts, row.times]))
  return {
    documentsSpared: 0,
    paymentsDeferred: 0,
    termsLengthened: 0,
    placesAhead: 0,
    penaltiesMitigated: 0,
    ...times,
  }
}

// Places in the last order that was published of each incident, exercises apart; penalties by the office of their company.
const GIVEN = `
  select counts, sum(times)::int as times from aval.benefit_given
  where month between $1::date and $2::date and ($3::text is null or office_id = $3) and ($4::uuid is null or operator_id = $4)
  group by counts
  union all
  select 'placesAhead', count(*)::int from aval.resumption_place p
  join aval.resumption_order o on o.incident_id = p.incident_id and o.version = p.version
  where (p.class in ('certified', 'recognised') or p.class like 'tier:%') and o.published_at >= $1::date and o.published_at < $2::date + interval '1 month'
    and o.version = (select max(version) from aval.resumption_order last where last.incident_id = o.incident_id)
    and exists (select from aval.incident i where i.id = o.incident_id and not i.exercise)
    and ($3::text is null or p.office_id = $3) and ($4::uuid is null or $4 = any (p.operator_ids))
  union all
  select 'penaltiesMitigated', count(*)::int from aval.mitigated_penalty p join aval.operator o on o.id = p.operator_id
  where p.state = 'confirmed' and p.mitigated_on >= $1::date and p.mitigated_on < $2::date + interval '1 month'
    and ($3::text is null or o.office_id = $3) and ($4::uuid is null or p.operator_id = $4)`
