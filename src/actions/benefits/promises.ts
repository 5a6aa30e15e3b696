import type { Effect, TimeEffect } from '../../domain/benefits/effect.ts'
import { countOf, type Delivery, deliveryOf, measureOf } from '../../domain/benefits/measures.ts'
import type { DeliveryKind, GivenCount, Measure } from '../../domain/border/benefitKinds.ts'
import type { Benefit } from '../../domain/programmes/programme.ts'
import type { World } from '../world.ts'

/** What certification was seen to do, by measure; null where nothing could be compared. */
export interface Measured {
  readonly inspections: Effect | null
  readonly documents: Effect | null
  readonly clearance: TimeEffect | null
  readonly wait: TimeEffect | null
}

/** How often each was given in the range. */
export type TimesGiven = Readonly<Record<GivenCount, number>>

/** A benefit as the programme promises it, and what became of it. */
export interface PromisedBenefit extends Pick<Benefit, 'id' | 'name' | 'tells' | 'certainty'> {
  readonly deliveredBy: DeliveryKind
  readonly measure: Measure | null
  /** What is counted of it, and how often it was given; null where nothing is counted. */
  readonly counts: GivenCount | null
  readonly times: number | null
  readonly delivery: Delivery
  /** Of the company that asks, now; never of the programme as a whole. */
  readonly suspended: boolean
}

/**
 * What a company is not told of its own: papers are spared only where the score alone holds a shipment, so that their number
 * would tell by what its shipments were held.
 */
export const untoldToCompanies: readonly GivenCount[] = ['documentsSpared']

/** Benefit by benefit, in the programme's order; `types` leaves out what is not for companies of these types. */
export const promisesKept = (
  { programme }: Pick<World, 'programme'>,
  measured: Measured,
  given: TimesGiven,
  {
    types,
    suspended = [],
    untold = [],
  }: {
    readonly types?: readonly string[] | undefined
    readonly suspended?: readonly string[]
    readonly untold?: readonly GivenCount[]
  } = {},
): readonly PromisedBenefit[] =>
  programme.benefits
    .filter(
      ({ operatorTypes }) =>
        !types || operatorTypes === 'all' || operatorTypes.some((type) => types.includes(type)),
    )
    .map((benefit) => {
      const { id, name, tells, certainty, deliveredBy = 'elsewhere' } = benefit
      const measure = measureOf(benefit)
      const counted = countOf(benefit)
      const isUntold = counted !== null && untold.includes(counted)
      const counts = isUntold ? null : counted
      const times = counts && given[counts]
      const judged =
        isUntold && benefit.measuredBy === 'count' ? { ...benefit, measuredBy: 'nothing' as const } : benefit
      return {
        ...{ id, name, tells, certainty, deliveredBy, measure, counts, times },
        delivery: deliveryOf(judged, measure && measured[measure], times ?? 0),
        suspended: suspended.includes(id),
      }
    })
