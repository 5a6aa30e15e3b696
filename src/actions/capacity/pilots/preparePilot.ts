import { takePilotStep } from '../../../domain/capacity/pilots/pilotSteps.ts'
import { findProgramme } from '../../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  addPilotStep,
  changePilot,
  hasCases,
  insertPilot,
  latestPilotOf,
  putStages,
} from '../../../store/capacity/pilots/pilots.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { forAllOffices, pilotFor } from './pilotDesk.ts'
import { boundsIn, type PilotAsked, soundPilot } from './pilotInput.ts'

/** A programme is to be tried first: its own file says how it is bounded, and the office changes that before anybody is invited. */
export const preparePilot = async (
  world: World,
  actor: Actor,
  { programmeId, reason }: { readonly programmeId: string; readonly reason: string },
): Promise<Outcome<{ id: string }>> => {
  const library = await world.library()
  const programme = findProgramme(library, programmeId)
  const next = library.editions.find((one) => one.programme.succeeds === programmeId)?.programme.id
  return act(world, forAllOffices(actor), 'preparePilot', async (tx) => {
    if (!programme) return refused('notFound', 'pilots.programme')
    const before = await latestPilotOf(tx, programmeId)
    if (before && before.state !== 'ended') return refused('conflict', 'pilots.alreadyThere')
    if (!before && (await hasCases(tx, programmeId))) return refused('conflict', 'pilots.alreadyOpen')
    const { at, day } = moment(world)
    const { stages, ...sound } = boundsIn(programme)
    const id = await insertPilot(tx, {
      ...{ ...sound, programmeId, edition: programme.edition, nextProgramme: next ?? programmeId, at },
    })
    await putStages(tx, id, stages)
    await addPilotStep(tx, {
      ...{ pilotId: id, step: 'prepare', from: null, to: 'preparing', onDay: day },
      ...{ reason: reason.trim(), detail: {}, at },
    })
    await recordAudit(tx, {
      ...{ action: 'pilot.prepare', subjectKind: 'pilot', subjectId: id, detail: { programmeId } },
    })
    return done({ id })
  })
}

/** Sectors, flows, stages, aims and days, while it is prepared or after it was decided to change them. */
export const changePilotBounds = async (
  world: World,
  actor: Actor,
  id: string,
  asked: PilotAsked,
): Promise<Outcome<{ id: string }>> => {
  const library = await world.library()
  return act(world, forAllOffices(actor), 'changePilotBounds', async (tx) => {
    const found = await pilotFor(tx, id)
    if (!found.ok) return found
    const { pilot } = found.value
    const programme = findProgramme(library, pilot.programmeId)
    if (!programme) return refused('notFound', 'pilots.programme')
    const may = takePilotStep(pilot.state, 'changeBounds', noFacts)
    if (!may.ok) return may
    const sound = soundPilot(programme, asked)
    if (!sound.ok) return sound
    const { stages, ...change } = sound.value
    await changePilot(tx, id, { ...change, nextProgramme: pilot.nextProgramme })
    await putStages(tx, id, stages)
    const { at, day } = moment(world)
    await addPilotStep(tx, {
      ...{ pilotId: id, step: 'changeBounds', from: pilot.state, to: may.value, onDay: day },
      ...{ reason: '', detail: { stages: stages.length, sectors: change.bounds.sectors.length }, at },
    })
    await recordAudit(tx, {
      ...{ action: 'pilot.changeBounds', subjectKind: 'pilot', subjectId: id },
      ...{ before: pilot.bounds, after: change.bounds },
    })
    return done({ id })
  })
}

/** Of steps that need nothing but the state. */
export const noFacts = {
  ...{ person: null, boundsAreWhole: false, stageWaits: false, acceptedInStage: 0, proposal: null },
} as const
