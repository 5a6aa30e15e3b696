import {
  type InspectionPoint,
  isPhysical,
  type PointListId,
  pointsOf,
  type SealGesture,
  sealGestures,
} from './inspectionPoints.ts'
import type { Lane } from './lane.ts'

/**
 * What an inspection may not end without. A row: what it asks for, in which lanes, and whether the officer's reason may stand
 * in its place. `gestures` are asked of whoever stands before a unit whose seal is declared or was read. Devices hold these
 * rows and ask them without a connection.
 */
// biome-ignore format: a table, a row a line
export const inspectionDuties = [
  { asks: 'places',   lanes: ['red'],                     reasonMayStand: true },
  { asks: 'places',   lanes: ['green', 'blue', 'yellow'], reasonMayStand: false },
  { asks: 'gestures', lanes: ['red'],                     reasonMayStand: true },
] as const satisfies readonly InspectionDuty[]

export interface InspectionDuty {
  readonly asks: 'places' | 'gestures'
  readonly lanes: readonly Lane[]
  readonly reasonMayStand: boolean
}

/** Of an inspection's record, what says how far it is. */
interface AsFarAsDone {
  readonly list: PointListId
  readonly points: readonly { readonly point: InspectionPoint }[]
  readonly seal: { readonly read: string; readonly gestures: Readonly<Record<SealGesture, string>> }
}

export interface LeftUndone {
  readonly places: readonly InspectionPoint[]
  readonly gestures: readonly SealGesture[]
  /** Whether a reason is enough to end all the same. */
  readonly reasonMayStand: boolean
}

/** What is still to be done of a record, by the lane of the goods and the seals declared for them. */
export const leftUndone = (record: AsFarAsDone, lane: Lane, declaredSeals: readonly string[]): LeftUndone => {
  const rows: readonly InspectionDuty[] = inspectionDuties.filter((row) =>
    (row.lanes as readonly Lane[]).includes(lane),
  )
  const asks = (what: InspectionDuty['asks']) => rows.some((row) => row.asks === what)
  const seen = new Set(record.points.map(({ point }) => point))
  const sealed = isPhysical(record.list) && (declaredSeals.length > 0 || record.seal.read.trim() !== '')
  const places = asks('places') ? pointsOf(record.list).filter((point) => !seen.has(point)) : []
  const gestures =
    asks('gestures') && sealed ? sealGestures.filter((one) => record.seal.gestures[one] === 'notDone') : []
  const left = { places: places.length, gestures: gestures.length }
  return {
    places,
    gestures,
    reasonMayStand: rows.every((row) => left[row.asks] === 0 || row.reasonMayStand),
  }
}
