import { createHash } from 'node:crypto'
import type { Crosswalk } from '../../domain/crosswalk/crosswalk.ts'
import {
  asWritten,
  type Judgement,
  type RelationWords,
  type Standing,
} from '../../domain/crosswalk/judgement.ts'
import type { Library } from '../../domain/crosswalk/library.ts'
import { inverseOf, type Relation } from '../../domain/crosswalk/relation.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'

export interface RelationNamed {
  readonly from: string | null
  readonly to: string | null
}

/** The same words, read from the other side. */
export const turnedWords = (words: RelationWords): RelationWords => {
  const { relation, why, needs, needsBack, confidence } = inverseOf({ ...anyRelation, ...words })
  return {
    ...{ relation, why, confidence },
    ...(needs ? { needs } : {}),
    ...(needsBack ? { needsBack } : {}),
  }
}

const anyRelation: Pick<Relation, 'from' | 'to' | 'saidBy' | 'on' | 'reviewed'> = {
  ...{ from: null, to: null, saidBy: '', reviewed: null },
  on: '1970-01-01' as Relation['on'],
}

/** The crosswalk whose file judges two programmes, whichever of them it names first; what is derived nobody judges. */
export const writtenBetween = (
  written: Library,
  [from, to]: readonly [string, string],
): Outcome<{ readonly crosswalk: Crosswalk; readonly isTurned: boolean }> => {
  const between = (one: string, other: string) =>
    written.crosswalks.find(
      (crosswalk) => crosswalk.from.programme === one && crosswalk.to.programme === other,
    )
  const crosswalk = between(from, to) ?? between(to, from)
  if (!crosswalk || crosswalk.derivedThrough !== undefined) return refused('notFound', 'crosswalk.notJudged')
  return done({ crosswalk, isTurned: crosswalk.from.programme !== from })
}

export const isOf = (one: RelationNamed, other: RelationNamed) =>
  one.from === other.from && one.to === other.to

/** Tells one state of a relation from every other: its file's words and what was said last. */
export const sealOf = ({ relation }: Standing, said: readonly Judgement[]): string => {
  const last = said.findLast((one) => isOf(one, relation))?.id ?? ''
  return createHash('sha256')
    .update(`${asWritten([], relation)} ${last}`)
    .digest('hex')
    .slice(0, 16)
}
