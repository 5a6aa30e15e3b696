import {
  isPending,
  mayTakeRecommendationStep,
  type RecommendationState,
  type RecommendationStep,
  recommendationSteps,
} from '../../../domain/capacity/evaluations/recommendationSteps.ts'
import { owners } from '../../../domain/capacity/evaluations/stakeholders.ts'
import { isOver, isSettled } from '../../../domain/capacity/evaluations/visitSteps.ts'
import { isDay } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { documentsOf } from '../../../store/capacity/evaluations/heard.ts'
import {
  changeRecommendationRow,
  insertRecommendation,
  lockRecommendation,
  moveRecommendation as moveRow,
  type RecommendationRow,
  type RecommendationText,
  recommendationStepsOf,
} from '../../../store/capacity/evaluations/recommendations.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { answersFor, mayReadCountry, rubricOf, type VisitAtHand, visitToChange } from './evaluationDesk.ts'

/** Written by the team out of what its visit agreed on, or changed while the report is no final one. */
export const writeRecommendation = (
  world: World,
  actor: Actor,
  visitId: string,
  { id, ...asked }: RecommendationText & { readonly id: string | null },
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'writeRecommendation', async (tx) => {
    const found = await visitToChange(tx, world, actor, visitId)
    if (!found.ok) return found
    const sound = soundText(world, found.value, asked)
    if (!sound.ok) return sound
    const text = sound.value
    if (!(await areDocumentsOf(tx, visitId, text.documents)))
      return refused('input', 'evaluation.evidenceUnknown', undefined, '/documents')
    const { country } = found.value.visit
    if (id && (await lockRecommendation(tx, id))?.visitId !== visitId) return refused('notFound', 'notFound')
    if (id) await changeRecommendationRow(tx, id, text)
    const written = id ?? (await begin(tx, world, actor, { ...text, country, visitId }))
    await recordAudit(tx, {
      ...{ action: 'recommendation.write', subjectKind: 'recommendation', subjectId: written },
      ...{ after: text, detail: { country, owner: text.owner, changed: id !== null } },
    })
    return done({ id: written })
  })

const areDocumentsOf = async (tx: Tx, visitId: string, asked: readonly string[]): Promise<boolean> => {
  if (asked.length === 0) return true
  const known = new Set((await documentsOf(tx, visitId)).map(({ id }) => id))
  return asked.every((id) => known.has(id))
}

const begin = async (
  tx: Tx,
  world: World,
  actor: Actor,
  one: RecommendationText & { readonly country: string; readonly visitId: string },
): Promise<string> => {
  const { id } = await insertRecommendation(tx, one)
  const { at } = moment(world)
  await moveRow(tx, id, { step: 'write', state: 'open', by: actor.name, note: '', evidence: '', at })
  return id
}

const soundText = (
  world: World,
  { visit, mine }: VisitAtHand,
  asked: RecommendationText,
): Outcome<RecommendationText> => {
  if (!mine) return refused('notAllowed', 'evaluation.notOfTeam')
  if (!isSettled(visit.state) || isOver(visit.state)) return refused('conflict', 'evaluation.recommendLater')
  const known = new Set(rubricOf(world, visit).indicators.map((one) => one.id))
  const text = { ...asked, es: asked.es.trim(), en: asked.en.trim(), doneWhen: asked.doneWhen.trim() }
  const wrong = faultIn(text, known)
  return wrong ? refused('input', wrong.code, undefined, wrong.path) : done(text)
}

const faultIn = (text: RecommendationText, known: ReadonlySet<string>) => {
  if (text.es + text.en === '') return { code: 'evaluation.wordsMissing', path: '/es' }
  if (text.doneWhen === '') return { code: 'evaluation.wordsMissing', path: '/doneWhen' }
  if (!owners.some((owner) => owner === text.owner))
    return { code: 'evaluation.ownerUnknown', path: '/owner' }
  if (!isDay(text.dueOn)) return { code: 'evaluation.days', path: '/dueOn' }
  const { indicators } = text
  if (indicators.length === 0 || indicators.some((one) => !known.has(one)))
    return { code: 'evaluation.indicatorUnknown', path: '/indicators' }
  return undefined
}

export interface StepAsked {
  readonly step: Exclude<RecommendationStep, 'write'>
  readonly note: string
  readonly evidence: string
  readonly turn: number
}

/** What the country did, or what the regional body says to it. */
export const moveRecommendation = (
  world: World,
  actor: Actor,
  id: string,
  { step, note, evidence, turn }: StepAsked,
): Promise<Outcome<{ state: RecommendationState }>> =>
  act(world, actor, 'moveRecommendation', async (tx) => {
    const one = await lockRecommendation(tx, id)
    if (!one || !mayReadCountry(world, actor, one.country)) return refused('notFound', 'notFound')
    if (one.turn !== turn || !mayTakeRecommendationStep(one.state, step))
      return refused('conflict', 'evaluation.notInThisState')
    if (!mayMove(world, actor, one, step)) return refused('notAllowed', 'evaluation.notYours')
    const missing = await whatIsMissing(tx, actor, one, { step, note, evidence })
    if (!missing.ok) return missing
    const state = recommendationSteps[step].to
    await moveRow(tx, id, {
      ...{ step, state, by: actor.name, note: note.trim(), evidence: evidence.trim() },
      at: moment(world).at,
    })
    await recordAudit(tx, {
      ...{ action: 'recommendation.move', subjectKind: 'recommendation', subjectId: id },
      detail: { step, to: state, country: one.country, number: one.number },
    })
    return done({ state })
  })

/**
 * The country's steps are its programme manager's; where it has none here the desk notes them, and then another of the desk
 * confirms.
 */
const mayMove = (
  world: World,
  actor: Actor,
  { country }: RecommendationRow,
  step: StepAsked['step'],
): boolean => {
  if (may(actor.roles, 'evaluateCountries') && recommendationSteps[step].by === 'desk') return true
  if (recommendationSteps[step].by === 'desk') return false
  return (
    answersFor(world, actor, country) ||
    (may(actor.roles, 'evaluateCountries') && country !== world.programme.country)
  )
}

const whatIsMissing = async (
  tx: Tx,
  actor: Actor,
  { id }: RecommendationRow,
  { step, note, evidence }: Omit<StepAsked, 'turn'>,
): Promise<Outcome<true>> => {
  const { needs } = recommendationSteps[step]
  if (needs === 'evidence' && evidence.trim() === '')
    return refused('input', 'evaluation.evidenceMissing', undefined, '/evidence')
  if (needs === 'reason' && note.trim() === '')
    return refused('input', 'evaluation.wordsMissing', undefined, '/note')
  if (needs !== 'secondPerson') return done(true)
  const said = (await recommendationStepsOf(tx, [id])).findLast((one) => one.step === 'sayDone')
  return said?.personId === actor.personId ? refused('notAllowed', 'evaluation.secondPerson') : done(true)
}

export const isLate = ({ state, dueOn }: Pick<RecommendationRow, 'state' | 'dueOn'>, day: string): boolean =>
  isPending(state) && dueOn < day
