import { type EvidenceClass, isLevel, type Rubric } from '../../../domain/capacity/evaluations/rubric.ts'
import { isAtWork, visitSteps } from '../../../domain/capacity/evaluations/visitSteps.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { documentsOf, meetingsOf } from '../../../store/capacity/evaluations/heard.ts'
import {
  addHandIn,
  agreeWhatIsSame,
  confirmLevelRows,
  haveAllGiven,
  proposeLevelRow,
  type Score,
  saveScoreRow,
  scoresOf,
} from '../../../store/capacity/evaluations/scores.ts'
import { moveVisit } from '../../../store/capacity/evaluations/visits.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { rubricOf, type VisitAtHand, visitToChange } from './evaluationDesk.ts'

/** A visit under way, asked for by one of those who score it. */
const visitToScore = async (
  tx: Tx,
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<VisitAtHand>> => {
  const found = await visitToChange(tx, world, actor, id)
  if (!found.ok) return found
  const own = found.value.team.find((one) => one.id === actor.personId && one.leftAt === null)
  if (!own?.scores) return refused('notAllowed', 'evaluation.notAScorer')
  return isAtWork(found.value.visit.state) ? found : refused('conflict', 'evaluation.notInThisState')
}

export interface ScoreAsked {
  readonly indicator: string
  readonly level: number | null
  readonly classes: readonly EvidenceClass[]
  readonly documents: readonly string[]
  readonly meetings: readonly string[]
  readonly because: string
}

/** One's own score of one indicator, changed as often as one likes until one hands in. */
export const scoreIndicator = (
  world: World,
  actor: Actor,
  visitId: string,
  asked: ScoreAsked,
): Promise<Outcome<{ indicator: string }>> =>
  act(world, actor, 'scoreIndicator', async (tx) => {
    const found = await visitToScore(tx, world, actor, visitId)
    if (!found.ok) return found
    const sound = await soundScore(tx, rubricOf(world, found.value.visit), visitId, asked)
    if (!sound.ok) return sound
    await saveScoreRow(tx, visitId, {
      ...sound.value,
      at: moment(world).at,
    })
    return done({ indicator: asked.indicator })
  })

const soundScore = async (
  tx: Tx,
  rubric: Rubric,
  visitId: string,
  asked: ScoreAsked,
): Promise<Outcome<Omit<Score, 'personId' | 'at'>>> => {
  const { level } = asked
  if (!rubric.indicators.some(({ id }) => id === asked.indicator))
    return refused('input', 'evaluation.indicatorUnknown', undefined, '/indicator')
  if (level !== null && !isLevel(level)) return refused('input', 'evaluation.level', undefined, '/level')
  if (level !== null && asked.classes.length === 0)
    return refused('input', 'evaluation.classMissing', undefined, '/classes')
  if (!(await areOfVisit(tx, visitId, asked))) return refused('input', 'evaluation.evidenceUnknown')
  return done({
    ...{ ...asked, level, classes: level === null ? [] : asked.classes },
    because: asked.because.trim(),
  })
}

const areOfVisit = async (
  tx: Tx,
  visitId: string,
  { documents, meetings }: Pick<ScoreAsked, 'documents' | 'meetings'>,
): Promise<boolean> => {
  const known = new Set(
    [...(await documentsOf(tx, visitId)), ...(await meetingsOf(tx, visitId))].map(({ id }) => id),
  )
  return [...documents, ...meetings].every((id) => known.has(id))
}

/** From now on one's scores stay; what everybody gave the same is agreed once all have handed in. */
export const handInScores = (
  world: World,
  actor: Actor,
  visitId: string,
): Promise<Outcome<{ all: boolean }>> =>
  act(world, actor, 'handInScores', async (tx) => {
    const found = await visitToScore(tx, world, actor, visitId)
    if (!found.ok) return found
    const { visit } = found.value
    const left = await leftToScore(tx, world, actor, found.value)
    if (!left.ok) return left
    const { at, day } = moment(world)
    await addHandIn(tx, visitId, at)
    const all = await haveAllGiven(tx, visitId)
    const isSelf = visit.kind === 'selfScore'
    if (all) await agreeWhatIsSame(tx, visitId, isSelf ? 'self' : 'same')
    const handedIn = { state: visitSteps.handIn.to, step: 'handIn', reason: '', by: actor.name, at } as const
    if (isSelf) await moveVisit(tx, visitId, { ...handedIn, finalOn: day })
    await recordAudit(tx, {
      ...{ action: 'evaluation.handIn', subjectKind: 'evaluationVisit', subjectId: visitId },
      detail: { all },
    })
    return done({ all })
  })

const leftToScore = async (
  tx: Tx,
  world: World,
  actor: Actor,
  { visit, team }: VisitAtHand,
): Promise<Outcome<true>> => {
  if (team.some((one) => one.id === actor.personId && one.handedInAt))
    return refused('conflict', 'evaluation.handedIn')
  const given = await scoresOf(tx, visit.id)
  const own = new Set(given.filter((one) => one.personId === actor.personId).map((one) => one.indicator))
  const left = rubricOf(world, visit).indicators.filter(({ id }) => !own.has(id)).length
  return left === 0 ? done(true) : refused('conflict', 'evaluation.scoresMissing', { count: left })
}

/** Likewise; where one who scored has left, the rest of the team settle what is open. */
const visitToSettle = async (
  tx: Tx,
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<VisitAtHand>> => {
  const found = await visitToChange(tx, world, actor, id)
  if (!found.ok) return found
  const { team, mine, visit } = found.value
  if (!maySettle(team, mine, actor)) return refused('notAllowed', 'evaluation.notAScorer')
  return isAtWork(visit.state) ? found : refused('conflict', 'evaluation.notInThisState')
}

export const maySettle = (team: VisitAtHand['team'], mine: boolean, { personId }: Actor): boolean =>
  mine && team.some(({ id, scores, leftAt }) => scores && (id === personId || leftAt !== null))

/** Where the two differ, one proposes a level with the reason. */
export const proposeLevel = (
  world: World,
  actor: Actor,
  visitId: string,
  {
    indicator,
    level,
    reason,
  }: { readonly indicator: string; readonly level: number | null; readonly reason: string },
): Promise<Outcome<{ indicator: string }>> =>
  act(world, actor, 'proposeLevel', async (tx) => {
    const found = await visitToSettle(tx, world, actor, visitId)
    if (!found.ok) return found
    if (!(await haveAllGiven(tx, visitId))) return refused('conflict', 'evaluation.levelsTooSoon')
    if (!rubricOf(world, found.value.visit).indicators.some(({ id }) => id === indicator))
      return refused('input', 'evaluation.indicatorUnknown', undefined, '/indicator')
    if (level !== null && !isLevel(level)) return refused('input', 'evaluation.level', undefined, '/level')
    if (reason.trim() === '') return refused('input', 'evaluation.wordsMissing', undefined, '/reason')
    await proposeLevelRow(tx, visitId, { indicator, level, reason: reason.trim() })
    await recordAudit(tx, {
      ...{ action: 'evaluation.propose', subjectKind: 'evaluationVisit', subjectId: visitId },
      detail: { indicator, level },
    })
    return done({ indicator })
  })

/** The other one agrees to what was proposed. */
export const confirmLevels = (
  world: World,
  actor: Actor,
  visitId: string,
  indicators: readonly string[],
): Promise<Outcome<{ confirmed: number }>> =>
  act(world, actor, 'confirmLevels', async (tx) => {
    const found = await visitToSettle(tx, world, actor, visitId)
    if (!found.ok) return found
    const confirmed = await confirmLevelRows(tx, visitId, indicators)
    if (confirmed === 0) return refused('notAllowed', 'evaluation.secondPerson')
    await recordAudit(tx, {
      ...{ action: 'evaluation.confirm', subjectKind: 'evaluationVisit', subjectId: visitId },
      detail: { levels: confirmed },
    })
    return done({ confirmed })
  })
