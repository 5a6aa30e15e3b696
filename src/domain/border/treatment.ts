import { type Lane, laneTable } from './lane.ts'
import { isHeld, type ShipmentState } from './shipmentStates.ts'

/** What a trader is told of its own shipment. INVARIANT: nothing in it tells green from blue, nor why. */
export const treatments = [
  'released',
  'documentsAsked',
  'toBeInspected',
  'detained',
  'cancelled',
  'superseded',
] as const
export type Treatment = (typeof treatments)[number]

export const treatmentOf = (state: ShipmentState, lane: Lane | null): Treatment => {
  if (state === 'detained' || state === 'cancelled' || state === 'superseded') return state
  if (!isHeld(state)) return 'released'
  return lane && laneTable[lane].treatment === 'documents' ? 'documentsAsked' : 'toBeInspected'
}
