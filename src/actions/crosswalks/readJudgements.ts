import type { EditionNamed } from '../../domain/crosswalk/crosswalk.ts'
import { standingsIn } from '../../domain/crosswalk/judged.ts'
import {
  asWritten,
  type Judgement,
  type JudgementKind,
  judgementNames,
  mayJudge,
  type RelationWords,
  type Standing,
} from '../../domain/crosswalk/judgement.ts'
import { crosswalkKey } from '../../domain/crosswalk/library.ts'
import { inverseOf, type Relation } from '../../domain/crosswalk/relation.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { isOf, type RelationNamed, sealOf, turnedWords, writtenBetween } from './relationsJudged.ts'

export interface RelationAtDesk extends RelationNamed {
  readonly seal: string
  /** What whoever asks may say of it now. */
  readonly may: readonly JudgementKind[]
  readonly proposal: ToldJudgement | null
  /** Everything that was said of it, the latest first; the file's own judgement comes before all of them. */
  readonly history: readonly ToldJudgement[]
  /** The same words as its file has them. */
  readonly file: RelationWords & Pick<Relation, 'saidBy' | 'on'>
}

export interface ToldJudgement
  extends Pick<Judgement, 'id' | 'kind' | 'answers' | 'words' | 'reason' | 'on'> {
  readonly by: string
  /** Of the words its file has now; what is of earlier ones counts no longer. */
  readonly counts: boolean
}

/** What a reviewer needs beside the public page: what was said of each relation, and what they may say of it. */
export const readJudgements = async (
  world: World,
  actor: Actor,
  programmes: readonly [from: string, to: string],
): Promise<Outcome<{ readonly relations: readonly RelationAtDesk[] }>> => {
  const { written, said } = await world.judged()
  return act(world, actor, 'readJudgements', async () => {
    const found = writtenBetween(written, programmes)
    if (!found.ok) return found
    const { crosswalk, isTurned } = found.value
    const all = said.get(crosswalkKey(crosswalk.from.programme, crosswalk.to.programme)) ?? []
    const editions: readonly EditionNamed[] = [crosswalk.from, crosswalk.to]
    const relations = standingsIn(crosswalk, all).map((standing, place) => {
      const file = crosswalk.relations[place] ?? standing.relation
      const about = asWritten(editions, file)
      const told = (one: Judgement) => toldJudgement(one, about, isTurned)
      const { from, to, reviewed: _, ...words } = isTurned ? inverseOf(file) : file
      return {
        ...{ from, to, seal: sealOf(standing, all), may: mayOf(actor, standing) },
        proposal: standing.proposal ? told(standing.proposal) : null,
        history: all
          .filter((one) => isOf(one, file))
          .toReversed()
          .map(told),
        file: words,
      }
    })
    return done({ relations })
  })
}

const mayOf = ({ personId, roles }: Actor, standing: Standing): readonly JudgementKind[] =>
  personId && may(roles, 'reviewCrosswalk')
    ? judgementNames.filter((kind) => mayJudge(standing, kind, personId).ok)
    : []

const toldJudgement = (one: Judgement, about: string, isTurned: boolean): ToldJudgement => ({
  ...{ id: one.id, kind: one.kind, answers: one.answers, reason: one.reason, on: one.on },
  words: one.words && isTurned ? turnedWords(one.words) : one.words,
  by: one.by.name,
  counts: one.about === about,
})
