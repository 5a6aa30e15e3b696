import {
  type InitiativeFacts,
  type InitiativeStep,
  initiativeSteps,
  whyNot,
} from '../../../domain/capacity/workingGroup/initiative.ts'
import { membersOn } from '../../../domain/capacity/workingGroup/member.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { membersOf } from '../../../store/capacity/workingGroup/groups.ts'
import { type InitiativeRow, lockInitiative } from '../../../store/capacity/workingGroup/initiatives.ts'
import { votesIn } from '../../../store/capacity/workingGroup/votes.ts'
import type { Tx } from '../../../store/database/scope.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { isId } from './groupDesk.ts'

/** What the table of steps asks about an initiative and whoever stands before it. */
export const factsOf = async (
  world: World,
  tx: Tx,
  actor: Actor,
  initiative: InitiativeRow,
): Promise<InitiativeFacts> => {
  const { state, raisedBy, result, vote, closesAt, round, id } = initiative
  const cast = state === 'voting' ? (await votesIn(tx, id, round)).length : 0
  const { at } = moment(world)
  return {
    state,
    raisedByAsker: raisedBy !== null && raisedBy === actor.personId,
    carried: result?.carried ?? false,
    hasQuorum: result?.hasQuorum ?? false,
    voteIsOver:
      state === 'voting' &&
      ((closesAt !== null && at > closesAt) || (vote !== null && cast >= vote.voters.length)),
  }
}

/** The initiative, locked until the transaction ends, where this step may be taken now. */
export const initiativeFor = async (
  world: World,
  tx: Tx,
  actor: Actor,
  asked: { readonly id: string; readonly step: InitiativeStep; readonly reasons?: string },
): Promise<Outcome<InitiativeRow>> => {
  const { id, step, reasons } = asked
  const found = isId(id) ? await lockInitiative(tx, id) : undefined
  if (!found) return refused('notFound', 'notFound')
  const facts = await factsOf(world, tx, actor, found)
  const why = whyNot(step, reasons === undefined ? facts : { ...facts, reasons })
  if (why === 'reasons') return refused('input', 'initiative.needs.reasons', undefined, '/reasons')
  if (why === 'secondPerson' || why === 'ownMatter') return refused('notAllowed', `initiative.needs.${why}`)
  if (why) return refused('conflict', `initiative.needs.${why}`)
  if (initiativeSteps[step].signed && !actor.steppedUp) return refused('notAllowed', 'stepUp.needed')
  return done(found)
}

/** Who has a vote today. */
export const membersNow = async (world: World, tx: Tx, groupId: string) =>
  membersOn(await membersOf(tx, groupId), moment(world).day as Day)
