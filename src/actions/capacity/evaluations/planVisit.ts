import { agendaFrom } from '../../../domain/capacity/evaluations/agendaTemplate.ts'
import { beneficiaries } from '../../../domain/capacity/evaluations/countries.ts'
import { isSettled } from '../../../domain/capacity/evaluations/visitSteps.ts'
import { type Day, daysBetween, isDay } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { addAgenda } from '../../../store/capacity/evaluations/heard.ts'
import { addMember, evaluators } from '../../../store/capacity/evaluations/team.ts'
import {
  addVisitStep,
  changeVisitRow,
  ensureProject,
  insertVisit,
  type VisitChange,
  type VisitRow,
  visitsOf,
} from '../../../store/capacity/evaluations/visits.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { newestRubric, visitOfTeam } from './evaluationDesk.ts'

export interface VisitAsked {
  readonly kind: 'visit' | 'followUp'
  readonly from: string
  readonly until: string
  readonly place: string
  /** Begins with the draft agenda. */
  readonly template: boolean
}

/** Calendar days a visit may take; three to five is usual. */
const MOST_DAYS = 15

/** A visit is planned by one of the regional body, who is the first of its team and scores. */
export const planVisit = (
  world: World,
  actor: Actor,
  country: string,
  asked: VisitAsked,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'planEvaluation', async (tx) => {
    if (!actor.personId) return refused('notFound', 'notFound')
    if (!beneficiaries.some((one) => one === country)) return refused('notFound', 'evaluation.countryUnknown')
    const days = soundDays(asked)
    if (!days.ok) return days
    const follows = asked.kind === 'followUp' ? await lastSettled(tx, country) : null
    if (follows === undefined) return refused('conflict', 'evaluation.nothingToFollow')
    return done({
      id: await beginVisit(tx, world, actor, {
        ...asked,
        ...days.value,
        country,
        follows,
        place: asked.place.trim(),
      }),
    })
  })

/** What was found sound is planned, and whoever plans it is the first of its team. */
export const beginVisit = async (
  tx: Tx,
  world: World,
  actor: Actor,
  asked: Omit<VisitAsked, 'from' | 'until'> &
    Pick<VisitRow, 'country' | 'follows'> & { readonly from: Day; readonly until: Day },
): Promise<string> => {
  const { country, kind, from, until, place, follows } = asked
  await ensureProject(tx, country)
  const rubric = newestRubric(world)
  const visit = await insertVisit(tx, {
    ...{ country, kind, state: 'planned', rubric: rubric.id, rubricVersion: rubric.version },
    ...{ from, until, place, follows },
  })
  await addMember(tx, visit.id, actor.personId ?? '', true)
  await addVisitStep(tx, visit.id, { step: 'plan', reason: '', by: actor.name, at: moment(world).at })
  if (asked.template)
    await addAgenda(tx, visit.id, templateFor(world, actor, from, daysBetween(from, until) + 1))
  await recordAudit(tx, {
    ...{ action: 'evaluation.plan', subjectKind: 'evaluationVisit', subjectId: visit.id },
    detail: { country, kind: visit.kind, number: visit.number },
  })
  return visit.id
}

/** The visit whose levels a follow-up shows beside its own. */
const lastSettled = async (tx: Tx, country: string): Promise<string | undefined> =>
  (await visitsOf(tx, country)).findLast(({ kind, state }) => kind !== 'selfScore' && isSettled(state))?.id

const templateFor = (world: World, actor: Actor, from: Day, days: number) =>
  agendaFrom(from, days).map(({ on, starts, id, group }) => ({
    ...{ on, starts, place: '', stakeholder: group },
    what: world.say(`evaluation.agenda.${id}`, actor.language),
  }))

const soundDays = ({
  from,
  until,
}: Pick<VisitAsked, 'from' | 'until'>): Outcome<{ from: Day; until: Day }> => {
  if (!isDay(from)) return refused('input', 'evaluation.days', undefined, '/from')
  if (!isDay(until) || until < from) return refused('input', 'evaluation.days', undefined, '/until')
  if (daysBetween(from, until) + 1 > MOST_DAYS)
    return refused('input', 'evaluation.tooLong', { days: MOST_DAYS }, '/until')
  return done({ from, until })
}

/** When, where, whether a validation was accompanied, and the team's summary, while the team is at work. */
export const changeVisit = (
  world: World,
  actor: Actor,
  id: string,
  change: VisitChange,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'changeEvaluation', async (tx) => {
    const found = await visitOfTeam(tx, world, actor, id)
    if (!found.ok) return found
    const days = soundDays(change)
    if (!days.ok) return days
    await changeVisitRow(tx, id, change)
    await recordAudit(tx, {
      ...{ action: 'evaluation.change', subjectKind: 'evaluationVisit', subjectId: id },
      before: found.value.visit,
      after: change,
    })
    return done({ id })
  })

/** Another evaluator for the team, let in by one of the team. Two score, no more. */
export const addToTeam = (
  world: World,
  actor: Actor,
  id: string,
  { personId, scores }: { readonly personId: string; readonly scores: boolean },
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'addToEvaluationTeam', async (tx) => {
    const found = await visitOfTeam(tx, world, actor, id)
    if (!found.ok) return found
    const { team } = found.value
    if (team.some((one) => one.id === personId && one.leftAt === null))
      return refused('conflict', 'conflict.alreadyThere')
    if (scores && team.filter((one) => one.scores && one.id !== personId).length >= 2)
      return refused('conflict', 'evaluation.twoScore')
    if (!(await evaluators(tx)).some((one) => one.id === personId))
      return refused('notFound', 'evaluation.noEvaluator')
    await addMember(tx, id, personId, scores)
    await recordAudit(tx, {
      ...{ action: 'evaluation.team', subjectKind: 'evaluationVisit', subjectId: id },
      detail: { person: personId, scores },
    })
    return done({ id })
  })
