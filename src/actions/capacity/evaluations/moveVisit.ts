import {
  COMMENT_DAYS,
  mayTakeVisitStep,
  type VisitState,
  type VisitStep,
  visitSteps,
} from '../../../domain/capacity/evaluations/visitSteps.ts'
import { addDays, type Day, day } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { levelsOf } from '../../../store/capacity/evaluations/scores.ts'
import { moveVisit as moveVisitRow, type VisitMoved } from '../../../store/capacity/evaluations/visits.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { answersFor, rubricOf, type VisitAtHand, visitToChange } from './evaluationDesk.ts'

/** Steps that are taken on a visit that is there already, and by no action of their own. */
export const stepsOnVisit = [
  'begin',
  'cancel',
  'agree',
  'sendDraft',
  'comment',
  'finish',
  'putAside',
] as const
export type StepOnVisit = (typeof stepsOnVisit)[number] & VisitStep

/** One step of the table: who may, and what must hold. */
export const moveVisit = (
  world: World,
  actor: Actor,
  id: string,
  { step, words, version }: { readonly step: StepOnVisit; readonly words: string; readonly version: number },
): Promise<Outcome<{ state: VisitState }>> =>
  act(world, actor, 'moveEvaluation', async (tx) => {
    const found = await visitToChange(tx, world, actor, id)
    if (!found.ok) return found
    const { visit } = found.value
    if (visit.version !== version) return refused('conflict', 'evaluation.notInThisState')
    const may = await mayTakeNow(tx, world, actor, found.value, step, words)
    if (!may.ok) return may
    const { at, day: today } = moment(world)
    const { to } = visitSteps[step]
    await moveVisitRow(tx, id, {
      ...{ state: to, step, reason: step === 'comment' ? '' : words.trim(), by: actor.name, at },
      ...noted[step]?.(today, words.trim()),
    })
    await recordAudit(tx, {
      ...{ action: 'evaluation.move', subjectKind: 'evaluationVisit', subjectId: id },
      detail: { step, to, country: visit.country },
    })
    return done({ state: to })
  })

/** What a step leaves on the visit beside its state. */
const noted: Partial<
  Record<StepOnVisit, (today: Day, words: string) => Pick<VisitMoved, 'draftOn' | 'finalOn' | 'comments'>>
> = {
  sendDraft: (draftOn) => ({ draftOn }),
  comment: (_, comments) => ({ comments }),
  finish: (finalOn) => ({ finalOn }),
}

const mayTakeNow = async (
  tx: Tx,
  world: World,
  actor: Actor,
  found: VisitAtHand,
  step: StepOnVisit,
  words: string,
): Promise<Outcome<true>> => {
  const { kind, state } = found.visit
  if (!mayTakeVisitStep(kind, state, step)) return refused('conflict', 'evaluation.notInThisState')
  if (!mayTake(world, actor, found, step)) return refused('notAllowed', 'evaluation.notOfTeam')
  return whatIsMissing(tx, world, found, step, words)
}

/** The desk may note a country's comments where the country has no account here; a country only its own. */
const mayTake = (world: World, actor: Actor, { visit, mine }: VisitAtHand, step: StepOnVisit): boolean => {
  if (visitSteps[step].by === 'team') return mine
  if (visit.kind === 'selfScore') return mine
  return answersFor(world, actor, visit.country) || (mine && visit.country !== world.programme.country)
}

const whatIsMissing = async (
  tx: Tx,
  world: World,
  { visit, team }: VisitAtHand,
  step: StepOnVisit,
  words: string,
): Promise<Outcome<true>> => {
  switch (visitSteps[step].needs) {
    case 'reason':
      return words.trim() === ''
        ? refused('input', 'evaluation.wordsMissing', undefined, '/words')
        : done(true)
    case 'twoScorers':
      return team.filter(({ scores }) => scores).length === 2
        ? done(true)
        : refused('conflict', 'evaluation.twoScore')
    case 'allAgreed': {
      const agreed = (await levelsOf(tx, [visit.id])).filter((one) => one.agreed).length
      const left = rubricOf(world, visit).indicators.length - agreed
      return left === 0 ? done(true) : refused('conflict', 'evaluation.notAgreed', { count: left })
    }
    case 'commentsOrTerm':
      return visit.state === 'commented' || termIsOver(world, visit.draftOn)
        ? done(true)
        : refused('notNow', 'evaluation.commentsRun', { days: COMMENT_DAYS })
    default:
      return done(true)
  }
}

const termIsOver = (world: World, draftOn: string | null): boolean =>
  draftOn !== null && moment(world).day > addDays(day(draftOn), COMMENT_DAYS)
