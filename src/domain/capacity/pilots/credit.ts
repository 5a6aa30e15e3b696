import { coverageOf } from '../../crosswalk/coverage.ts'
import type { Relation } from '../../crosswalk/relation.ts'
import type { Criterion, Standard } from '../../standards/standard.ts'
import type { Text } from '../../standards/text.ts'

/** How far a certificate of another programme covers a criterion here. */
export type Covers = 'whole' | 'part'

export interface ProposedCredit {
  readonly criterionId: string
  readonly covers: Covers
  /** The relations it rests on, the strongest first. */
  readonly because: readonly Pick<Relation, 'from' | 'relation' | 'why' | 'confidence' | 'saidBy' | 'on'>[]
  /** What is still to be answered where it is covered in part. */
  readonly needs: readonly Text[]
}

/**
 * What a certificate of another programme is credited with: its holder met what that programme requires of everybody, no more. A
 * criterion it merely recommends says nothing; one of which a part is recommended was met in part. INVARIANT: nothing is credited
 * that no relation of the crosswalk reaches, and nothing as a whole that no single relation covers as a whole.
 */
export const creditOf = (
  held: readonly Pick<Criterion, 'id' | 'level'>[],
  relations: readonly Relation[],
  targets: readonly Standard[],
): readonly ProposedCredit[] => {
  const answers = held
    .filter(({ level }) => level !== 'should')
    .map(({ id, level }) => ({
      criterionId: id,
      siteId: '',
      status: level === 'must' ? ('meets' as const) : ('partly' as const),
    }))
  return coverageOf(answers, relations, targets)
    .standards.flatMap(({ criteria }) => criteria)
    .flatMap(({ id, result, because, needs }): readonly ProposedCredit[] => {
      const covers = result === 'meets' ? 'whole' : result === 'partly' ? 'part' : undefined
      if (!covers) return []
      const rests = because.filter((one) => one.heard && (one.result === 'meets' || one.result === 'partly'))
      return [{ criterionId: id, covers, because: rests.map(({ relation }) => toldOf(relation)), needs }]
    })
}

const toldOf = ({ from, relation, why, confidence, saidBy, on }: Relation) => ({
  ...{ from, relation, why, confidence, saidBy, on },
})

export const creditStates = ['proposed', 'confirmed', 'refused'] as const
export type CreditState = (typeof creditStates)[number]
