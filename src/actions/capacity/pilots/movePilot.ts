import { boundsLack } from '../../../domain/capacity/pilots/pilot.ts'
import {
  type DecisionKind,
  decisionsIn,
  type PilotFacts,
  type PilotStep,
  takePilotStep,
} from '../../../domain/capacity/pilots/pilotSteps.ts'
import { addDays, type Day, isDay } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  answerPilotDecision,
  insertPilotDecision,
  pilotDecisionsOf,
} from '../../../store/capacity/pilots/decisions.ts'
import { acceptedIn } from '../../../store/capacity/pilots/invitations.ts'
import {
  addPilotStep,
  movePilot,
  type PilotRow,
  type PilotStepNoted,
  startStageRow,
} from '../../../store/capacity/pilots/pilots.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { measuredNow } from './measures.ts'
import { forAllOffices, pilotFor } from './pilotDesk.ts'

export interface MoveAsked {
  readonly step: 'beginInviting' | 'startStage' | 'beginEvaluation'
  readonly stageId: string | null
  readonly reason: string
}

/** Moves a pilot on as far as one person may: inviting begins, a stage starts, the evaluation begins. */
export const movePilotOn = (
  world: World,
  actor: Actor,
  id: string,
  { step, stageId, reason }: MoveAsked,
): Promise<Outcome<{ state: string }>> =>
  act(world, forAllOffices(actor), 'movePilotOn', async (tx) => {
    const found = await pilotFor(tx, id)
    if (!found.ok) return found
    const { pilot, stages } = found.value
    const stage = step === 'startStage' ? stages.find((one) => one.id === stageId) : undefined
    const to = takePilotStep(pilot.state, step, {
      ...{ person: actor.personId, proposal: null, stageWaits: stage?.startedOn === null },
      boundsAreWhole: boundsLack(pilot.bounds, stages) === undefined,
      acceptedInStage: await acceptedIn(tx, id, stage?.id ?? ''),
    })
    if (!to.ok) return to
    const { at, day } = moment(world)
    if (stage) await startStageRow(tx, id, stage.id, day)
    const detail = stage ? { stage: stage.id } : {}
    await moved(tx, pilot, { step, to: to.value, onDay: day, reason: reason.trim(), detail, at })
    await recordAudit(tx, {
      ...{ action: 'pilot.move', subjectKind: 'pilot', subjectId: id, detail: { step, ...detail } },
    })
    return done({ state: to.value })
  })

/** Writes where it stands now, and the step that led there. */
const moved = async (
  tx: Tx,
  { id, state }: PilotRow,
  step: Omit<PilotStepNoted, 'pilotId' | 'from'>,
  days: { readonly endsOn?: Day | null; readonly opensOn?: Day | null } = {},
): Promise<void> => {
  if (step.to !== state) await movePilot(tx, id, { ...days, state: step.to })
  await addPilotStep(tx, { ...step, pilotId: id, from: state })
}

export interface ProposalAsked {
  readonly kind: DecisionKind
  readonly reasons: string
  /** Of an extension: until when. */
  readonly until: string | null
  /** Of an opening: from which day anybody may apply. */
  readonly opensOn: string | null
}

/** One person proposes what becomes of the pilot, with reasons; it waits for another. */
export const proposePilotDecision = (
  world: World,
  actor: Actor,
  id: string,
  asked: ProposalAsked,
): Promise<Outcome<{ kind: DecisionKind }>> =>
  act(world, forAllOffices(actor), 'proposePilotDecision', async (tx) => {
    const found = await pilotFor(tx, id)
    if (!found.ok) return found
    const { pilot } = found.value
    const { at, day } = moment(world)
    const sound = soundProposal(pilot, asked, day)
    if (!sound.ok) return sound
    const may = takePilotStep(pilot.state, 'propose', await factsOf(tx, actor, id))
    if (!may.ok) return may
    const { kind } = asked
    const measured = await measuredNow(tx, id)
    await insertPilotDecision(tx, { ...{ pilotId: id, kind, at, measured }, ...sound.value })
    await addPilotStep(tx, {
      ...{ pilotId: id, step: 'propose', from: pilot.state, to: may.value, onDay: day },
      ...{ reason: sound.value.reasons, detail: { ...sound.value, kind, reasons: undefined }, at },
    })
    await recordAudit(tx, { action: 'pilot.propose', subjectKind: 'pilot', subjectId: id, detail: { kind } })
    return done({ kind })
  })

/** An opening or an end this far ahead is a slip of the hand. */
const FARTHEST = 366 * 5

const soundProposal = (
  { state, endsOn }: PilotRow,
  { kind, ...asked }: ProposalAsked,
  today: Day,
): Outcome<{ reasons: string; untilDay: Day | null; opensOn: Day | null }> => {
  const reasons = asked.reasons.trim()
  if (reasons === '') return refused('input', 'pilots.reasons', undefined, '/reasons')
  if (!decisionsIn(state).includes(kind)) return refused('notNow', 'pilots.notNow')
  const until = kind === 'extend' ? asked.until : null
  const opens = kind === 'open' ? asked.opensOn : null
  const least = endsOn !== null && endsOn > today ? endsOn : today
  if (kind === 'extend' && !isAhead(until, least, today))
    return refused('input', 'pilots.until', undefined, '/until')
  if (kind === 'open' && !isAhead(opens, today, today))
    return refused('input', 'pilots.opensOn', undefined, '/opensOn')
  return done({ reasons, untilDay: until as Day | null, opensOn: opens as Day | null })
}

const isAhead = (text: string | null, from: Day, today: Day): text is Day =>
  text !== null && isDay(text) && text >= from && text <= addDays(today, FARTHEST)

/** A second person confirms or declines what was proposed; whoever proposed it may take it back. */
export const answerPilotProposal = (
  world: World,
  actor: Actor,
  id: string,
  { answer, words }: { readonly answer: 'confirm' | 'decline' | 'withdraw'; readonly words: string },
): Promise<Outcome<{ state: string }>> =>
  act(world, forAllOffices(actor), 'answerPilotProposal', async (tx) => {
    const found = await pilotFor(tx, id)
    if (!found.ok) return found
    const { pilot } = found.value
    const waiting = (await pilotDecisionsOf(tx, id)).find(({ state }) => state === 'proposed')
    if (!waiting) return refused('notNow', 'pilots.needs.proposal')
    const reason = words.trim()
    if (answer === 'decline' && reason === '') return refused('input', 'pilots.reasons', undefined, '/words')
    const step: PilotStep = answer === 'confirm' ? waiting.kind : answer
    const to = takePilotStep(pilot.state, step, await factsOf(tx, actor, id))
    if (!to.ok) return to
    const { at, day } = moment(world)
    const { kind, untilDay, opensOn } = waiting
    await answerPilotDecision(tx, waiting.id, { state: stateAfter[answer], answer: reason, at })
    const detail = { kind, untilDay, opensOn }
    const days = { endsOn: untilDay, opensOn }
    await moved(tx, pilot, { step, to: to.value, onDay: day, reason, detail, at }, days)
    await recordAudit(tx, {
      ...{ action: 'pilot.decide', subjectKind: 'pilot', subjectId: id, detail: { answer, kind } },
    })
    return done({ state: to.value })
  })

const stateAfter = { confirm: 'confirmed', decline: 'declined', withdraw: 'withdrawn' } as const

const factsOf = async (tx: Tx, actor: Actor, id: string): Promise<PilotFacts> => {
  const waiting = (await pilotDecisionsOf(tx, id)).find(({ state }) => state === 'proposed')
  return {
    ...{ person: actor.personId, boundsAreWhole: true, stageWaits: false, acceptedInStage: 0 },
    proposal: waiting ? { kind: waiting.kind, by: waiting.proposedBy } : null,
  }
}
