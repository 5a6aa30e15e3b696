import type { Crosswalk } from '../../domain/crosswalk/crosswalk.ts'
import { strongestFirst } from '../../domain/crosswalk/derive.ts'
import { type Library, relationsIn } from '../../domain/crosswalk/library.ts'
import type { Relation } from '../../domain/crosswalk/relation.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Text } from '../../domain/standards/text.ts'

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
      const crosswalk = crosswalkOf(library, programme, id)
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

interface Side {
  readonly id: string
  readonly shortName: string
  readonly name: Text
  readonly hasPages: boolean
  readonly lines: ReadonlyMap<string, { readonly id: string; readonly number: string; readonly asks: Text }>
}

/** Worked out once for a library, which does not change while the house is open. */
const sides = new WeakMap<Library, readonly Side[]>()
const sidesOf = (library: Library): readonly Side[] => {
  const known = sides.get(library)
  if (known) return known
  const made: readonly Side[] = [
    ...library.editions.map(({ programme: { id, shortName, name, standards } }) => ({
      id,
      shortName,
      name,
      hasPages: true,
      lines: linesOf(placedCriteria({ standards }).map((placed) => placed.criterion)),
    })),
    ...library.references.map(({ id, name, provisions }) => ({
      id,
      shortName: id.toUpperCase(),
      name,
      hasPages: false,
      lines: linesOf(provisions),
    })),
  ]
  sides.set(library, made)
  return made
}

const linesOf = (items: readonly { readonly id: string; readonly number: string; readonly asks: Text }[]) =>
  new Map(items.map(({ id, number, asks }) => [id, { id, number, asks }]))

const crosswalks = new WeakMap<Library, Map<string, Crosswalk | undefined>>()
const crosswalkOf = (library: Library, from: string, to: string): Crosswalk | undefined => {
  const known = crosswalks.get(library) ?? new Map<string, Crosswalk | undefined>()
  crosswalks.set(library, known)
  const pair = `${from} ${to}`
  if (!known.has(pair)) known.set(pair, relationsIn(library, from, to))
  return known.get(pair)
}
