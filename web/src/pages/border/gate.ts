/** GET /api/v1/border/gate */
export interface Gate {
  readonly asOf: string
  readonly standingAsOf: string
  readonly items: readonly GateItem[]
  readonly more: boolean
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly kinds: readonly string[]
  readonly paperKinds: readonly string[]
  readonly contaminations: readonly string[]
  readonly mostPhotos: number
  readonly duties: readonly InspectionDuty[]
}

export interface InspectionDuty {
  readonly asks: 'places' | 'gestures'
  readonly lanes: readonly string[]
  readonly reasonMayStand: boolean
}

export type LaneName = 'green' | 'blue' | 'yellow' | 'red'

export interface GateItem {
  readonly id: string
  readonly number: string
  readonly issuedAt: string
  readonly state: string
  readonly since: string
  readonly lane: LaneName
  readonly means: 'scanner' | 'hand' | null
  readonly demonstration: boolean
  readonly inspectionId: string | null
  readonly plate: string
  readonly containers: readonly { readonly id: string; readonly seals: readonly string[] }[]
  readonly why: readonly string[]
  readonly chain: readonly ChainParty[]
  readonly goesFirst: boolean
  readonly list: string
}

export interface ChainParty {
  readonly role: string
  readonly is: string
  readonly name: string
  readonly traderNumber: string | null
  readonly certificate: string | null
  readonly contact: { readonly name: string; readonly email: string } | null
}

export const gateAddress = '/api/v1/border/gate'

const DAY_MS = 86_400_000
const laneOrder: readonly LaneName[] = ['green', 'blue', 'yellow', 'red']

/** What was read longer ago than a day counts nobody as certified: the lighter word goes, and with it the place in the line. */
export const withoutOldStandings = (gate: Gate, nowMs: number): Gate => {
  if (!isTooOld(gate, nowMs)) return gate
  const items = gate.items.map((item) => ({
    ...item,
    goesFirst: false,
    chain: item.chain.map((party) => ({ ...party, is: 'notCertified', contact: null })),
  }))
  return {
    ...gate,
    items: items.toSorted(
      (one, other) =>
        laneOrder.indexOf(one.lane) - laneOrder.indexOf(other.lane) || (one.since < other.since ? -1 : 1),
    ),
  }
}

export const isTooOld = ({ standingAsOf }: Gate, nowMs: number): boolean =>
  nowMs - Date.parse(standingAsOf) >= DAY_MS

export interface InspectionRecord {
  readonly list: string
  readonly points: readonly {
    readonly point: string
    readonly is: 'ok' | 'finding'
    readonly kind?: string
    readonly note: string
  }[]
  readonly seal: { readonly read: string; readonly gestures: Readonly<Record<string, string>> }
  readonly agriculture: {
    readonly found: readonly string[]
    readonly woodMarked: string
    readonly note: string
  }
  readonly findings: readonly { readonly kind: string; readonly note: string }[]
  readonly note: string
  readonly undoneBecause?: string
}

export const gestures = ['view', 'verify', 'tug', 'twist'] as const

export const emptyRecord = (list: string): InspectionRecord => ({
  list,
  points: [],
  seal: { read: '', gestures: Object.fromEntries(gestures.map((one) => [one, 'notDone'])) },
  agriculture: { found: [], woodMarked: 'none', note: '' },
  findings: [],
  note: '',
})

/** Goods that were to be opened, or that were held back, go only with a reason. */
export const needsReason = ({ lane, state }: GateItem): boolean => lane === 'red' || state === 'detained'

/** Whether its list is of places, so that seal and contamination are looked at too; else papers alone. */
export const isPhysical = ({ list }: Pick<InspectionRecord, 'list'>): boolean => list !== 'papers'

/** How the chain stands, said by its age here: a key of the messages. */
export const standingSaid = ({
  goesFirst,
  chain,
}: GateItem): `gate.why.${'certified' | 'withoutPlace' | 'notCertified'}` => {
  if (goesFirst) return 'gate.why.certified'
  return chain.some(({ is }) => is !== 'notCertified') ? 'gate.why.withoutPlace' : 'gate.why.notCertified'
}

/** How many things it says against the shipment. */
export const findingsSaid = ({ points, seal, agriculture, findings }: InspectionRecord): number =>
  points.filter(({ is }) => is === 'finding').length +
  Object.values(seal.gestures).filter((one) => one === 'wrong').length +
  (agriculture.found.length > 0 ? 1 : 0) +
  (agriculture.woodMarked === 'no' ? 1 : 0) +
  findings.length

/** Both records in one: whatever either found stands, and nobody's words are lost. */
export const joined = (mine: InspectionRecord, theirs: InspectionRecord): InspectionRecord => {
  const points = new Map(theirs.points.map((one) => [one.point, one]))
  for (const one of mine.points) {
    const other = points.get(one.point)
    points.set(one.point, other ? joinedPoint(one, other) : one)
  }
  return {
    list: mine.list === 'papers' ? theirs.list : mine.list,
    points: [...points.values()],
    seal: {
      read: mine.seal.read || theirs.seal.read,
      gestures: Object.fromEntries(
        gestures.map((one) => [one, heavier(mine.seal.gestures[one], theirs.seal.gestures[one])]),
      ),
    },
    agriculture: {
      found: [...new Set([...mine.agriculture.found, ...theirs.agriculture.found])],
      woodMarked: marked(mine.agriculture.woodMarked, theirs.agriculture.woodMarked),
      note: bothNotes(mine.agriculture.note, theirs.agriculture.note),
    },
    findings: [...theirs.findings, ...mine.findings],
    note: bothNotes(mine.note, theirs.note),
    undoneBecause: bothNotes(mine.undoneBecause ?? '', theirs.undoneBecause ?? ''),
  }
}

type Point = InspectionRecord['points'][number]

const joinedPoint = (one: Point, other: Point): Point => {
  const found = [one, other].find(({ is }) => is === 'finding') ?? one
  return { ...found, note: bothNotes(one.note, other.note) }
}

const heavier = (one = 'notDone', other = 'notDone'): string =>
  ['wrong', 'ok'].find((is) => is === one || is === other) ?? 'notDone'

const marked = (one: string, other: string): string =>
  ['no', 'yes'].find((is) => is === one || is === other) ?? 'none'

const bothNotes = (one: string, other: string): string =>
  one === other ? one : [one, other].filter((text) => text.trim() !== '').join(' · ')
