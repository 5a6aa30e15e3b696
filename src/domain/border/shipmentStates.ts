import { type Lane, laneTable } from './lane.ts'

/** Where a goods declaration stands. Only the highest version of a number is alive; the others are superseded. */
export const shipmentStates = [
  'waiting',
  'inspecting',
  'released',
  'detained',
  'cancelled',
  'superseded',
] as const
export type ShipmentState = (typeof shipmentStates)[number]

/** What can befall a declaration. A row is a step; `by` says whose word it takes. */
// biome-ignore format: a table, a row a line
export const shipmentSteps = {
  beginInspection: { from: ['waiting'],                                       to: 'inspecting', by: 'officer' },
  release:         { from: ['waiting', 'inspecting', 'detained'],             to: 'released',   by: 'officer' },
  detain:          { from: ['inspecting'],                                    to: 'detained',   by: 'officer' },
  // Who knows that goods will be looked at does not get out of it by taking the declaration back.
  cancel:          { from: ['released'],                                      to: 'cancelled',  by: 'declarant' },
  supersede:       { from: ['waiting', 'inspecting', 'released', 'detained'], to: 'superseded', by: 'declarant' },
} as const satisfies Record<string, ShipmentStepRow>

interface ShipmentStepRow {
  readonly from: readonly ShipmentState[]
  readonly to: ShipmentState
  readonly by: 'officer' | 'declarant'
}

export type ShipmentStep = keyof typeof shipmentSteps

export const mayTakeShipmentStep = (state: ShipmentState, step: ShipmentStep): boolean => {
  const { from }: ShipmentStepRow = shipmentSteps[step]
  return from.includes(state)
}

/** Green and blue go at once; yellow and red wait for an officer. */
export const stateAfterLane = (lane: Lane): ShipmentState => (laneTable[lane].holds ? 'waiting' : 'released')

/** Whether the goods are kept until an officer lets them go. */
export const isHeld = (state: ShipmentState): boolean => mayTakeShipmentStep(state, 'release')
