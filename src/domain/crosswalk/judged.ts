import type { Crosswalk } from './crosswalk.ts'
import { pairOf } from './derive.ts'
import { asWritten, type Judgement, type Standing, standingOf } from './judgement.ts'
import { crosswalkKey, type Library } from './library.ts'

/** What was said of the relations of each crosswalk, by `crosswalkKey`, in the order in which it was said. */
export type JudgementsSaid = ReadonlyMap<string, readonly Judgement[]>

/** The library as it stands after what was said of it. */
export const judgedBy = (written: Library, said: JudgementsSaid): Library =>
  said.size === 0
    ? written
    : {
        ...written,
        crosswalks: written.crosswalks.map((one) =>
          one.derivedThrough === undefined
            ? { ...one, relations: standingsIn(one, saidOf(said, one)).map(({ relation }) => relation) }
            : one,
        ),
      }

const saidOf = (said: JudgementsSaid, { from, to }: Crosswalk): readonly Judgement[] =>
  said.get(crosswalkKey(from.programme, to.programme)) ?? []

/** How each relation of a written crosswalk stands, in its order. */
export const standingsIn = (written: Crosswalk, said: readonly Judgement[]): readonly Standing[] => {
  const ofPair = new Map<string, Judgement[]>()
  for (const one of said) ofPair.set(pairOf(one), [...(ofPair.get(pairOf(one)) ?? []), one])
  return written.relations.map((relation) =>
    standingOf(relation, asWritten([written.from, written.to], relation), ofPair.get(pairOf(relation)) ?? []),
  )
}
