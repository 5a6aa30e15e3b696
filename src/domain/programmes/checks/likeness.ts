import type { Criterion } from '../../standards/standard.ts'
import type { Text } from '../../standards/text.ts'
import { covers } from '../criteriaFor.ts'
import { type Fault, fault } from '../fault.ts'
import { type PlacedCriterion, placedCriteria } from '../placedCriteria.ts'
import type { Programme } from '../programme.ts'
import { periodsMeet } from './periods.ts'

/**
 * From this share of common words on, two questions are taken to ask the same. In NEEC's edition of 2012 the nearest two
 * that do ask different things share 0.5 (`npx vitest run src/files/programmes` says so again).
 */
export const SAME_MEANING = 0.6

/**
 * Two criteria that somebody would have to answer at once may not ask the same, in any language. One that follows
 * another in time, or asks it of another kind of operator, is no repetition.
 */
export const likenessFaults = (programme: Programme): readonly Fault[] => {
  const all = placedCriteria(programme).map((placed) => ({
    ...placed,
    words: wordsOf(placed.criterion.asks),
  }))
  return all.flatMap((one, index) => {
    const twin = all.slice(0, index).find((other) => bothAsked(one, other) && alike(one.words, other.words))
    return twin
      ? [fault([...one.at, 'asks'], 'sameMeaning', { id: one.criterion.id, other: twin.criterion.id })]
      : []
  })
}

const bothAsked = ({ criterion: one }: PlacedCriterion, { criterion: other }: PlacedCriterion): boolean =>
  (one.owedBy === 'customs') === (other.owedBy === 'customs') &&
  periodsMeet(one, other) &&
  meet(one.operatorTypes, other.operatorTypes) &&
  meet(one.siteKinds, other.siteKinds)

const meet = (one: Criterion['operatorTypes'], other: Criterion['operatorTypes']): boolean =>
  one === 'all' || covers(other, one)

type Words = Readonly<Record<keyof Text, ReadonlySet<string>>>

const wordsOf = (text: Text): Words => ({ es: tokens(text.es), en: tokens(text.en) })

const alike = (one: Words, other: Words): boolean =>
  likeness(one.es, other.es) >= SAME_MEANING || likeness(one.en, other.en) >= SAME_MEANING

/** Shared words among all words of both, 0 to 1 (Jaccard's measure). */
export const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((word) => other.has(word)).length
  const all = one.size + other.size - shared
  return all === 0 ? 1 : shared / all
}

/** The words that carry meaning: without accents, case, punctuation, little words and the endings of plurals. */
export const tokens = (sentence: string): ReadonlySet<string> =>
  new Set(
    sentence
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !littleWords.has(word))
      .map((word) => (word.length > 3 ? word.replace(/(es|e|s)$/u, '') : word)),
  )

const littleWords = new Set(
  (
    'a al ante cada como con cual cuando de del desde donde e el ella en entre es esta estan este ha han hay la las le les lo los ' +
    'mas no o para por que quien se segun ser si sin sobre son su sus tambien tiene tienen todo todos u un una unas unos y ya ' +
    'an and are as at be been by each every for from has have if in into is it its of on or so that the their them there these ' +
    'they this those to was were when where which who whom whose with'
  ).split(' '),
)
