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
