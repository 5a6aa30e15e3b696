import { criticalValue, Z95 } from './criticalValue.ts'
import { differenceOf, type Estimate } from './interval.ts'

/**
 * Times counted in steps, each an eighth longer than the one before it (the eighth root of two), so that years of waits are a
 * few hundred counts and a quantile read from them is right to some four in a hundred. Step 0 is under a minute.
 */
export const STEPS_IN_A_DOUBLING = 8

export const stepOf = (minutes: number): number =>
  minutes < 1 ? 0 : 1 + Math.floor(STEPS_IN_A_DOUBLING * Math.log2(minutes) + 1e-9)

/** Minutes at which a step begins; step 0 at nought. */
export const beginsAt = (step: number): number => (step <= 0 ? 0 : 2 ** ((step - 1) / STEPS_IN_A_DOUBLING))

/** How many waited how long. `weight` is what each counts for, where two sides are brought to the same mix; 1 unless said. */
export interface Waits {
  readonly step: number
  readonly n: number
  readonly weight?: number
}

export interface WaitsTold {
  readonly n: number
  readonly median: Estimate
  readonly ninetieth: Estimate
}

/**
 * Median and 90th percentile in minutes, each with its interval by order statistics, which asks nothing of the form of the
 * distribution (Conover 1999, 3.2): between which two of those who waited, in their order, the quantile lies. Weighted counts
 * count as many as have the same variance (Kish 1965); `factor` is the spread by companies. Null for nobody.
 */
export const waitsOf = (waits: readonly Waits[], factor = 1): WaitsTold | null => {
  const n = waits.reduce((sum, one) => sum + one.n, 0)
  if (n === 0) return null
  const sorted = weightByStep(waits)
  const weighed = sorted.reduce((sum, [, weight]) => sum + weight, 0)
  const squares = waits.reduce((sum, one) => sum + one.n * weightOf(one) ** 2, 0)
  const worth = weighed ** 2 / squares / factor
  const at = (share: number) => quantile(sorted, weighed * Math.min(1, Math.max(0, share)))
  const told = (share: number): Estimate => {
    const half = criticalFor(worth) * Math.sqrt((share * (1 - share)) / worth) + 0.5 / worth
    return { value: at(share), low: at(share - half), high: at(share + half) }
  }
  return { n, median: told(0.5), ninetieth: told(0.9) }
}

const weightOf = ({ weight = 1 }: Waits): number => weight

/** One line a step, in their order: the same step of two places, or a quantile would fall back where the second begins. */
const weightByStep = (waits: readonly Waits[]): readonly (readonly [number, number])[] => {
  const steps = new Map<number, number>()
  for (const one of waits) {
    const weight = one.n * weightOf(one)
    if (weight > 0) steps.set(one.step, (steps.get(one.step) ?? 0) + weight)
  }
  return [...steps].toSorted(([one], [other]) => one - other)
}

const criticalFor = (worth: number): number => (worth > 100 ? Z95 : criticalValue(worth - 1))

/** Within a step evenly on the scale of its steps. */
const quantile = (sorted: readonly (readonly [number, number])[], rank: number): number => {
  let passed = 0
  for (const [step, here] of sorted) {
    if (passed + here >= rank) {
      const begins = beginsAt(step)
      return begins + (beginsAt(step + 1) - begins) * Math.max(0, (rank - passed) / here)
    }
    passed += here
  }
  return beginsAt((sorted.at(-1)?.[0] ?? 0) + 1)
}

/** The certified's median less the others', by the distances to their limits (Zou and Donner 2008). In minutes. */
export const medianDifference = (certified: WaitsTold, others: WaitsTold): Estimate =>
  differenceOf(certified.median, others.median)

/** A place where both sides waited: an office and a mode. */
export interface WaitingPlace {
  readonly certified: readonly Waits[]
  readonly others: readonly Waits[]
}

/** Both sides brought to the certified's mix of places. A place without the other side is left out, and counted. */
export const comparePlaces = (
  places: readonly WaitingPlace[],
): { readonly certified: WaitsTold; readonly others: WaitsTold; readonly apart: number } | null => {
  const many = (waits: readonly Waits[]) => waits.reduce((sum, { n }) => sum + n, 0)
  const both = places.filter(({ certified, others }) => many(certified) > 0 && many(others) > 0)
  const certified = waitsOf(both.flatMap((place) => place.certified))
  const others = waitsOf(
    both.flatMap((place) => {
      const weight = many(place.certified) / many(place.others)
      return place.others.map((one) => ({ ...one, weight }))
    }),
  )
  const all = places.reduce((sum, place) => sum + many(place.certified), 0)
  return certified && others ? { certified, others, apart: all - certified.n } : null
}
