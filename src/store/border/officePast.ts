import type { OfficePast } from '../../domain/targeting/thresholds.ts'
import type { Tx } from '../database/scope.ts'
import type { DecisionSpan } from './decisions.ts'

/** What happened at each office in a span, and what its posts and scanners can take a day; for reckoning thresholds. */
export const officePasts = async (
  tx: Tx,
  { from, until, days, on }: DecisionSpan & { readonly days: number; readonly on: string },
): Promise<readonly OfficePast[]> => {
  const { rows } = await tx.client.query<PastRow>(PASTS, [from, until, on])
  return rows.map(({ office, arrivals, red, yellow, blue, scores, capacity, scanners }) => ({
    ...{ office, days, arrivals, taken: { red, yellow, blue } },
    scores: scores ?? [],
    inspectionsPerDay: capacity,
    hasScanner: scanners > 0,
  }))
}

interface PastRow {
  readonly office: string
  readonly arrivals: number
  readonly red: number
  readonly yellow: number
  readonly blue: number
  readonly scores: readonly (readonly [number, number])[] | null
  readonly capacity: number | null
  readonly scanners: number
}

const PASTS = `
  with decided as (
    select office_id, lane, basis, score from aval.lane_decision where issued_at >= $1 and issued_at < $2),
  counted as (
    select office_id, count(*) as arrivals,
      count(*) filter (where lane = 'red' and basis in ('law', 'draw', 'rule')) as red,
      count(*) filter (where lane = 'yellow' and basis in ('law', 'draw', 'rule')) as yellow,
      count(*) filter (where lane = 'blue' and basis in ('law', 'draw', 'rule')) as blue
    from decided group by office_id),
  scored as (
    select office_id, json_agg(json_build_array(score, many) order by score desc) as scores from (
      select office_id, score, count(*) as many from decided where basis in ('score', 'none') and score > 0 group by office_id, score) s
    group by office_id),
  standing as (
    select * from aval.border_post where in_service_from <= $3::date and (in_service_until is null or in_service_until >= $3::date)),
  scanning as (
    select s.post_id, sum(s.per_hour) as per_hour, count(*) as many from aval.scanner s
    where s.in_service_from <= $3::date and (s.in_service_until is null or s.in_service_until >= $3::date) group by s.post_id),
  able as (
    select p.office_id, sum((p.hand_per_hour + coalesce(s.per_hour, 0)) * p.opens_hours)::float8 as capacity, coalesce(sum(s.many), 0)::int as scanners
    from standing p left join scanning s on s.post_id = p.id group by p.office_id)
  select c.office_id as office, c.arrivals, c.red, c.yellow, c.blue, s.scores, a.capacity, coalesce(a.scanners, 0) as scanners
  from counted c left join scored s using (office_id) left join able a using (office_id) order by c.office_id`
