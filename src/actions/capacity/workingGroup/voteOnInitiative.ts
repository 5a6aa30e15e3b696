import {
  type Choice,
  type Count,
  countVotes,
  voterOf,
  votersAmong,
} from '../../../domain/capacity/workingGroup/ballot.ts'
import type { Instant } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  addInitiativeStep,
  type InitiativeRow,
  moveInitiative,
} from '../../../store/capacity/workingGroup/initiatives.ts'
import {
  carryConflicts,
  countInSecret,
  insertVote,
  openTally,
  openTallyOf,
  secretTally,
  statedConflict,
  votesIn,
} from '../../../store/capacity/workingGroup/votes.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { asMember, asTheGroup, groupOf } from './groupDesk.ts'
import { instantOf } from './groupInput.ts'
import { initiativeFor, membersNow } from './initiativeFor.ts'

/** Puts it to the vote: by the group's rules as they are now, by those who are members now, until a time. */
export const openVote = (
  world: World,
  actor: Actor,
  id: string,
  asked: { readonly secret: boolean; readonly closesAt: string },
): Promise<Outcome<{ voters: number }>> =>
  act(world, asTheGroup(actor), 'openVote', async (tx) => {
    const found = await initiativeFor(world, tx, actor, { id, step: 'openVote' })
    if (!found.ok) return found
    const group = await groupOf(world, tx)
    if (!group.ok) return group
    const { at } = moment(world)
    const closesAt = laterInstant(asked.closesAt, at)
    if (!closesAt) return refused('input', 'initiative.closesBefore', undefined, '/closesAt')
    const { voteBy, quorum, majority } = group.value
    const voters = [...votersAmong({ voteBy }, await membersNow(world, tx, found.value.groupId))].sort()
    if (voters.length === 0) return refused('conflict', 'initiative.nobodyVotes')
    const { secret } = asked
    const round = found.value.round + 1
    await moveInitiative(tx, id, {
      ...{ state: 'voting', newRound: true, closesAt },
      vote: { voteBy, quorum, majority, secret, voters },
    })
    if (secret) await openTally(tx, id, round)
    await carryConflicts(tx, { initiativeId: id, round, voters, at })
    const detail = { round, secret, voters: voters.length, voteBy, quorum, majority }
    await addInitiativeStep(tx, { id, step: 'openVote', reason: '', detail: { ...detail, closesAt }, at })
    await audit(tx, 'initiative.openVote', id, detail)
    return done({ voters: voters.length })
  })

const laterInstant = (text: string, at: Instant): Instant | undefined => {
  const instant = instantOf(text)
  return instant !== undefined && instant > at ? instant : undefined
}

export type VoteAsked =
  | { readonly choice: Choice; readonly conflict: null }
  /** What ties whoever has the vote to the matter; then it is not cast. */
  | { readonly choice: null; readonly conflict: string }

/**
 * A member votes, for their organisation or for themselves. It is cast once: who comes second for the same organisation is told
 * so. In a secret vote the choice goes into the count and is written nowhere.
 */
export const castVote = (
  world: World,
  actor: Actor,
  id: string,
  asked: VoteAsked,
): Promise<Outcome<{ cast: boolean }>> =>
  act(world, asTheGroup(actor), 'castVote', async (tx) => {
    const found = await initiativeFor(world, tx, actor, { id, step: 'vote' })
    if (!found.ok) return found
    const ballot = await ballotFor(world, tx, actor, found.value)
    if (!ballot.ok) return ballot
    const { vote, ...paper } = ballot.value
    const stated = statedIn(asked, vote.secret)
    if (!stated.ok) return stated
    const cast = { ...paper, ...stated.value }
    if (!(await insertVote(tx, cast))) return refused('conflict', `initiative.voted.${vote.voteBy}`)
    const { round } = paper
    if (vote.secret && asked.choice !== null) await countInSecret(tx, id, round, asked.choice)
    await audit(tx, 'initiative.vote', id, { round, conflict: cast.conflict })
    return done({ cast: !cast.conflict })
  })

/** In whose name a member votes, where they have a vote and the term goes on. */
const ballotFor = async (
  world: World,
  tx: Tx,
  actor: Actor,
  { id, vote, round, closesAt, groupId }: InitiativeRow,
) => {
  const { at } = moment(world)
  if (!vote || (closesAt !== null && at > closesAt)) return refused('conflict', 'initiative.termIsOver')
  const member = await asMember(world, tx, actor, groupId)
  if (!member.ok) return member
  const voter = voterOf(vote, member.value)
  if (!vote.voters.includes(voter)) return refused('notAllowed', 'initiative.cameAfter')
  if (await statedConflict(tx, { initiativeId: id, voter, memberId: member.value.id }))
    return refused('notAllowed', 'initiative.conflictStated')
  return done({ vote, initiativeId: id, round, voter, memberId: member.value.id, at })
}

/** What is written down of a vote: of a secret one not what was chosen. */
const statedIn = (
  { choice, conflict }: VoteAsked,
  secret: boolean,
): Outcome<{ choice: Choice | null; conflict: boolean; tells: string }> => {
  if (choice !== null) return done({ choice: secret ? null : choice, conflict: false, tells: '' })
  const tells = conflict.trim()
  if (tells === '') return refused('input', 'initiative.conflictMissing', undefined, '/conflict')
  return done({ choice: null, conflict: true, tells })
}

/** Counts, once everybody voted or the term is over; from then on nothing of it changes. */
export const closeVote = (world: World, actor: Actor, id: string): Promise<Outcome<Count>> =>
  act(world, asTheGroup(actor), 'closeVote', async (tx) => {
    const found = await initiativeFor(world, tx, actor, { id, step: 'closeVote' })
    if (!found.ok) return found
    const result = await countOf(tx, found.value)
    const { at } = moment(world)
    await moveInitiative(tx, id, { state: 'voted', result })
    const { hasQuorum, carried } = result
    const detail = { round: found.value.round, cast: result.cast, hasQuorum, carried }
    await addInitiativeStep(tx, { id, step: 'closeVote', reason: '', detail, at })
    await audit(tx, 'initiative.closeVote', id, detail)
    return done(result)
  })

const countOf = async (tx: Tx, { id, round, vote }: InitiativeRow): Promise<Count> => {
  if (!vote) throw new Error('a vote is open that has no rules')
  const votes = await votesIn(tx, id, round)
  const tally = vote.secret ? await secretTally(tx, id, round) : openTallyOf(votes)
  const conflicts = votes.filter(({ conflict }) => conflict).length
  return countVotes(vote, { voters: vote.voters.length, conflicts, tally })
}

const audit = (
  tx: Tx,
  action: 'initiative.openVote' | 'initiative.vote' | 'initiative.closeVote',
  id: string,
  detail: Readonly<Record<string, unknown>>,
) => recordAudit(tx, { action, subjectKind: 'initiative', subjectId: id, detail })
