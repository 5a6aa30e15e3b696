import type { Effect, TimeEffect } from '../../domain/benefits/effect.ts'
import { type Delivery, deliveryOf, measureOf } from '../../domain/benefits/measures.ts'
import type { Measure } from '../../domain/border/benefitKinds.ts'
import type { Benefit } from '../../domain/programmes/programme.ts'
import type { World } from '../world.ts'

/** What certification was seen to do, by measure; null where nothing could be compared. */
export interface Measured {
  readonly inspections: Effect | null
  readonly documents: Effect | null
  readonly clearance: TimeEffect | null
  readonly wait: TimeEffect | null
}

/** A benefit as the programme promises it, and what became of it. */
export interface PromisedBenefit extends Pick<Benefit, 'id' | 'name' | 'tells' | 'certainty'> {
  readonly measure: Measure | null
  readonly delivery: Delivery
  /** Of the company that asks, now; never of the programme as a whole. */
  readonly suspended: boolean
}

/** Benefit by benefit, in the programme's order; `types` leaves out what is not for companies of these types. */
export const promisesKept = (
  { programme }: World,
  measured: Measured,
  types?: readonly string[],
  suspended: readonly string[] = [],
): readonly PromisedBenefit[] =>
  programme.benefits
    .filter(
      ({ operatorTypes }) =>
        !types || operatorTypes === 'all' || operatorTypes.some((type) => types.includes(type)),
    )
    .map((benefit) => {
      const { id, name, tells, certainty } = benefit
      const measure = measureOf(benefit)
      return {
        ...{ id, name, tells, certainty, measure },
        delivery: deliveryOf(measure && measured[measure], measure),
        suspended: suspended.includes(id),
      }
    })
