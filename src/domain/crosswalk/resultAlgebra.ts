import type { AnswerStatus } from '../assessment/answer.ts'
import type { RelationKind } from './relation.ts'

/** What is known of a criterion: neutral where nothing is known, which neither helps nor harms. */
export type Result = AnswerStatus | 'neutral'

/**
 * What an answer to one criterion says of another, by how the two stand to each other. Only `equal` and `broader` give
 * 'meets'; so nothing ever passes on 'partly' alone. Not meeting what asks more says nothing of what asks less.
 * docs/guides/result-algebra.md tells it in words.
 */
// biome-ignore format: a table, a row a line
export const carriedOver: Readonly<Record<RelationKind, Readonly<Record<Result, Result>>>> = {
  equal:    { meets: 'meets',   partly: 'partly',  doesNot: 'doesNot', notApplicable: 'notApplicable', neutral: 'neutral' },
  broader:  { meets: 'meets',   partly: 'partly',  doesNot: 'neutral', notApplicable: 'neutral',       neutral: 'neutral' },
  narrower: { meets: 'partly',  partly: 'partly',  doesNot: 'doesNot', notApplicable: 'neutral',       neutral: 'neutral' },
  partly:   { meets: 'partly',  partly: 'partly',  doesNot: 'neutral', notApplicable: 'neutral',       neutral: 'neutral' },
  none:     { meets: 'neutral', partly: 'neutral', doesNot: 'neutral', notApplicable: 'neutral',       neutral: 'neutral' },
}

/** Several things known of one criterion, heard together: the first of this order that is among them stands. */
const heardTogether = [
  'doesNot',
  'meets',
  'partly',
  'notApplicable',
  'neutral',
] as const satisfies readonly Result[]

export const hear = (results: readonly Result[]): Result =>
  heardTogether.find((one) => results.includes(one)) ?? 'neutral'

/** One criterion at several sites: the weakest stands; where it does not apply it is left out. */
const weakestFirst = [
  'doesNot',
  'neutral',
  'partly',
  'meets',
  'notApplicable',
] as const satisfies readonly Result[]

export const overSites = (results: readonly Result[]): Result =>
  weakestFirst.find((one) => results.includes(one)) ?? 'neutral'

/** What a result is worth of a criterion's weight; null where the criterion leaves the count. */
export const worthOf = {
  meets: 1,
  partly: 0.5,
  doesNot: 0,
  neutral: 0,
  notApplicable: null,
} as const satisfies Record<Result, number | null>

/** The share of a set of criteria that is covered, 0 to 1, by weight; null where none of them counts. */
export const shareOf = (
  counted: readonly { readonly result: Result; readonly weight: number }[],
): number | null => {
  const [earned, outOf] = counted.reduce(
    ([sum, all], { result, weight }) => {
      const worth = worthOf[result]
      return worth === null ? [sum, all] : [sum + worth * weight, all + weight]
    },
    [0, 0],
  )
  return outOf === 0 ? null : earned / outOf
}
