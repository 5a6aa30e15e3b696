import type { FaultCode } from './fieldFault.ts'
import type { FunctionCode } from './goodsDeclaration.ts'
import { type LaneDecision, lanes } from './lane.ts'
import { isHeld, mayTakeShipmentStep, type ShipmentState, stateAfterLane } from './shipmentStates.ts'

/** A version of a number that was taken in before. */
export interface KnownVersion {
  readonly version: number
  readonly state: ShipmentState
  /** None where it came too late or cancels. */
  readonly decided: Pick<LaneDecision, 'lane' | 'means' | 'basis'> | null
}

/** A version that is taken in. */
export interface PlacedVersion<K extends KnownVersion = KnownVersion> {
  readonly ok: true
  /** The version before, while it is alive: this one takes its place. */
  readonly takesPlaceOf: K | undefined
  /** Not where a later version came first: then this one is superseded as it comes. */
  readonly isAlive: boolean
  readonly warnings: readonly FaultCode[]
}

export type Placed<K extends KnownVersion = KnownVersion> =
  | { readonly ok: false; readonly code: FaultCode }
  | PlacedVersion<K>

interface NewVersion {
  readonly version: number
  readonly functionCode: FunctionCode
}

export const cancels = ({ functionCode }: Pick<NewVersion, 'functionCode'>): boolean =>
  functionCode === 'cancellation'

/** What a new version is to those known of its number, in whatever order they came. */
export const placeVersion = <K extends KnownVersion>(known: readonly K[], next: NewVersion): Placed<K> => {
  const { version } = next
  const latest = known.reduce<K | undefined>(
    (last, one) => (!last || one.version > last.version ? one : last),
    undefined,
  )
  if (latest && latest.version > version)
    return {
      ok: true,
      takesPlaceOf: undefined,
      isAlive: false,
      warnings: ['warning.laterVersionKnown'],
    }
  if (latest?.state === 'cancelled') return { ok: false, code: 'cancelledBefore' }
  if (cancels(next) && latest && !mayTakeShipmentStep(latest.state, 'cancel'))
    return { ok: false, code: 'heldForInspection' }
  const isNext = version === (latest?.version ?? 0) + 1
  return {
    ok: true,
    takesPlaceOf: latest,
    isAlive: true,
    warnings: isNext ? [] : ['warning.earlierVersionsMissing'],
  }
}

/** The reason by which a decision is known that a version before this one holds. */
export const heldBefore = 'border.why.heldBefore'
/** Why an amendment of what is not known where it is decided goes to documents at least. */
export const earlierNotKnown = 'border.why.earlierNotKnown'
/** What a post far away says it decided does not stand: the house decided it itself, no lighter. */
export const postSaidOtherwise = 'border.why.postSaidOtherwise'

/**
 * An amendment of goods that are held lightens nothing: they stay in the lane in which they were stopped until an officer lets
 * them go, so that nobody amends until the lane is kind. Such a decision says so by `heldBefore`, and everything else in it is
 * what was decided of the amendment itself.
 */
export const decisionAfter = (decision: LaneDecision, before: KnownVersion | undefined): LaneDecision => {
  if (!before?.decided || !isHeld(before.state)) return decision
  const { lane, means, basis } = before.decided
  if (lanes.indexOf(lane) <= lanes.indexOf(decision.lane)) return decision
  const held = { code: heldBefore, with: { version: before.version } }
  return { ...decision, lane, means, basis, because: [held, ...decision.because] }
}

/** An inspection that was begun goes on under the amended declaration. */
export const stateAfterDecision = (
  { lane }: Pick<LaneDecision, 'lane'>,
  before: KnownVersion | undefined,
): ShipmentState =>
  before && isHeld(before.state) && before.state !== 'waiting' ? before.state : stateAfterLane(lane)

/** Of what cancels, or came after a later version. */
export const stateWithoutDecision = ({ isAlive }: Pick<PlacedVersion, 'isAlive'>): ShipmentState =>
  isAlive ? 'cancelled' : 'superseded'
