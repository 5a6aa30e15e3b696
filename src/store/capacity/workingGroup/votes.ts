import { type Choice, type Tally, tallyOf } from '../../../domain/capacity/workingGroup/ballot.ts'
import type { Tx } from '../../database/scope.ts'

export interface VoteCast {
  readonly voter: string
  readonly memberId: string
  /** None in a secret vote, and of whoever stated a conflict. */
  readonly choice: Choice | null
  readonly conflict: boolean
  readonly tells: string
  readonly at: string
}

export interface Casting extends VoteCast {
  readonly initiativeId: string
  readonly round: number
}

/** Answers false where somebody voted for this voter already. */
export const insertVote = async (tx: Tx, vote: Casting): Promise<boolean> =>
  (
    await tx.client.query(
      `insert into aval.initiative_vote (initiative_id, round, voter, member_id, person_id, choice, conflict, tells, at)
       values ($1, $2, $3, $4, aval.person(), $5, $6, $7, $8) on conflict do nothing`,
      [
        ...[vote.initiativeId, vote.round, vote.voter, vote.memberId, vote.choice, vote.conflict],
        ...[vote.tells, vote.at],
      ],
    )
  ).rowCount === 1

/** Whether a conflict of interest was stated in it, in any round, by this member or for whom they vote. */
export const statedConflict = async (
  tx: Tx,
  asked: { readonly initiativeId: string; readonly voter: string; readonly memberId: string },
): Promise<boolean> =>
  (
    await tx.client.query(
      `select 1 from aval.initiative_vote where initiative_id = $1 and conflict and (voter = $2 or member_id = $3) limit 1`,
      [asked.initiativeId, asked.voter, asked.memberId],
    )
  ).rowCount === 1

/** What was stated in a round before holds in this one too. */
export const carryConflicts = async (
  tx: Tx,
  to: {
    readonly initiativeId: string
    readonly round: number
    readonly voters: readonly string[]
    readonly at: string
  },
): Promise<void> => {
  await tx.client.query(
    `insert into aval.initiative_vote (initiative_id, round, voter, member_id, person_id, conflict, tells, at)
     select distinct on (voter) initiative_id, $2, voter, member_id, person_id, true, tells, $4::timestamptz
     from aval.initiative_vote where initiative_id = $1 and round < $2 and conflict and voter = any ($3::text[])
     order by voter, round desc`,
    [to.initiativeId, to.round, to.voters, to.at],
  )
}

export interface StatedConflict {
  readonly number: number
  readonly title: string
  readonly organisation: string
  readonly name: string
  readonly tells: string
}

/** Who stated a conflict in any of these until a time, each once. */
export const conflictsIn = async (
  tx: Tx,
  initiativeIds: readonly string[],
  until: string | null,
): Promise<readonly StatedConflict[]> =>
  initiativeIds.length === 0
    ? []
    : (
        await tx.client.query<StatedConflict>(
          `select distinct on (i.number, v.member_id) i.number, i.title, m.organisation, m.name, v.tells
           from aval.initiative_vote v join aval.initiative i on i.id = v.initiative_id
           join aval.group_member m on m.id = v.member_id
           where v.initiative_id = any ($1::uuid[]) and v.conflict and ($2::timestamptz is null or v.at <= $2)
           order by i.number, v.member_id, v.round`,
          [initiativeIds, until],
        )
      ).rows

export const votesIn = async (tx: Tx, initiativeId: string, round: number): Promise<readonly VoteCast[]> =>
  (
    await tx.client.query<VoteCast>(
      `select voter, member_id as "memberId", choice, conflict, tells, at from aval.initiative_vote
       where initiative_id = $1 and round = $2 order by at, voter`,
      [initiativeId, round],
    )
  ).rows

/** For which of these voters a vote was cast, by initiative: what is still due of somebody's. */
export const votersIn = async (
  tx: Tx,
  initiativeIds: readonly string[],
): Promise<readonly { initiativeId: string; voter: string }[]> =>
  (
    await tx.client.query<{ initiativeId: string; voter: string }>(
      `select v.initiative_id as "initiativeId", v.voter from aval.initiative_vote v
       join aval.initiative i on i.id = v.initiative_id and i.round = v.round where v.initiative_id = any ($1::uuid[])`,
      [initiativeIds],
    )
  ).rows

export const openTally = async (tx: Tx, initiativeId: string, round: number): Promise<void> => {
  await tx.client.query('insert into aval.initiative_tally (initiative_id, round) values ($1, $2)', [
    initiativeId,
    round,
  ])
}

const COUNTED: Readonly<Record<Choice, string>> = { yes: 'yes', no: 'no', abstain: 'abstain' }

/** Counts one more. Asked on side 'system': nobody else sees or changes a tally. */
export const countInSecret = async (
  tx: Tx,
  initiativeId: string,
  round: number,
  choice: Choice,
): Promise<void> => {
  const column = COUNTED[choice]
  const { rowCount } = await tx.client.query(
    `update aval.initiative_tally set ${column} = ${column} + 1 where initiative_id = $1 and round = $2`,
    [initiativeId, round],
  )
  if (rowCount !== 1) throw new Error('a secret vote was cast where nothing is counted')
}

export const secretTally = async (tx: Tx, initiativeId: string, round: number): Promise<Tally> => {
  const { rows } = await tx.client.query<Tally>(
    'select yes, no, abstain from aval.initiative_tally where initiative_id = $1 and round = $2',
    [initiativeId, round],
  )
  const [tally] = rows
  if (!tally) throw new Error('a secret vote has no tally')
  return tally
}

export const openTallyOf = (votes: readonly VoteCast[]): Tally =>
  tallyOf(votes.flatMap(({ choice }) => (choice ? [choice] : [])))
