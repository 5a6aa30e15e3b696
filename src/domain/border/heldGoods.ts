import type { GoodsDeclaration } from './goodsDeclaration.ts'
import { bareNumber } from './identifiers.ts'
import { type HeldBeside, type Lane, type LaneDecision, lanes, type Means } from './lane.ts'
import { isHeld, type ShipmentState } from './shipmentStates.ts'

/**
 * Goods that wait for an officer cannot be declared again until a lane is kind: whatever is declared in the same container, or
 * on the same vehicle where one of the two names no container, takes at least the lane of what waits. So it is for a stated
 * time with what an amendment took out of a declaration that was held.
 */
export interface HeldGoods {
  /** One of `keysHeld`. */
  readonly key: string
  readonly number: string
  readonly version: number
  readonly lane: Lane
  readonly means: Means | null
  /** An amendment took them out of the declaration. */
  readonly left: boolean
}

type Carried = Pick<GoodsDeclaration, 'borderTransportMeans' | 'transportEquipment' | 'parties'>

/** By which what is held is found. */
export const keysHeld = (declaration: Carried): readonly string[] => {
  const conveyance = conveyanceKey(declaration)
  const containers = containerKeys(declaration)
  return [...containers, ...(conveyance ? [`v ${conveyance}`] : []), ...alone(conveyance, containers)]
}

/** By which a declaration asks for what is held: by its conveyance alone only where one of the two names no container. */
export const keysSought = (declaration: Carried): readonly string[] => {
  const conveyance = conveyanceKey(declaration)
  const containers = containerKeys(declaration)
  if (!conveyance) return containers
  return containers.length > 0 ? [...containers, `a ${conveyance}`] : [`v ${conveyance}`]
}

/** What has a lock of its own: whoever asks by a vehicle alone and whoever travels on it share that of the vehicle. */
export const keysLocked = (declaration: Carried): readonly string[] => {
  const conveyance = conveyanceKey(declaration)
  const containers = containerKeys(declaration)
  return conveyance ? [...containers, `v ${conveyance}`] : containers
}

const alone = (conveyance: string, containers: readonly string[]): readonly string[] =>
  conveyance && containers.length === 0 ? [`a ${conveyance}`] : []

const containerKeys = ({ transportEquipment }: Carried): readonly string[] => [
  ...new Set(transportEquipment.map(({ id }) => `c ${bareNumber(id)}`)),
]

/** A lorry is known by its plate; on a ship, a train or an aircraft there are many people's goods. */
const conveyanceKey = ({ borderTransportMeans: { mode, id }, parties }: Carried): string => {
  if (id === '') return ''
  if (mode === 'road') return bareNumber(id)
  const importer = parties.find(({ role, traderNumber }) => role === 'importer' && traderNumber)?.traderNumber
  return importer ? `${bareNumber(id)} ${bareNumber(importer)}` : ''
}

/** What is held of a declaration; nothing where it goes. */
export const heldOf = (
  declaration: Carried & Pick<GoodsDeclaration, 'number' | 'version'>,
  decision: Pick<LaneDecision, 'lane' | 'means'> | null,
  state: ShipmentState,
): readonly HeldGoods[] => {
  if (!decision || !isHeld(state)) return []
  const { number, version } = declaration
  const { lane, means } = decision
  return keysHeld(declaration).map((key) => ({ key, number, version, lane, means, left: false }))
}

/** The heaviest of what is held under another number. */
export const besideOf = (
  { number }: Pick<GoodsDeclaration, 'number'>,
  held: readonly HeldGoods[],
): HeldBeside | undefined => {
  const heaviest = held.reduce<HeldGoods | undefined>((most, one) => {
    if (one.number === number) return most
    return !most || weightOf(one.lane) > weightOf(most.lane) ? one : most
  }, undefined)
  if (!heaviest) return undefined
  const { key, number: other, version, lane, means, left } = heaviest
  return { id: key.slice(2), number: other, version, lane, means, left }
}

export const waitsAs = 'border.why.waitsAs'
export const wasHeldAs = 'border.why.wasHeldAs'

/**
 * A decision beside what is held in the same container: never lighter. INVARIANT: follows from the decision and `held` alone,
 * which is kept among its inputs; chance has no part in it, so that what was drawn still speaks for all.
 */
export const decisionBeside = (decision: LaneDecision, held: HeldBeside | undefined): LaneDecision => {
  if (!held || decision.inputs.held) return decision
  const { id, number, lane, means, left } = held
  const why = { code: left ? wasHeldAs : waitsAs, with: { id, number } }
  const told = {
    ...decision,
    because: [why, ...decision.because],
    inputs: { ...decision.inputs, held },
  }
  if (weightOf(lane) <= weightOf(decision.lane)) return told
  const { given, ...rest } = told
  const { documentsSpared: _, ...others } = given ?? { to: '' }
  return { ...rest, lane, means, basis: 'rule', ...(Object.keys(others).length > 1 && { given: others }) }
}

const weightOf = (lane: Lane): number => lanes.indexOf(lane)
