import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  addIncidentStep,
  changeIncidentRow,
  closeIncidentRow,
  insertIncident,
  removeCopies,
  removeExercise,
} from '../../../store/border/resumption/incidents.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { reportOf } from './exerciseReport.ts'
import { incidentFor, ofAllOffices, stockOf } from './incidentDesk.ts'
import {
  type DeclarationAsked,
  type IncidentAsked,
  instantOf,
  isKind,
  soundIncident,
} from './incidentInput.ts'

const DAY_MS = 86_400_000

/** From now on these offices stand still: what waits there is counted, and an order of release can be arranged. */
export const declareIncident = (
  world: World,
  actor: Actor,
  asked: DeclarationAsked,
): Promise<Outcome<{ id: string; waiting: number }>> =>
  act(world, ofAllOffices(actor), 'declareIncident', async (tx) => {
    if (!asked.exercise && !actor.steppedUp) return refused('notAllowed', 'stepUp.needed')
    if (!isKind(asked.kind)) return refused('input', 'incidents.kindUnknown', undefined, '/kind')
    const at = world.now()
    const fromAt = instantOf(asked.from)
    if (!fromAt) return refused('input', 'incidents.instant', undefined, '/from')
    if (Date.parse(fromAt) > Date.parse(at) + DAY_MS)
      return refused('input', 'incidents.notYet', undefined, '/from')
    const sound = await soundIncident(tx, asked, fromAt)
    if (!sound.ok) return sound
    const { kind, exercise } = asked
    const { reason, ...incident } = sound.value
    const id = await insertIncident(tx, { ...incident, kind, exercise, fromAt, at })
    const detail = { kind, exercise, offices: incident.offices, modes: incident.modes }
    await addIncidentStep(tx, { incidentId: id, step: 'declare', reason, detail, at })
    const { came } = await stockOf(tx, world, { id, ...incident })
    await recordAudit(tx, {
      action: 'incident.declare',
      subjectKind: 'incident',
      subjectId: id,
      detail: { ...detail, waiting: came },
    })
    return done({ id, waiting: came })
  })

/** Offices, modes, the offices that receive, or when it ends, as they are known now. Stock is taken anew. */
export const changeIncident = (
  world: World,
  actor: Actor,
  id: string,
  asked: IncidentAsked,
): Promise<Outcome<{ came: number; left: number }>> =>
  act(world, ofAllOffices(actor), 'changeIncident', async (tx) => {
    const found = await incidentFor(tx, id, 'change')
    if (!found.ok) return found
    const sound = await soundIncident(tx, asked, found.value.fromAt)
    if (!sound.ok) return sound
    const { reason, ...change } = sound.value
    await changeIncidentRow(tx, id, change)
    const { name: _, ...detail } = change
    const at = world.now()
    await addIncidentStep(tx, { incidentId: id, step: 'change', reason, detail, at })
    const moved = await stockOf(tx, world, { id, ...change })
    await recordAudit(tx, {
      action: 'incident.change',
      subjectKind: 'incident',
      subjectId: id,
      before: found.value,
      after: change,
      detail: { ...moved, exercise: found.value.exercise },
    })
    return done(moved)
  })

/** Ends it. Of an exercise nothing stays but, where it is wanted, its report. */
export const closeIncident = (
  world: World,
  actor: Actor,
  id: string,
  { reason, keepReport }: { readonly reason: string; readonly keepReport: boolean },
): Promise<Outcome<{ kept: boolean }>> =>
  act<{ kept: boolean }>(world, ofAllOffices(actor), 'closeIncident', async (tx) => {
    if (reason.trim() === '') return refused('input', 'incidents.reason', undefined, '/reason')
    const found = await incidentFor(tx, id, 'close')
    if (!found.ok) return found
    const at = world.now()
    const { exercise } = found.value
    const kept: boolean = !exercise || keepReport
    await recordAudit(tx, {
      action: 'incident.close',
      subjectKind: 'incident',
      subjectId: id,
      detail: { exercise, kept },
    })
    if (!kept) {
      await removeExercise(tx, id)
      return done({ kept })
    }
    const report = exercise ? await reportOf(world, tx, found.value) : null
    await addIncidentStep(tx, { incidentId: id, step: 'close', reason: reason.trim(), detail: { kept }, at })
    await closeIncidentRow(tx, id, at, report)
    if (exercise) await removeCopies(tx, id)
    return done({ kept })
  })
