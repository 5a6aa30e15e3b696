import { strongestFirst } from '../../domain/crosswalk/derive.ts'
import { type Library, relationsIn } from '../../domain/crosswalk/library.ts'
import type { Relation } from '../../domain/crosswalk/relation.ts'
import type { Text } from '../../domain/standards/text.ts'
import { type Side, sidesOf } from './sides.ts'

export interface RelatedProgramme {
  readonly programme: { readonly id: string; readonly shortName: string; readonly name: Text }
  /** Whether it has pages of its own: a convention's provisions have none. */
  readonly hasPages: boolean
  /** Nobody judged these pairs; they follow from judgements over the programme named. */
  readonly derivedThrough: string | null
  readonly relations: readonly RelatedCriterion[]
}

export interface RelatedCriterion
  extends Pick<
    Relation,
    'relation' | 'why' | 'needs' | 'confidence' | 'saidBy' | 'on' | 'reviewed' | 'through'
  > {
  /** Null where nothing over there answers to it. */
  readonly to: { readonly id: string; readonly number: string; readonly asks: Text } | null
}

/** How a criterion stands to every other programme: what people judged first, then what follows from it. */
export const relatedTo = (
  library: Library,
  programme: string,
  criterion: string,
): readonly RelatedProgramme[] =>
  sidesOf(library)
    .filter(({ id }) => id !== programme)
    .flatMap(({ id, shortName, name, hasPages, lines }) => {
      const crosswalk = relationsIn(library, programme, id)
      const own = crosswalk?.relations.filter((relation) => relation.from === criterion) ?? []
      if (!crosswalk || own.length === 0) return []
      const relations = strongestFirst(own).map((relation) => told(relation, lines))
      const derivedThrough = crosswalk.derivedThrough ?? null
      return [{ programme: { id, shortName, name }, hasPages, derivedThrough, relations }]
    })
    .toSorted((one, other) => Number(one.derivedThrough !== null) - Number(other.derivedThrough !== null))

const told = (
  { to, relation, why, needs, confidence, saidBy, on, reviewed, through }: Relation,
  lines: Side['lines'],
): RelatedCriterion => ({
  to: to === null ? null : (lines.get(to) ?? null),
  relation,
  why,
  ...(needs ? { needs } : {}),
  confidence,
  saidBy,
  on,
  reviewed,
  ...(through ? { through } : {}),
})
