import { type ToldCount, toldCount, voterOf } from '../../../domain/capacity/workingGroup/ballot.ts'
import {
  type InitiativeFacts,
  type InitiativeStep,
  initiativeSteps,
  isSettled,
  whyNot,
} from '../../../domain/capacity/workingGroup/initiative.ts'
import { findProgramme, type Library } from '../../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import type { Text } from '../../../domain/standards/text.ts'
import { type MemberRow, membersOf } from '../../../store/capacity/workingGroup/groups.ts'
import {
  type CommentTold,
  commentsOf,
  findInitiative,
  type InitiativeRow,
  type InitiativeStepTold,
  type LinkTold,
  linksOf,
  type PublishedEdition,
  publishedEditions,
  stepsOfInitiative,
} from '../../../store/capacity/workingGroup/initiatives.ts'
import { papersOf } from '../../../store/capacity/workingGroup/papers.ts'
import { type VoteCast, votesIn } from '../../../store/capacity/workingGroup/votes.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { isId, mayReadPapers } from './groupDesk.ts'
import { factsOf } from './initiativeFor.ts'
import { type PaperTold, paperTold } from './paperTold.ts'

export interface BallotTold {
  readonly secret: boolean
  readonly voteBy: 'organisation' | 'member'
  readonly quorum: number
  readonly majority: 'simple' | 'twoThirds'
  readonly voters: number
  /** Who voted, and in an open vote what; who stated a conflict, and why. */
  readonly cast: readonly {
    readonly name: string
    readonly organisation: string
    readonly choice: string | null
    readonly conflict: boolean
    readonly tells: string
    readonly at: string
  }[]
  readonly result: ToldCount | null
  /** Whether whoever asks still has a vote to cast. */
  readonly mine: 'due' | 'cast' | 'conflict' | 'none'
}

export interface InitiativeRead
  extends Omit<InitiativeRow, 'raisedBy' | 'vote' | 'result' | 'groupId' | 'turn'> {
  readonly timeZone: string
  readonly need: { readonly id: string; readonly number: number; readonly title: string } | null
  readonly ballot: BallotTold | null
  readonly steps: readonly InitiativeStepTold[]
  readonly comments: readonly CommentTold[]
  readonly links: readonly LinkTold[]
  readonly files: readonly PaperTold[]
  readonly mayLay: boolean
  /** What whoever asks may do now; `kept` tells what could be done but for one thing. */
  readonly may: readonly InitiativeStep[]
  readonly kept: readonly { readonly step: InitiativeStep; readonly why: string }[]
  /** What it can be linked to; for whoever leads the group, once it is adopted. */
  readonly linkable: {
    readonly editions: readonly PublishedEdition[]
    readonly benefits: readonly { readonly id: string; readonly name: Text }[]
    readonly programmeId: string
  } | null
}

/** A need or an initiative: what it says, who said what, how it was voted, what became of it. */
export const readInitiative = async (
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<InitiativeRead>> => {
  const library = await world.library()
  return act(world, actor, 'readInitiative', async (tx) => {
    const opened = await initiativeToRead(world, tx, actor, id)
    if (!opened.ok) return opened
    const { found, me } = opened.value
    const { groupId, raisedBy: _, vote: __, result: ___, turn: ____, ...told } = found
    const facts = await factsOf(world, tx, actor, found)
    const votes = found.vote ? await votesIn(tx, id, found.round) : []
    const members = await membersOf(tx, groupId)
    const need = found.answers ? await findInitiative(tx, found.answers) : undefined
    const links = may(actor.roles, 'leadGroup') && found.state === 'adopted'
    return done({
      ...told,
      timeZone: world.programme.timeZone,
      need: needOf(need),
      ballot: ballotOf(found, votes, members, me),
      steps: await stepsOfInitiative(tx, id),
      comments: await commentsOf(tx, id),
      links: await linksOf(tx, id),
      files: (await papersOf(tx, { kind: 'initiative', id })).map((one) => paperTold(one, actor)),
      mayLay: mayLayTo(found, actor, me !== undefined),
      ...open(facts, actor, me !== undefined),
      linkable: links ? await linkableIn(tx, library, world.programme.id) : null,
    })
  })
}

const mayLayTo = ({ state }: InitiativeRow, { roles }: Actor, isMember: boolean): boolean =>
  !isSettled(state) && may(roles, 'takePartInGroup') && (isMember || may(roles, 'leadGroup'))

/** The initiative, for whom the group's papers are open. */
const initiativeToRead = async (
  world: World,
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Outcome<{ readonly found: InitiativeRow; readonly me: MemberRow | undefined }>> => {
  const found = isId(id) ? await findInitiative(tx, id) : undefined
  if (!found) return refused('notFound', 'notFound')
  const reader = await mayReadPapers(world, tx, actor, found.groupId)
  return reader.ok ? done({ found, me: reader.value }) : reader
}

const needOf = (need: InitiativeRow | undefined): InitiativeRead['need'] =>
  need ? { id: need.id, number: need.number, title: need.title } : null

const linkableIn = async (
  tx: Tx,
  library: Library,
  programmeId: string,
): Promise<InitiativeRead['linkable']> => ({
  editions: await publishedEditions(tx),
  benefits: (findProgramme(library, programmeId)?.benefits ?? []).map(({ id, name }) => ({ id, name })),
  programmeId,
})

const ballotOf = (
  { vote, result }: InitiativeRow,
  votes: readonly VoteCast[],
  members: readonly MemberRow[],
  me: MemberRow | undefined,
): BallotTold | null => {
  if (!vote) return null
  const { secret, voteBy, quorum, majority, voters } = vote
  const mine = me ? voterOf(vote, me) : undefined
  const nameOf = new Map(members.map((one) => [one.id, one]))
  return {
    ...{ secret, voteBy, quorum, majority, voters: voters.length },
    cast: votes.map(({ memberId, choice, conflict, tells, at }) => ({
      ...{ name: nameOf.get(memberId)?.name ?? '', organisation: nameOf.get(memberId)?.organisation ?? '' },
      ...{ choice, conflict, tells, at },
    })),
    result: result && toldCount(result, secret),
    mine: !mine || !voters.includes(mine) ? 'none' : standingOf(votes.find((one) => one.voter === mine)),
  }
}

const standingOf = (vote: VoteCast | undefined): BallotTold['mine'] =>
  vote ? (vote.conflict ? 'conflict' : 'cast') : 'due'

/** Steps of the state that it is in: which may be taken, and why another may not yet. */
const open = (facts: InitiativeFacts, actor: Actor, isMember: boolean) => {
  const steps = (Object.keys(initiativeSteps) as InitiativeStep[]).filter((step) => {
    const { by } = initiativeSteps[step]
    return may(actor.roles, by) && (by === 'leadGroup' || isMember)
  })
  const judged = steps.map((step) => ({ step, why: whyNot(step, facts) }))
  return {
    may: judged.flatMap(({ step, why }) => (why === undefined ? [step] : [])),
    kept: judged.flatMap(({ step, why }) => (why === undefined || why === 'state' ? [] : [{ step, why }])),
  }
}
