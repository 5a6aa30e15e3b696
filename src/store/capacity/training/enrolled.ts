import type {
  EnrolmentSource,
  EnrolmentState,
  Gender,
  OrganisationKind,
} from '../../../domain/capacity/training/participant.ts'
import type { Tx } from '../../database/scope.ts'

/** Somebody in a workshop, with all that became of it. */
export interface EnrolledLine {
  readonly id: string
  readonly participantId: string
  readonly state: EnrolmentState
  readonly source: EnrolmentSource
  readonly name: string
  readonly email: string | null
  readonly organisation: string
  readonly organisationKind: OrganisationKind
  readonly country: string | null
  readonly gender: Gender | null
  readonly enrolledAt: string
  readonly attended: readonly string[]
  readonly before: number | null
  readonly after: number | null
  readonly outOf: number | null
  readonly certificate: {
    readonly id: string
    readonly number: string
    readonly state: 'valid' | 'withdrawn'
    readonly because: string
  } | null
}

/** Registered first, then who waits, then who withdrew; by name within. So many, behind this name and id. */
export const enrolledIn = async (
  tx: Tx,
  workshopId: string,
  {
    after,
    most,
    q,
  }: { readonly after: string | undefined; readonly most: number; readonly q: string | undefined },
): Promise<readonly EnrolledLine[]> =>
  (
    await tx.client.query<EnrolledLine>(
      `with page as (
         select e.*, p.name, p.email, p.organisation, p.organisation_kind, p.country, p.gender,
           array_position(array['registered', 'waiting', 'withdrawn'], e.state) || '|' || lower(p.name) || '|' || e.id as place
         from aval.enrolment e join aval.participant own on own.id = e.participant_id
           join aval.participant p on p.id = coalesce(own.merged_into, own.id)
         where e.workshop_id = $1 and ($4::text is null or position(lower($4) in lower(p.name || ' ' || coalesce(p.email, '') || ' ' || p.organisation)) > 0))
       select page.id, participant_id as "participantId", page.state, source, page.name, email, organisation,
         organisation_kind as "organisationKind", country, gender, enrolled_at as "enrolledAt",
         coalesce((select json_agg(a.session_id) from aval.attendance a where a.enrolment_id = page.id), '[]') as attended,
         b.score as before, t.score as after, coalesce(t.out_of, b.out_of) as "outOf",
         (select json_build_object('id', c.id, 'number', c.number, 'state', c.state, 'because', c.withdrawn_because)
          from aval.attendance_certificate c where c.enrolment_id = page.id order by c.state = 'valid' desc, c.issued_at desc limit 1) as certificate
       from page
         left join aval.workshop_test b on b.enrolment_id = page.id and b.phase = 'before'
         left join aval.workshop_test t on t.enrolment_id = page.id and t.phase = 'after'
       where $2::text is null or place > (select x.place from page x where x.id::text = $2)
       order by place limit $3`,
      [workshopId, after ?? null, most, q?.trim() || null],
    )
  ).rows

export interface EnrolledCounts {
  readonly registered: number
  readonly waiting: number
  readonly withdrawn: number
  readonly attended: number
  readonly certified: number
}

export const enrolledCounts = async (tx: Tx, workshopId: string): Promise<EnrolledCounts> => {
  const { rows } = await tx.client.query<EnrolledCounts>(
    `select count(*) filter (where state = 'registered')::int as registered, count(*) filter (where state = 'waiting')::int as waiting,
       count(*) filter (where state = 'withdrawn')::int as withdrawn,
       count(*) filter (where state = 'registered' and exists (select 1 from aval.attendance a where a.enrolment_id = e.id))::int as attended,
       (select count(*)::int from aval.attendance_certificate c where c.workshop_id = $1 and c.state = 'valid') as certified
     from aval.enrolment e where workshop_id = $1`,
    [workshopId],
  )
  return rows[0] ?? { registered: 0, waiting: 0, withdrawn: 0, attended: 0, certified: 0 }
}
