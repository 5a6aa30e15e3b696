import type { AskedDocument, FacilityRules } from '../border/facilities.ts'
import type { FindingKind } from '../border/findingKinds.ts'
import type { PartyRole } from '../border/goodsDeclaration.ts'
import type { Day } from '../kernel/day.ts'
import type { Sourced, Text } from '../standards/text.ts'
import { EVERYWHERE, type ReliefBounds, type TargetingTables } from '../targeting/tables.ts'

/** What the border works with: kept with the edition, so that a decision can be replayed as it was taken. */
export interface BorderPart {
  /** ISO 4217. Values are compared in it. */
  readonly currency: string
  readonly currencyRates: readonly CurrencyRate[]
  /** Of what can be inspected, the part that is given by chance alone. */
  readonly draw: Sourced & { readonly share: number }
  /** For how long what an amendment took out of a held declaration still stops what carries it. */
  readonly held?: Sourced & { readonly hours: number }
  readonly relief: {
    /** Suspending one of these benefits for a company takes its relief away. */
    readonly benefits: readonly string[]
    readonly bounds: readonly ReliefBound[]
    /** Of those whom a partner country certified. */
    readonly recognised: Sourced & { readonly part: number }
  }
  readonly chain: readonly (Sourced & { readonly role: PartyRole; readonly weight: number })[]
  /** The tables that hold until risk officers publish others. */
  readonly tables: Sourced & Omit<TargetingTables, 'drawShare' | 'chainWeights'>
  /** What a finding at the border says of a company's answers: these criteria are opened again. */
  readonly contradicts?: readonly Contradicted[]
  /** What a certificate changes besides the lane. */
  readonly facilities?: Facilities
}

/** A part that is left out is not given by this house, and benefits that would need it are delivered elsewhere. */
export interface Facilities extends FacilityRules {
  readonly documents?: readonly (Sourced & AskedDocument & { readonly name: Text })[]
  readonly payment?: Sourced & NonNullable<FacilityRules['payment']>
  readonly transit?: Sourced & NonNullable<FacilityRules['transit']>
}

export interface Contradicted extends Sourced {
  readonly finding: FindingKind
  readonly criteria: readonly string[]
}

/** The criteria that a finding contradicts; none where the programme says nothing of it. */
export const criteriaAgainst = (border: BorderPart | undefined, finding: FindingKind): readonly string[] =>
  border?.contradicts?.find((row) => row.finding === finding)?.criteria ?? []

/** What one unit of a currency is worth in the programme's. */
export interface CurrencyRate extends Sourced {
  readonly currency: string
  readonly perUnit: number
  readonly on: Day
}

export interface ReliefBound extends Sourced {
  /** Null: a certificate without a tier. */
  readonly tier: string | null
  /** Part of the high-risk threshold that may be taken off a score. */
  readonly part: number
}

export const firstTables = ({ draw, chain, tables }: BorderPart): TargetingTables => {
  const { certainty: _, sources: __, ...rows } = tables
  return {
    ...rows,
    drawShare: draw.share,
    chainWeights: Object.fromEntries(chain.map(({ role, weight }) => [role, weight])),
  }
}

export const reliefBounds = ({ relief: { bounds, recognised } }: BorderPart): ReliefBounds => ({
  byTier: Object.fromEntries(bounds.flatMap(({ tier, part }) => (tier === null ? [] : [[tier, part]]))),
  untiered: bounds.find(({ tier }) => tier === null)?.part ?? 0,
  recognised: recognised.part,
})

/** The programme's currency for one unit of a currency; none where the programme knows no rate. */
export const rateIn = ({ currency, currencyRates }: BorderPart): ((of: string) => number | undefined) => {
  const known = new Map([
    [currency, 1],
    ...currencyRates.map((rate) => [rate.currency, rate.perUnit] as const),
  ])
  return (of) => known.get(of)
}

/** Where a programme does not say it. */
const HELD_HOURS = 72
export const heldHours = ({ held }: BorderPart = noBorder): number => held?.hours ?? HELD_HOURS

/** Of a programme that says nothing of the border: the draw alone, no relief, no rows. */
export const noBorder: BorderPart = {
  currency: 'USD',
  currencyRates: [],
  draw: { share: 0.1, certainty: 'assumed', sources: [] },
  relief: { benefits: [], bounds: [], recognised: { part: 0, certainty: 'assumed', sources: [] } },
  chain: [],
  tables: {
    law: [],
    rules: [],
    score: [],
    rates: [
      {
        office: EVERYWHERE,
        expected: { red: 0.05, yellow: 0.05, blue: 0.05 },
        minimum: { red: 0, yellow: 0, blue: 0 },
      },
    ],
    thresholds: { red: 60, yellow: 40, blue: 25 },
    certainty: 'assumed',
    sources: [],
  },
}
