import { type Lane, laneTable } from './lane.ts'

/**
 * Where an officer looks. Every office numbers the places of a lorry differently; what is kept is the place's code, so that
 * findings can be compared whichever list was used. The words of a code are the message `gate.point.<code>`.
 */
export const inspectionPoints = [
  ...[
    'frontWall',
    'leftSide',
    'rightSide',
    'floor',
    'ceilingRoof',
    'doors',
    'undercarriage',
    'refrigeration',
  ],
  ...['bumper', 'engine', 'tyres', 'cabFloor', 'fuelTanks', 'cab', 'airTanks', 'driveShafts', 'fifthWheel'],
  ...['exhaust', 'toolBoxes', 'batteryBox', 'airBreather', 'fairing', 'trailerFront', 'rearBumper'],
  ...['declarationItself', 'transportPaper', 'invoice', 'packingList', 'permits'],
] as const
export type InspectionPoint = (typeof inspectionPoints)[number]

export interface PointList {
  readonly certainty: 'verified' | 'secondary' | 'assumed'
  readonly source: string
  /** In the order of walking; a place of the list may be more than one code. */
  readonly walk: readonly (readonly InspectionPoint[])[]
}

const container7 = [
  ['frontWall'],
  ['leftSide'],
  ['rightSide'],
  ['floor'],
  ['ceilingRoof'],
  ['doors'],
  ['undercarriage'],
] as const

/** The lists in use, each as it is walked; the papers are one of them. */
export const pointLists = {
  papers: {
    certainty: 'assumed',
    source: 'What is put beside a declaration everywhere; an office may ask for more',
    walk: [['declarationItself'], ['transportPaper'], ['invoice'], ['packingList'], ['permits']],
  },
  container7: {
    certainty: 'secondary',
    source: 'CTPAT guidance on container inspection, seven points, as companies’ forms repeat it',
    walk: container7,
  },
  container8: {
    certainty: 'secondary',
    source:
      'CTPAT guidance on container inspection; the eighth point is the fan housing of refrigerated units',
    walk: [...container7, ['refrigeration']],
  },
  tractorTrailer17: {
    certainty: 'verified',
    source: 'CBP workshop and specialists’ decks on highway carriers, seventeen points',
    walk: [
      ...[['bumper'], ['engine'], ['tyres'], ['cabFloor'], ['fuelTanks', 'batteryBox'], ['cab']],
      ...[['airTanks'], ['driveShafts'], ['fifthWheel'], ['undercarriage'], ['doors'], ['floor']],
      ...[['leftSide', 'rightSide'], ['frontWall'], ['ceilingRoof'], ['refrigeration'], ['exhaust']],
    ] as readonly InspectionPoint[][],
  },
  tractor7Trailer10: {
    certainty: 'assumed',
    source: 'CTPAT criterion 5.3 of 2019/20: seven points of the tractor, ten of the trailer',
    walk: [
      ...[['bumper', 'tyres'], ['toolBoxes'], ['batteryBox'], ['airBreather'], ['fuelTanks'], ['cab']],
      ...[['fairing'], ['fifthWheel'], ['trailerFront'], ['rearBumper'], ['frontWall'], ['leftSide']],
      ...[['rightSide'], ['floor'], ['ceilingRoof'], ['doors'], ['undercarriage']],
    ] as readonly InspectionPoint[][],
  },
  vehicle10Box7: {
    certainty: 'secondary',
    source:
      'Copy of the SAT poster for OEA inspections: ten points of the vehicle, seven of the box; its order is assumed',
    walk: [
      ...[['bumper'], ['engine'], ['tyres'], ['cabFloor'], ['fuelTanks'], ['cab', 'toolBoxes']],
      ...[['airTanks'], ['driveShafts'], ['fifthWheel'], ['exhaust'], ['undercarriage'], ['doors']],
      ...[['rightSide'], ['ceilingRoof'], ['frontWall'], ['leftSide'], ['floor']],
    ] as readonly InspectionPoint[][],
  },
} as const satisfies Record<string, PointList>
export type PointListId = keyof typeof pointLists

/** The list that an officer begins with: papers where the lane asks for papers, else places; another may be chosen. */
export const firstListFor = (mode: string, lane: Lane): PointListId => {
  if (laneTable[lane].treatment !== 'physical') return 'papers'
  return mode === 'road' ? 'vehicle10Box7' : 'container8'
}

/** Whether whoever walks a list stands before the unit, so that seal and contamination are looked at too. */
export const isPhysical = (list: PointListId): boolean => list !== 'papers'

/** Each code of a list once, in the order of walking. */
export const pointsOf = (list: PointListId): readonly InspectionPoint[] => [
  ...new Set<InspectionPoint>(pointLists[list].walk.flat()),
]

/** What contaminates goods that are not declared as it. */
export const contaminations = [
  'insects',
  'otherAnimals',
  'animalMatter',
  'plants',
  'seeds',
  'fungi',
  'soil',
  'water',
] as const
export type Contamination = (typeof contaminations)[number]

/** View, verify, tug, twist: the seal and how it holds. */
export const sealGestures = ['view', 'verify', 'tug', 'twist'] as const
export type SealGesture = (typeof sealGestures)[number]
