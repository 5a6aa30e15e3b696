import type { Tx } from '../../database/scope.ts'

export interface Member {
  readonly id: string
  readonly name: string
  readonly scores: boolean
  readonly handedInAt: string | null
}

export const teamOf = async (tx: Tx, visitId: string): Promise<readonly Member[]> =>
  (
    await tx.client.query<Member>(
      `select m.person_id as id, p.name, m.scores, h.at as "handedInAt" from aval.evaluation_member m
       join aval.person p on p.id = m.person_id
       left join aval.evaluation_hand_in h on h.visit_id = m.visit_id and h.person_id = m.person_id
       where m.visit_id = $1 order by m.scores desc, p.name`,
      [visitId],
    )
  ).rows

/** INVARIANT: the first of a team adds themselves; the database lets in the others only by one of the team. */
export const addMember = async (
  tx: Tx,
  visitId: string,
  personId: string,
  scores: boolean,
): Promise<void> => {
  await tx.client.query(
    'insert into aval.evaluation_member (visit_id, person_id, scores) values ($1, $2, $3)',
    [visitId, personId, scores],
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
