import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { type FindingKind, findingKindsAt } from './findingKinds.ts'
import { leftUndone } from './inspectionDuties.ts'
import {
  type Contamination,
  type InspectionPoint,
  isPhysical,
  type PointListId,
  type SealGesture,
} from './inspectionPoints.ts'
import { type Lane, laneTable } from './lane.ts'

/**
 * What an officer saw of one shipment: place by place, the seal, what was carried along, and how it ended. It is written on
 * a device that may be without a connection for hours, so it travels whole, with the version on which it was written.
 */
export interface InspectionRecord {
  readonly list: PointListId
  readonly points: readonly SeenPoint[]
  readonly seal: SealCheck
  readonly agriculture: AgriculturalCheck
  /** What fits no place: papers, quantities. */
  readonly findings: readonly { readonly kind: FindingKind; readonly note: string }[]
  readonly note: string
  /** Why it ends with something left undone that its lane asks for. */
  readonly undoneBecause?: string
}

export interface SeenPoint {
  readonly point: InspectionPoint
  readonly is: 'ok' | 'finding'
  readonly kind?: FindingKind
  readonly note: string
}

export interface SealCheck {
  readonly read: string
  readonly gestures: Readonly<Record<SealGesture, 'ok' | 'wrong' | 'notDone'>>
}

export interface AgriculturalCheck {
  readonly found: readonly Contamination[]
  readonly woodMarked: 'yes' | 'no' | 'none'
  readonly note: string
}

/** The life of an inspection, a row a step. */
export const inspectionSteps = {
  begin: { from: null, to: 'begun' },
  write: { from: 'begun', to: 'begun' },
  record: { from: 'begun', to: 'recorded' },
} as const
export type InspectionState = (typeof inspectionSteps)[keyof typeof inspectionSteps]['to']

/** More than anybody looks at afterwards; a device and the office keep no more of one inspection. */
export const mostPhotos = 40

export const mayWriteInspection = (state: InspectionState): boolean => state === inspectionSteps.write.from

export interface BorderFinding {
  readonly kind: FindingKind
  readonly place: InspectionPoint | 'seal' | 'agriculture' | 'papers'
  readonly note: string
}

/** Everything that the record says against the shipment, in the order in which it was looked at. */
export const findingsIn = ({
  points,
  seal,
  agriculture,
  findings,
}: InspectionRecord): readonly BorderFinding[] => [
  ...sealFindings(seal),
  ...points.flatMap(({ point, is, kind, note }) =>
    is === 'finding' && kind ? [{ kind, place: point, note }] : [],
  ),
  ...(agriculture.found.length > 0
    ? [{ kind: 'contamination', place: 'agriculture', note: agriculture.note } as const]
    : []),
  ...(agriculture.woodMarked === 'no'
    ? [{ kind: 'woodWithoutMark', place: 'agriculture', note: agriculture.note } as const]
    : []),
  ...findings.map(({ kind, note }) => ({ kind, place: 'papers', note }) as const),
]

/** Another number is one finding, a seal that does not hold another. */
const sealFindings = ({ read, gestures }: SealCheck): readonly BorderFinding[] => {
  const broken = (['view', 'tug', 'twist'] as const).some((gesture) => gestures[gesture] === 'wrong')
  return [
    ...(gestures.verify === 'wrong' ? [{ kind: 'sealDiffers', place: 'seal', note: read } as const] : []),
    ...(broken ? [{ kind: 'sealBroken', place: 'seal', note: read } as const] : []),
  ]
}

/**
 * A record as it may be ended: what its lane asks for was done, or a reason stands where one may, and whatever is wrong says
 * what. Who was asked for papers alone may be opened all the same; who was to be opened is not let off with papers.
 */
export const endedRecord = (
  record: InspectionRecord,
  lane: Lane,
  declaredSeals: readonly string[],
): Outcome<'clean' | 'findings'> => {
  if (laneTable[lane].treatment === 'physical' && !isPhysical(record.list))
    return refused('input', 'gate.papersAlone', undefined, '/record/list')
  const kinds = findingKindsAt('inspection')
  const { places, gestures, reasonMayStand } = leftUndone(record, lane, declaredSeals)
  const left = { points: places.length, gestures: gestures.length }
  if (left.points + left.gestures > 0 && !reasonMayStand)
    return refused('input', 'gate.pointsMissing', { count: left.points }, '/record/points')
  if (left.points + left.gestures > 0 && !record.undoneBecause?.trim())
    return refused('input', 'gate.undoneUnsaid', left, '/record/undoneBecause')
  const unnamed = record.points.find(({ is, kind }) => is === 'finding' && !(kind && kinds.includes(kind)))
  if (unnamed) return refused('input', 'gate.findingUnnamed', undefined, '/record/points')
  if (record.findings.some(({ kind }) => !kinds.includes(kind)))
    return refused('input', 'gate.findingUnnamed', undefined, '/record/findings')
  return done(findingsIn(record).length > 0 ? 'findings' : 'clean')
}
