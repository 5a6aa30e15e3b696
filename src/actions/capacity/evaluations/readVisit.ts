import { type Agreement, agreementOf } from '../../../domain/capacity/evaluations/agreement.ts'
import type { Rubric, Scored } from '../../../domain/capacity/evaluations/rubric.ts'
import type { SafeProposal } from '../../../domain/capacity/evaluations/safeCoverage.ts'
import { isAtWork, isSettled } from '../../../domain/capacity/evaluations/visitSteps.ts'
import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { filesOf, type VisitFile } from '../../../store/capacity/evaluations/files.ts'
import {
  type AgendaItem,
  agendaOf,
  type DocumentSeen,
  documentsOf,
  type Meeting,
  meetingsOf,
  type Note,
  notesOf,
} from '../../../store/capacity/evaluations/heard.ts'
import {
  type RecommendationRow,
  type RecommendationStepTold,
  recommendationStepsOf,
  recommendationsOf,
} from '../../../store/capacity/evaluations/recommendations.ts'
import {
  haveAllGiven,
  type LevelRow,
  levelsOf,
  type Score,
  scoresOf,
} from '../../../store/capacity/evaluations/scores.ts'
import { evaluators, type Member } from '../../../store/capacity/evaluations/team.ts'
import {
  findVisit,
  type VisitRow,
  type VisitStepTold,
  visitStepsOf,
} from '../../../store/capacity/evaluations/visits.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { answersFor, isOfDesk, rubricOf, type VisitAtHand, visitToRead } from './evaluationDesk.ts'
import { type MeasureTold, measuresBeside } from './measuresTold.ts'
import { maySeeLevels } from './readCountries.ts'
import { isLate } from './recommend.ts'
import { safeProposalFor } from './safeProposal.ts'
import { maySettle } from './scoreVisit.ts'

export interface EvaluationRead {
  readonly visit: VisitRow
  readonly rubric: Rubric
  readonly team: readonly Member[]
  readonly evaluators: readonly { readonly id: string; readonly name: string }[]
  readonly agenda: readonly AgendaItem[]
  readonly meetings: readonly Meeting[]
  readonly notes: readonly Note[]
  readonly documents: readonly DocumentSeen[]
  readonly files: readonly VisitFile[]
  readonly scores: readonly Score[]
  readonly allGave: boolean
  readonly agreement: Agreement | null
  readonly levels: readonly LevelRow[]
  /** The levels of the visit before, where this one follows up. */
  readonly earlier: readonly LevelRow[]
  readonly earlierVisit: VisitRow | null
  readonly safe: SafeProposal | null
  /** Computed from the running programme, apart from what is judged. */
  readonly measures: readonly MeasureTold[]
  readonly mayMeasure: boolean
  readonly mayFollowUp: boolean
  readonly recommendations: readonly (RecommendationRow & { readonly late: boolean })[]
  readonly recommendationSteps: readonly RecommendationStepTold[]
  readonly steps: readonly VisitStepTold[]
  readonly mine: boolean
  readonly scoresMine: boolean
  /** May propose and confirm levels. */
  readonly settlesMine: boolean
  readonly mayWrite: boolean
  readonly mayAnswer: boolean
  readonly me: string | null
  readonly today: string
}

/** A visit with all that whoever asks may read of it. */
export const readVisit = async (world: World, actor: Actor, id: string): Promise<Outcome<EvaluationRead>> => {
  const library = await world.library()
  return act(world, actor, 'readEvaluationVisit', async (tx) => {
    const found = await visitToRead(tx, world, actor, id)
    if (!found.ok) return found
    const { visit, team, mine } = found.value
    const today = moment(world).day
    return done({
      ...{ visit, team, mine, today, me: actor.personId, rubric: rubricOf(world, visit) },
      agenda: await agendaOf(tx, id),
      ...(await heardIn(tx, actor, visit)),
      ...(await scoredIn(tx, actor, found.value)),
      ...(await earlierOf(tx, actor, visit)),
      safe: safeProposalFor(library, visit.country),
      measures: await measuresBeside(tx, world, actor, visit),
      ...(await recommendedIn(tx, actor, visit, today)),
      steps: await visitStepsOf(tx, id),
      ...(await mayOn(tx, world, actor, found.value)),
    })
  })
}

/** What the team heard and was given is the regional body's. */
const heardIn = async (tx: Tx, actor: Actor, { id, kind }: VisitRow) => {
  const ofDesk = isOfDesk(actor)
  return {
    meetings: ofDesk ? await meetingsOf(tx, id) : [],
    notes: ofDesk ? await notesOf(tx, id) : [],
    ...(await givenIn(tx, id, ofDesk || kind === 'selfScore')),
  }
}

/** Of the documents a country is shown those of which the team shares a file. */
const givenIn = async (tx: Tx, id: string, all: boolean) => {
  const files = await filesOf(tx, id)
  const shared = all ? files : files.filter(({ confidential }) => !confidential)
  const documents = await documentsOf(tx, id)
  return {
    files: shared,
    documents: all
      ? documents
      : documents.filter((one) => shared.some(({ documentId }) => documentId === one.id)),
  }
}

const mayOn = async (tx: Tx, world: World, actor: Actor, { visit, team, mine }: VisitAtHand) => {
  const atDesk = may(actor.roles, 'evaluateCountries')
  const mayWrite = mine && isOpen(visit)
  const isElsewhere = mine && atDesk && visit.country !== world.programme.country
  return {
    mayWrite,
    mayFollowUp: atDesk && visit.kind === 'visit' && isSettled(visit.state),
    mayMeasure: mayWrite && visit.country === world.programme.country,
    evaluators: mayWrite && atDesk ? await evaluators(tx) : [],
    scoresMine: mine && team.some((one) => one.id === actor.personId && one.scores),
    settlesMine: maySettle(team, mine, actor),
    mayAnswer: answersFor(world, actor, visit.country) || isElsewhere,
  }
}

const isOpen = ({ state }: VisitRow): boolean => state === 'planned' || isAtWork(state)

const scoredIn = async (tx: Tx, actor: Actor, { visit, team, mine }: VisitAtHand) => {
  const allGave = await haveAllGiven(tx, visit.id)
  const scores = mine || isOfDesk(actor) ? await scoresOf(tx, visit.id) : []
  const [one, other] = team.filter((member) => member.scores)
  const levels = allGave && (mine || maySeeLevels(actor, visit)) ? await levelsOf(tx, [visit.id]) : []
  return {
    ...{ allGave, scores, levels },
    agreement:
      allGave && one && other && scores.length > 0 ? agreementBetween(scores, one.id, other.id) : null,
  }
}

/** Of the pairs that two persons gave. */
export const agreementBetween = (scores: readonly Score[], one: string, other: string): Agreement => {
  const by = (person: string): ReadonlyMap<string, Scored> =>
    new Map(scores.filter(({ personId }) => personId === person).map((s) => [s.indicator, s.level]))
  const [first, second] = [by(one), by(other)]
  return agreementOf(
    [...first].flatMap(([indicator, level]) => {
      const answer = second.get(indicator)
      return answer === undefined ? [] : [{ one: level, other: answer }]
    }),
  )
}

const earlierOf = async (tx: Tx, actor: Actor, { follows }: VisitRow) => {
  const earlierVisit = follows ? await findVisit(tx, follows) : undefined
  if (!earlierVisit || !maySeeLevels(actor, earlierVisit)) return { earlier: [], earlierVisit: null }
  return { earlier: await levelsOf(tx, [earlierVisit.id]), earlierVisit }
}

const recommendedIn = async (tx: Tx, actor: Actor, visit: VisitRow, today: string) => {
  const rows = maySeeLevels(actor, visit)
    ? await recommendationsOf(tx, { country: null, visitId: visit.id })
    : []
  return {
    recommendations: rows.map((one) => ({ ...one, late: isLate(one, today) })),
    recommendationSteps: await recommendationStepsOf(
      tx,
      rows.map(({ id }) => id),
    ),
  }
}
