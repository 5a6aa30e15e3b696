import type { GoodsDeclaration } from '../../src/domain/border/goodsDeclaration.ts'
import { type LaneDecision, laneTable } from '../../src/domain/border/lane.ts'
import type { ShipmentState } from '../../src/domain/border/shipmentStates.ts'
import type { Day } from '../../src/domain/kernel/day.ts'
import type { Chance } from '../chance.ts'
import type { OfficeId } from '../country/places.ts'
import { faultOf, plantedAt, tierEffect } from './effects.ts'
import { isCertifiedOn, type Trader } from './traders.ts'

export interface Outcome {
  readonly state: ShipmentState
  readonly stateAt: string
  /** None where nobody looked. */
  readonly inspection: {
    readonly startedAt: string
    readonly endedAt: string
    readonly means: 'scanner' | 'hand' | 'documents'
    readonly outcome: 'clean' | 'findings'
  } | null
}

export interface Circumstance {
  readonly declaration: GoodsDeclaration
  readonly decision: LaneDecision
  readonly lead: Trader
  /** Of the lead's tier among the programme's; 0 for none. */
  readonly tierPlace: number
  readonly decidedAt: number
  /** Nothing later is told. */
  readonly until: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What became of a shipment: let go at once, or looked at after a wait, and what was found. */
export const outcomeOf = (known: Circumstance, chance: Chance): Outcome => {
  const { decision, decidedAt, until, lead, declaration } = known
  const isHolder = isCertifiedOn(lead, declaration.issuedAt.slice(0, 10) as Day)
  const clearance = Math.round(spread(chance, isHolder ? 9 : 12) * MINUTE)
  // Drawn whether or not anybody looks, so that the same shipment is the same in another lane.
  const fault = chance.next() < faultChance(known, isHolder)
  const wait = waitOf(known, isHolder, chance)
  const length = spread(chance, decision.lane === 'yellow' ? 25 : 70) * MINUTE
  const keeps = chance.happens(0.5)
  if (!laneTable[decision.lane].holds) {
    // Let go by the decision itself; what was lodged a moment ago too.
    return { state: 'released', stateAt: iso(Math.min(decidedAt + clearance, until)), inspection: null }
  }
  const [started, ended] = [decidedAt + wait, decidedAt + wait + length]
  if (ended >= until) return { state: 'waiting', stateAt: iso(decidedAt), inspection: null }
  const isKept = fault && keeps && ended > until - 10 * 24 * HOUR
  return {
    state: isKept ? 'detained' : 'released',
    stateAt: iso(fault && !isKept ? Math.min(ended + 20 * HOUR, until) : ended),
    inspection: {
      startedAt: iso(started),
      endedAt: iso(ended),
      means: decision.lane === 'yellow' ? 'documents' : (decision.means ?? 'hand'),
      outcome: fault ? 'findings' : 'clean',
    },
  }
}

const iso = (ms: number): string => new Date(Math.round(ms)).toISOString()

/** Around the middle, now and then three times as much. */
const spread = (chance: Chance, middle: number): number =>
  middle * Math.exp(1.1 * (chance.next() + chance.next() + chance.next() - 1.5))

const plantedFor = ({ declaration }: Circumstance) => plantedAt[declaration.declarationOffice as OfficeId]

const faultChance = (known: Circumstance, isHolder: boolean): number => {
  const base = isHolder ? faultOf.certified * tierEffect(known.tierPlace).faults : faultOf.others
  const byScore = 1 + known.decision.score.raw / 30
  return Math.min(0.9, base * byScore * known.lead.faults * plantedFor(known).faults)
}

const waitOf = (known: Circumstance, isHolder: boolean, chance: Chance): number => {
  const { waitHours, waitOfCertified } = plantedFor(known)
  const factor = isHolder && waitOfCertified < 1 ? waitOfCertified * tierEffect(known.tierPlace).wait : 1
  return spread(chance, waitHours) * factor * HOUR
}
