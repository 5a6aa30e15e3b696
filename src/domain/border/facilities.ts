import { addDays, type Day, day } from '../kernel/day.ts'
import type { DeliveryKind } from './benefitKinds.ts'
import type { Given } from './given.ts'
import type { DeclarationKind, GoodsDeclaration, PartyRole } from './goodsDeclaration.ts'
import { type Lane, type LaneDecision, laneTable, type Standing } from './lane.ts'

/** What a certificate changes of a shipment besides its lane, as the programme's data says. A part left out is not given here. */
export interface FacilityRules {
  /** What an officer asks for of a held shipment, and what of it a holder is spared. */
  readonly documents?: readonly AskedDocument[]
  /**
   * Duties fall due so many days after lodging; a holder's on this day of the month after. Unpaid so many days after that, they
   * stop the benefit; without a number they never do.
   */
  readonly payment?: {
    readonly withinDays: number
    readonly deferredToDay: number
    readonly stopsAfterDays?: number
  }
  /** Days a transit may take, and how many times as long for a holder. */
  readonly transit?: { readonly days: number; readonly times: number }
}

export interface AskedDocument {
  readonly id: string
  readonly kinds: readonly DeclarationKind[]
  readonly spared: boolean
}

/** Which part of the rules a kind of benefit is given by. */
export const facilityOf = {
  fewerDocuments: 'documents',
  deferredPayment: 'payment',
  longerTerms: 'transit',
} as const satisfies Partial<Record<DeliveryKind, keyof FacilityRules>>

/** Whose standing counts for what is given with a shipment: the first of these that is named. */
const speakers: Readonly<Record<DeclarationKind, readonly PartyRole[]>> = {
  import: ['importer'],
  export: ['exporter'],
  transit: ['carrier', 'importer', 'exporter'],
  advanceCargo: ['carrier'],
}

export const speakerIn = (kind: DeclarationKind, chain: readonly Standing[]): Standing | undefined => {
  for (const role of speakers[kind]) {
    const found = chain.find((one) => one.role === role)
    if (found) return found
  }
  return undefined
}

/** Whether somebody is given benefits of a kind: certified here, and that kind not suspended. */
export const isGiven = (
  standing: Pick<Standing, 'is' | 'without'> | undefined,
  kind: DeliveryKind,
): boolean =>
  (standing?.is === 'certified' || standing?.is === 'reliefSuspended') && !standing.without?.includes(kind)

type Decided = Pick<LaneDecision, 'lane' | 'because' | 'chain'>

/**
 * What a decision gives, undefined where nothing. INVARIANT: what law, draw or a rule asks for is never spared: only where the
 * score alone holds a shipment are its papers fewer.
 */
export const givenBy =
  (rules: FacilityRules = {}, promised: ReadonlySet<DeliveryKind>) =>
  (declaration: GoodsDeclaration, decision: Decided): Given | undefined => {
    const speaker = speakerIn(declaration.kind, decision.chain)
    const isHolder = (kind: DeliveryKind) => promised.has(kind) && isGiven(speaker, kind)
    return speaker && givenTo(speaker.traderNumber, rules, { declaration, decision, isHolder })
  }

interface Asking {
  readonly declaration: GoodsDeclaration
  readonly decision: Decided
  readonly isHolder: (kind: DeliveryKind) => boolean
}

const givenTo = (
  to: string,
  rules: FacilityRules,
  { declaration, decision, isHolder }: Asking,
): Given | undefined => {
  const spared = isHolder('fewerDocuments') ? sparedOf(rules, declaration.kind, decision) : []
  const isDeferred = mayDefer(rules, declaration) && isHolder('deferredPayment')
  const isLonger = mayLengthen(rules, declaration) && isHolder('longerTerms')
  if (spared.length === 0 && !isDeferred && !isLonger) return undefined
  return {
    to,
    ...(spared.length > 0 && { documentsSpared: spared }),
    ...(isDeferred && { paymentDeferred: true }),
    ...(isLonger && { termLengthened: true }),
  }
}

const mayDefer = ({ payment }: FacilityRules, declaration: GoodsDeclaration): boolean =>
  payment !== undefined && owes(declaration)

const mayLengthen = ({ transit }: FacilityRules, { kind }: GoodsDeclaration): boolean =>
  transit !== undefined && kind === 'transit'

const sparedOf = (rules: FacilityRules, kind: DeclarationKind, decision: Decided): readonly string[] =>
  laneTable[decision.lane].holds && isHeldByScore(decision)
    ? documentsOf(rules, kind).flatMap(({ id, spared }) => (spared ? [id] : []))
    : []

const isHeldByScore = ({ because }: Decided): boolean =>
  because.every(({ code }) => code.startsWith('targeting.why.score') || ofScore.has(code))

const ofScore: ReadonlySet<string> = new Set([
  'targeting.why.relief',
  'targeting.why.reaches.red',
  'targeting.why.reaches.yellow',
  'targeting.why.reaches.blue',
])

const documentsOf = ({ documents = [] }: FacilityRules, kind: DeclarationKind): readonly AskedDocument[] =>
  documents.filter(({ kinds }) => kinds.includes(kind))

const owes = ({ kind, goodsItems }: GoodsDeclaration): boolean =>
  kind === 'import' && goodsItems.some(({ duty }) => duty > 0)

/** The papers that an officer asks for; none of a shipment that goes. */
export const documentsAsked = (
  rules: FacilityRules,
  kind: DeclarationKind,
  lane: Lane,
  given: Given | null,
): readonly string[] =>
  laneTable[lane].holds
    ? documentsOf(rules, kind).flatMap(({ id }) => (given?.documentsSpared?.includes(id) ? [] : [id]))
    : []

/** On which day the duties of what was lodged on a day fall due; none where the programme says nothing of it. */
export const dueOn = ({ payment }: FacilityRules, lodgedOn: Day, given: Given | null): Day | null => {
  if (!payment) return null
  if (!given?.paymentDeferred) return addDays(lodgedOn, payment.withinDays)
  const [year = 0, month = 1] = lodgedOn.split('-').map(Number)
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1]
  const two = (number: number) => String(number).padStart(2, '0')
  return day(`${nextYear}-${two(nextMonth)}-${two(payment.deferredToDay)}`)
}

/** By which day a transit must have arrived. */
export const transitBy = ({ transit }: FacilityRules, lodgedOn: Day, given: Given | null): Day | null =>
  transit ? addDays(lodgedOn, transit.days * (given?.termLengthened ? transit.times : 1)) : null
