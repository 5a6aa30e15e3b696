import type { Tx } from '../../database/scope.ts'

export interface Member {
  readonly id: string
  readonly name: string
  readonly scores: boolean
  readonly handedInAt: string | null
  /** Gone, with scores that stay; who left before handing in is of the team no more. */
  readonly leftAt: string | null
}

export const teamOf = async (tx: Tx, visitId: string): Promise<readonly Member[]> =>
  (
    await tx.client.query<Member>(
      `select m.person_id as id, p.name, m.scores, h.at as "handedInAt", m.left_at as "leftAt" from aval.evaluation_member m
       join aval.person p on p.id = m.person_id
       left join aval.evaluation_hand_in h on h.visit_id = m.visit_id and h.person_id = m.person_id
       where m.visit_id = $1 and (m.left_at is null or m.scores and h.at is not null) order by m.scores desc, p.name`,
      [visitId],
    )
  ).rows

/** INVARIANT: the first of a team adds themselves; the database lets in the others only by one of the team. Who left may come back. */
export const addMember = async (
  tx: Tx,
  visitId: string,
  personId: string,
  scores: boolean,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.evaluation_member (visit_id, person_id, scores) values ($1, $2, $3)
     on conflict (visit_id, person_id) do update set left_at = null, taken_off_by = null, scores = $3 or (aval.evaluation_member.scores and exists (
       select 1 from aval.evaluation_hand_in h where h.visit_id = $1 and h.person_id = $2))`,
    [visitId, personId, scores],
  )
}

/** Leaves, or is taken off by another of the team. */
export const leaveTeamRow = async (tx: Tx, visitId: string, personId: string, at: string): Promise<void> => {
  await tx.client.query(
    `update aval.evaluation_member set left_at = $3, taken_off_by = nullif(aval.person(), $2::uuid)
     where visit_id = $1 and person_id = $2 and left_at is null`,
    [visitId, personId, at],
  )
}

/** Everybody who may be of a team. */
export const evaluators = async (tx: Tx): Promise<readonly { id: string; name: string }[]> =>
  (
    await tx.client.query<{ id: string; name: string }>(
      `select p.id, p.name from aval.person p where p.disabled_at is null and exists (select 1 from aval.officer_role r
         where r.person_id = p.id and r.role = 'regionalEvaluator' and r.withdrawn_at is null) order by p.name`,
    )
  ).rows
