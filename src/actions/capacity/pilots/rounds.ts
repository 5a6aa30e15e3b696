import {
  countAnswers,
  type FeedbackAnswers,
  type Question,
  type QuestionCounts,
  type QuestionKind,
  soundAnswers,
  takeRoundStep,
} from '../../../domain/capacity/pilots/feedback.ts'
import { isDay } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { invitationsOf, invitationsTo } from '../../../store/capacity/pilots/invitations.ts'
import { findPilot } from '../../../store/capacity/pilots/pilots.ts'
import {
  type FeedbackRow,
  feedbackOf,
  findRound,
  insertRound,
  lockRound,
  moveRound,
  putFeedback,
  type RoundRow,
  roundsOf,
} from '../../../store/capacity/pilots/rounds.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import { ownOperator } from '../../ownCase.ts'
import { csvOf } from '../../public/csv.ts'
import type { World } from '../../world.ts'
import { forAllOffices, isId, pilotFor } from './pilotDesk.ts'
import { tellMembers } from './tellMembers.ts'

export interface RoundTold extends Omit<RoundRow, 'pilotId'> {
  readonly counts: readonly QuestionCounts[]
  readonly given: readonly Pick<FeedbackRow, 'company' | 'answers' | 'at' | 'demonstration'>[]
}

/** Every round with what was said, question by question. */
export const readRounds = (
  world: World,
  actor: Actor,
  pilotId: string,
): Promise<Outcome<{ rounds: readonly RoundTold[] }>> =>
  act(world, actor, 'readRounds', async (tx) => {
    if (!isId(pilotId) || !(await findPilot(tx, pilotId))) return refused('notFound', 'notFound')
    const rounds = await roundsOf(tx, pilotId)
    const said = await feedbackOf(
      tx,
      rounds.map(({ id }) => id),
    )
    return done({
      rounds: rounds.map(({ pilotId: _, ...round }) => {
        const given = said.filter(({ roundId }) => roundId === round.id)
        const counts = countAnswers(
          round.questions,
          given.map(({ answers }) => answers),
        )
        return {
          ...{ ...round, counts },
          given: given.map(({ company, answers, at, demonstration }) => ({
            company,
            answers,
            at,
            demonstration,
          })),
        }
      }),
    })
  })

/** What was said, a line an answer to a question, without the company's name: words stand as they were written. */
export const exportRounds = async (world: World, actor: Actor, pilotId: string): Promise<Outcome<string>> => {
  const told = await readRounds(world, actor, pilotId)
  if (!told.ok) return told
  const { language } = actor
  const word = (answer: string) =>
    answer === 'true' || answer === 'false' ? world.say(`pilots.answer.${answer}`, language) : answer
  return done(
    csvOf(
      ['round', 'question', 'answer', 'times'].map((key) => world.say(`pilots.column.${key}`, language)),
      told.value.rounds.flatMap(({ title, questions, counts }) =>
        counts.flatMap(({ id, counts: given, words }) => {
          const asks = questions.find((one) => one.id === id)?.asks[language] ?? id
          return [
            ...given.map(({ answer, times }) => [title[language], asks, word(answer), times]),
            ...words.map((one) => [title[language], asks, one, 1]),
          ]
        }),
      ),
    ),
  )
}

export interface RoundAsked {
  readonly es: string
  readonly en: string
  readonly questions: readonly { readonly kind: QuestionKind; readonly es: string; readonly en: string }[]
}

/** A round as it is written: nobody sees it until it opens. */
export const writeRound = (
  world: World,
  actor: Actor,
  pilotId: string,
  asked: RoundAsked,
): Promise<Outcome<{ id: string }>> =>
  act(world, forAllOffices(actor), 'writeRound', async (tx) => {
    const found = await pilotFor(tx, pilotId)
    if (!found.ok) return found
    const words = [asked, ...asked.questions]
    if (asked.questions.length === 0 || words.some(({ es, en }) => es.trim() === '' || en.trim() === ''))
      return refused('input', 'pilots.round.words', undefined, '/questions')
    const questions = asked.questions.map(
      ({ kind, es, en }, place): Question => ({
        id: `q${place + 1}`,
        kind,
        asks: { es: es.trim(), en: en.trim() },
      }),
    )
    const id = await insertRound(tx, {
      pilotId,
      title: { es: asked.es.trim(), en: asked.en.trim() },
      questions,
    })
    await recordAudit(tx, {
      action: 'pilot.writeRound',
      subjectKind: 'pilot',
      subjectId: pilotId,
      detail: { id },
    })
    return done({ id })
  })

export interface RoundMove {
  readonly step: 'open' | 'close' | 'tell'
  readonly closesOn: string | null
  readonly summary: string
  readonly changed: string
}

/** Opens a round to the companies that take part, closes it, or tells them what was said and what changes for it. */
export const moveFeedbackRound = (
  world: World,
  actor: Actor,
  roundId: string,
  asked: RoundMove,
): Promise<Outcome<{ state: string }>> =>
  act(world, forAllOffices(actor), 'moveFeedbackRound', async (tx) => {
    const round = isId(roundId) ? await lockRound(tx, roundId) : undefined
    if (!round) return refused('notFound', 'notFound')
    const to = takeRoundStep(round.state, asked.step)
    if (!to.ok) return to
    const { at, day } = moment(world)
    const next = nextOf(round, asked, day)
    if (!next.ok) return next
    await moveRound(tx, roundId, { ...next.value, state: to.value })
    if (asked.step !== 'close') await tellAll(tx, round.pilotId, at)
    await recordAudit(tx, {
      ...{ action: 'pilot.moveRound', subjectKind: 'pilot', subjectId: round.pilotId },
      detail: { round: roundId, step: asked.step },
    })
    return done({ state: to.value })
  })

/** Every company that takes part and is known here. */
const tellAll = async (tx: Tx, pilotId: string, at: string): Promise<void> => {
  for (const { state, operatorId } of await invitationsOf(tx, pilotId))
    if (state === 'accepted' && operatorId !== null)
      await tellMembers(tx, operatorId, { kind: 'pilot.round', detail: { about: 'round' }, at })
}

type RoundNext = Pick<RoundRow, 'opensOn' | 'closesOn' | 'summary' | 'changed'>

const nextOf = (
  round: RoundRow,
  asked: RoundMove,
  today: RoundRow['opensOn'] & string,
): Outcome<RoundNext> => {
  const { opensOn, closesOn, summary, changed } = round
  if (asked.step === 'open') {
    const until = asked.closesOn
    return until !== null && isDay(until) && until >= today
      ? done({ opensOn: today, closesOn: until, summary, changed })
      : refused('input', 'pilots.answerBy', undefined, '/closesOn')
  }
  if (asked.step === 'close') return done({ opensOn, closesOn, summary, changed })
  return asked.summary.trim() === ''
    ? refused('input', 'pilots.round.summary', undefined, '/summary')
    : done({ opensOn, closesOn, summary: asked.summary.trim(), changed: asked.changed.trim() })
}

export interface OwnRound
  extends Pick<RoundRow, 'id' | 'title' | 'questions' | 'closesOn' | 'summary' | 'changed'> {
  readonly state: RoundRow['state']
  readonly open: boolean
  /** What the company itself answered. */
  readonly answers: FeedbackAnswers | null
}

/** Rounds of the pilot the company takes part in: what is asked, what it said, and what became of it. */
export const readOwnRounds = (
  world: World,
  actor: Actor,
): Promise<Outcome<{ rounds: readonly OwnRound[] }>> =>
  act(world, actor, 'readOwnRounds', async (tx) => {
    const operatorId = ownOperator(actor)
    const invitations = operatorId === '' ? [] : await invitationsTo(tx, operatorId)
    const own = invitations.find(({ state }) => state === 'accepted')
    const rounds = own ? (await roundsOf(tx, own.pilotId)).filter(({ state }) => state !== 'draft') : []
    const said = await feedbackOf(
      tx,
      rounds.map(({ id }) => id),
    )
    const today = moment(world).day
    return done({
      rounds: rounds.map(({ pilotId: _, place: __, opensOn: ___, ...round }) => ({
        ...round,
        open: round.state === 'open' && (round.closesOn ?? today) >= today,
        answers:
          said.find((one) => one.roundId === round.id && one.operatorId === operatorId)?.answers ?? null,
      })),
    })
  })

export const giveFeedback = (
  world: World,
  actor: Actor,
  roundId: string,
  answers: Readonly<Record<string, unknown>>,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'giveFeedback', async (tx) => {
    const operatorId = ownOperator(actor)
    const round = isId(roundId) ? await findRound(tx, roundId) : undefined
    const own = (await invitationsTo(tx, operatorId)).find(
      ({ state, pilotId }) => state === 'accepted' && pilotId === round?.pilotId,
    )
    if (!round || !own) return refused('notFound', 'notFound')
    const may = takeRoundStep(round.state, 'answer')
    if (!may.ok) return may
    const { at, day } = moment(world)
    if (round.closesOn !== null && round.closesOn < day) return refused('notNow', 'pilots.round.notNow')
    const sound = soundAnswers(round.questions, answers)
    if (!sound.ok) return sound
    await putFeedback(tx, { roundId, invitationId: own.id, operatorId, answers: sound.value, at })
    await recordAudit(tx, {
      ...{ action: 'pilot.giveFeedback', subjectKind: 'pilot', subjectId: round.pilotId, operatorId },
      detail: { round: roundId, answered: Object.keys(sound.value).length },
    })
    return done({ id: roundId })
  })
