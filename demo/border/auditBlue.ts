import { findingKinds } from '../../src/domain/border/findingKinds.ts'
import type { Tx } from '../../src/store/database/scope.ts'
import type { Month } from './months.ts'

/** Of what the blue lane released. */
const AUDITED = 0.1
/** How often something is found, with a certificate in the chain and without. */
const FOUND = { certified: 0.04, others: 0.14 }

/**
 * Audits after clearance of a month's blue lane, by the auditor of the demonstration: what went weeks ago is closed, what went
 * lately is still in the sample. By each declaration's number, so that they are the same for the same shipments.
 */
export const auditBlue = async (tx: Tx, month: Month, currency: string): Promise<void> => {
  await tx.client.query({
    name: 'demonstration.audits',
    text: AUDITS,
    values: [
      ...[new Date(month.from).toISOString(), new Date(month.until).toISOString(), AUDITED],
      ...[FOUND.certified, FOUND.others, findingKinds.undervalued.of, currency],
    ],
  })
}

/** From 0 to 1, by the number and a word. */
const luck = (word: string) =>
  `(('x' || substr(md5(d.number || '${word}'), 1, 8))::bit(32)::bigint / 4294967296.0)`

const AUDITS = `
  with auditor as (
    select person_id as id from aval.officer_role where role = 'clearanceAuditor' and withdrawn_at is null order by given_at limit 1
  ), drawn as (
    select d.id, d.issued_at, d.number, d.office_id, d.body, d.value,
      d.issued_at < now() - interval '30 days' as closed,
      ${luck('found')} < case when l.certified_share > 0 then $4::float8 else $5::float8 end as hit, ${luck('kind')} as kind
    from aval.lane_decision l join aval.goods_declaration d on d.issued_at = l.issued_at and d.id = l.declaration_id
    where l.lane = 'blue' and l.issued_at >= $1 and l.issued_at < $2 and d.issued_at >= $1 and d.issued_at < $2
      and d.state = 'released' and d.demonstration and ${luck('audit')} < $3::float8
      and d.issued_at < now() - interval '4 days'
  ), audits as (
    insert into aval.post_clearance_audit (declaration_id, issued_at, number, office_id, state, sampled_by, sampled_at, opened_by,
      opened_at, closed_by, closed_at, outcome, assessed_duty, currency, version)
    select d.id, d.issued_at, number, office_id, case when closed then 'closed' else 'sampled' end, auditor.id,
      d.issued_at + interval '3 days', case when closed then auditor.id end,
      case when closed then d.issued_at + interval '12 days' end, case when closed then auditor.id end,
      case when closed then d.issued_at + interval '20 days' end,
      case when not closed then null when hit then 'findings' else 'clean' end,
      case when closed and hit then round((value * (0.02 + 0.1 * kind))::numeric, 2) end,
      case when closed and hit then $7 end, case when closed then 3 else 1 end
    from drawn d, auditor on conflict (declaration_id) do nothing
    returning id, declaration_id, closed_at, closed_by, outcome
  )
  insert into aval.border_finding (declaration_id, issued_at, number, office_id, audit_id, kind, place, traders, found_by, found_at)
  select d.id, d.issued_at, d.number, d.office_id, a.id,
    (array['undervalued', 'classificationWrong', 'originWrong'])[1 + floor(d.kind * 3)::int], 'papers',
    array(select distinct party ->> 'traderNumber' from jsonb_array_elements(d.body -> 'parties') party
      where party ->> 'role' = any ($6::text[]) and party ->> 'traderNumber' is not null), a.closed_by, a.closed_at
  from audits a join drawn d on d.id = a.declaration_id where a.outcome = 'findings'`
