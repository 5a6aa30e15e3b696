import type { Adjustment } from '../../../domain/border/resumption/adjustment.ts'
import { lastStanding } from '../../../domain/border/resumption/adjustment.ts'
import { HOUR_MS } from '../../../domain/border/resumption/capacity.ts'
import { beside } from '../../../domain/border/resumption/orderKey.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { insertAdjustment } from '../../../store/border/resumption/adjustments.ts'
import { addIncidentStep, type IncidentRow } from '../../../store/border/resumption/incidents.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { type DeskOrder, orderOf } from './deskOrder.ts'
import { incidentFor, ofAllOffices, stockOf } from './incidentDesk.ts'
import { instantOf } from './incidentInput.ts'

/** Takes stock anew: what came, what left, how everybody stands now. What officers changed stays over the new order. */
export const recountWaiting = (
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<{ came: number; left: number }>> =>
  act(world, ofAllOffices(actor), 'recountWaiting', async (tx) => {
    const found = await incidentFor(tx, id, 'reckon')
    if (!found.ok) return found
    const moved = await stockOf(tx, world, found.value)
    const at = world.now()
    await addIncidentStep(tx, { incidentId: id, step: 'reckon', reason: '', detail: moved, at })
    await audit(tx, 'incident.reckon', found.value, moved)
    return done(moved)
  })

export type AdjustmentAsked = { readonly shipment: string; readonly reason: string } & (
  | { readonly kind: 'move'; readonly side: 'before' | 'after'; readonly neighbour: string }
  | { readonly kind: 'pin'; readonly office: string; readonly hour: string }
  | { readonly kind: 'hold' }
)

/** Changes the place, the hour or the release of one shipment, with the reason that whoever asks later will read. */
export const adjustResumption = (
  world: World,
  actor: Actor,
  id: string,
  asked: AdjustmentAsked,
): Promise<Outcome<{ turn: number; place: number | null; hour: string | null }>> =>
  act(world, ofAllOffices(actor), 'adjustResumption', async (tx) => {
    const reason = asked.reason.trim()
    if (reason === '') return refused('input', 'resumption.reason', undefined, '/reason')
    const found = await incidentFor(tx, id, 'adjust')
    if (!found.ok) return found
    const order = await orderOf(world, tx, found.value)
    const place = order.placeOf(asked.shipment)
    const placed = place === undefined ? undefined : order.placed[place]
    if (!placed) return refused('notFound', 'resumption.gone')
    const adjustment = adjustmentOf(asked, order, found.value)
    if (!adjustment.ok) return adjustment
    const { kind } = adjustment.value
    const { number } = placed.shipment
    const detail = { kind, number, ...toldOf(asked, order) }
    const turn = await addIncidentStep(tx, {
      incidentId: id,
      step: 'adjust',
      reason,
      detail,
      at: world.now(),
    })
    await insertAdjustment(tx, id, adjustment.value, number)
    await audit(tx, 'resumption.adjust', found.value, { turn, kind, declaration: asked.shipment })
    return done(await placeAfter(world, tx, { ...found.value, turn }, asked.shipment))
  })

/** Takes an adjustment back: the one named, or the last that stands. */
export const undoAdjustment = (
  world: World,
  actor: Actor,
  id: string,
  asked: { readonly turn: number | null; readonly reason: string },
): Promise<Outcome<{ turn: number; place: number | null; hour: string | null }>> =>
  act(world, ofAllOffices(actor), 'undoAdjustment', async (tx) => {
    const found = await incidentFor(tx, id, 'undo')
    if (!found.ok) return found
    const { adjustments } = await orderOf(world, tx, found.value)
    const undone = new Set(adjustments.flatMap((one) => (one.kind === 'undo' ? [one.undoes] : [])))
    const meant =
      asked.turn === null
        ? lastStanding(adjustments)
        : adjustments.find(({ turn, kind }) => turn === asked.turn && kind !== 'undo' && !undone.has(turn))
    if (!meant) return refused('conflict', 'resumption.nothingToUndo')
    const detail = { undoes: meant.turn, kind: meant.kind }
    const reason = asked.reason.trim()
    const turn = await addIncidentStep(tx, { incidentId: id, step: 'undo', reason, detail, at: world.now() })
    const undo: Adjustment = { kind: 'undo', turn, shipment: meant.shipment, undoes: meant.turn }
    await insertAdjustment(tx, id, undo, '')
    await audit(tx, 'resumption.undo', found.value, { turn, undoes: meant.turn })
    return done(await placeAfter(world, tx, { ...found.value, turn }, meant.shipment))
  })

const adjustmentOf = (
  asked: AdjustmentAsked,
  order: DeskOrder,
  { turn: last, offices, receiving }: IncidentRow,
): Outcome<Adjustment> => {
  const { shipment } = asked
  const turn = last + 1
  if (asked.kind === 'hold') return done({ kind: 'hold', turn, shipment })
  if (asked.kind === 'pin') {
    if (![...offices, ...receiving].includes(asked.office))
      return refused('input', 'resumption.officeElsewhere', undefined, '/office')
    const at = instantOf(asked.hour)
    if (!at) return refused('input', 'incidents.instant', undefined, '/hour')
    const hour = Math.floor(Date.parse(at) / HOUR_MS) * HOUR_MS
    return done({ kind: 'pin', turn, shipment, office: asked.office, hour })
  }
  const place = order.placeOf(asked.neighbour)
  const neighbour = place === undefined ? undefined : order.placed[place]
  if (!neighbour || asked.neighbour === shipment)
    return refused('conflict', 'resumption.neighbourGone', undefined, '/neighbour')
  return done({ kind: 'move', turn, shipment, to: beside(neighbour.key, asked.side, turn) })
}

/** What the history says of it. */
const toldOf = (asked: AdjustmentAsked, order: DeskOrder): Readonly<Record<string, unknown>> => {
  if (asked.kind === 'hold') return {}
  if (asked.kind === 'pin') return { office: asked.office, hour: instantOf(asked.hour) }
  const neighbour = order.placed[order.placeOf(asked.neighbour) ?? -1]
  return { side: asked.side, neighbour: neighbour?.shipment.number }
}

const placeAfter = async (world: World, tx: Tx, incident: IncidentRow, shipment: string) => {
  const order = await orderOf(world, tx, incident)
  const place = order.placeOf(shipment)
  const slot = place === undefined ? null : (order.placed[place]?.slot ?? null)
  const hour = slot && new Date(slot.hour).toISOString()
  return { turn: incident.turn, place: place === undefined ? null : place + 1, hour }
}

const audit = (
  tx: Tx,
  action: 'incident.reckon' | 'resumption.adjust' | 'resumption.undo',
  { id, exercise }: IncidentRow,
  detail: Readonly<Record<string, unknown>>,
) => recordAudit(tx, { action, subjectKind: 'incident', subjectId: id, detail: { ...detail, exercise } })
