import type { Rubric } from '../../../domain/capacity/evaluations/rubric.ts'
import { isAtWork } from '../../../domain/capacity/evaluations/visitSteps.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { type Member, teamOf } from '../../../store/capacity/evaluations/team.ts'
import { findVisit, lockVisit, type VisitRow } from '../../../store/capacity/evaluations/visits.ts'
import type { Tx } from '../../../store/database/scope.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'

/** Whether somebody sits at the regional body's desk, or looks over its shoulder as an auditor: every country is theirs to read. */
export const isOfDesk = (actor: Actor): boolean =>
  actor.roles.includes('auditor') || may(actor.roles, 'evaluateCountries')

/** Whoever only answers for a country reads that country: the one whose programme this installation runs. */
export const mayReadCountry = (world: World, actor: Actor, country: string): boolean =>
  isOfDesk(actor) || country === world.programme.country

export const answersFor = (world: World, actor: Actor, country: string): boolean =>
  may(actor.roles, 'answerForCountry') && country === world.programme.country

export interface VisitAtHand {
  readonly visit: VisitRow
  readonly team: readonly Member[]
  /** Whether whoever asks is of its team. */
  readonly mine: boolean
}

/** A visit as whoever may read its country finds it. */
export const visitToRead = async (
  tx: Tx,
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<VisitAtHand>> => handed(tx, world, actor, await findVisit(tx, id))

/** The same, held until the transaction ends. */
export const visitToChange = async (
  tx: Tx,
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<VisitAtHand>> => handed(tx, world, actor, await lockVisit(tx, id))

const handed = async (
  tx: Tx,
  world: World,
  actor: Actor,
  visit: VisitRow | undefined,
): Promise<Outcome<VisitAtHand>> => {
  if (!visit || !mayReadCountry(world, actor, visit.country)) return refused('notFound', 'notFound')
  const team = await teamOf(tx, visit.id)
  return done({ visit, team, mine: isThere(team, actor) })
}

/** Of the team now: who left is not, though scores handed in stay. */
export const isThere = (team: readonly Member[], { personId }: Actor): boolean =>
  team.some(({ id, leftAt }) => id === personId && leftAt === null)

/** A visit its team works on: planned or under way, asked for by one of the team. */
export const visitOfTeam = async (
  tx: Tx,
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<VisitAtHand>> => {
  const found = await visitToChange(tx, world, actor, id)
  if (!found.ok) return found
  if (!found.value.mine) return refused('notAllowed', 'evaluation.notOfTeam')
  const { state } = found.value.visit
  return isAtWork(state) || state === 'planned' ? found : refused('conflict', 'evaluation.notInThisState')
}

export const rubricOf = (
  world: World,
  { rubric, rubricVersion }: Pick<VisitRow, 'rubric' | 'rubricVersion'>,
): Rubric => {
  const found = world.rubrics.find(({ id, version }) => id === rubric && version === rubricVersion)
  if (!found) throw new Error(`a visit was scored by ${rubric} ${rubricVersion}, which is not there`)
  return found
}

/** The one that new visits take. */
export const newestRubric = (world: World): Rubric => {
  const newest = world.rubrics.at(-1)
  if (!newest) throw new Error('there is no rubric to evaluate by')
  return newest
}
