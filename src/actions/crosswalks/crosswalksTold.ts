import type { Crosswalk } from '../../domain/crosswalk/crosswalk.ts'
import { type Library, relationsIn } from '../../domain/crosswalk/library.ts'
import {
  type Halfway,
  kindsByStrength,
  type Relation,
  type RelationKind,
} from '../../domain/crosswalk/relation.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Text } from '../../domain/standards/text.ts'
import { type Side, type SideLine, sidesOf } from '../reading/sides.ts'

export type SidePlate = Pick<Side, 'id' | 'edition' | 'shortName' | 'name' | 'hasPages'>

/** A crosswalk in a line: between what, how it came to be, how much of it somebody looked at. */
export interface CrosswalkLine {
  readonly from: SidePlate
  readonly to: SidePlate
  /** Judged pair by pair; told by the programme that took the other's place; or derived from other crosswalks. */
  readonly made: 'judged' | 'succession' | 'derived'
  /** Over which programmes it was derived: every way as short as the shortest. */
  readonly ways: readonly (readonly string[])[]
  readonly counts: Readonly<Record<RelationKind, number>>
  readonly relations: number
  readonly reviewed: number
  readonly saidBy: readonly string[]
  /** When the last of it was said. */
  readonly on: string | null
}

/** Every crosswalk there is, each pair once: first those that people judged, as their files name them. */
export const listCrosswalks = (library: Library): readonly CrosswalkLine[] => {
  const sides = sidesOf(library)
  const shipped = library.crosswalks.map(({ from, to }) => [from.programme, to.programme] as const)
  const isNamed = (one: string, other: string) => shipped.some(([from, to]) => from === one && to === other)
  return sides
    .flatMap((one, place) => sides.slice(place + 1).map((other) => [one, other] as const))
    .flatMap(([one, other]) => {
      const [from, to] = isNamed(other.id, one.id) ? [other, one] : [one, other]
      const crosswalk = relationsIn(library, from.id, to.id)
      return crosswalk && crosswalk.relations.length > 0 ? [lineOf(crosswalk, from, to)] : []
    })
    .toSorted((one, other) => order.indexOf(one.made) - order.indexOf(other.made))
}

const order = ['judged', 'succession', 'derived'] as const

const lineOf = (crosswalk: Crosswalk, from: Side, to: Side): CrosswalkLine => {
  const { relations, derivedThrough } = crosswalk
  const days = relations.map(({ on }) => on).toSorted()
  return {
    ...{ from: plateOf(from), to: plateOf(to) },
    ...madeOf(derivedThrough),
    counts: Object.fromEntries(
      kindsByStrength.map((kind) => [kind, relations.filter((one) => one.relation === kind).length]),
    ) as CrosswalkLine['counts'],
    relations: relations.length,
    reviewed: relations.filter(({ reviewed }) => reviewed !== null).length,
    saidBy: [...new Set(relations.flatMap(({ saidBy }) => saidBy.split('; ')))],
    on: days.at(-1) ?? null,
  }
}

const plateOf = ({ id, edition, shortName, name, hasPages }: Side): SidePlate => ({
  ...{ id, edition, shortName, name, hasPages },
})

const madeOf = (derivedThrough: string | undefined): Pick<CrosswalkLine, 'made' | 'ways'> => {
  if (derivedThrough === undefined) return { made: 'judged', ways: [] }
  if (derivedThrough === 'succession') return { made: 'succession', ways: [] }
  const ways = derivedThrough.split(' / ').map((way) => way.split(', ').filter((one) => one !== 'succession'))
  return { made: 'derived', ways: ways.filter((way) => way.length > 0) }
}

export interface ToldCrosswalk extends CrosswalkLine {
  readonly standards: readonly {
    readonly id: string
    readonly number: string
    readonly title: Text
    readonly relations: readonly ToldRelation[]
  }[]
  /** What of the second nothing of the first answers to. */
  readonly onlyThere: readonly ToldRelation[]
}

export interface ToldRelation
  extends Pick<
    Relation,
    'relation' | 'why' | 'needs' | 'needsBack' | 'confidence' | 'saidBy' | 'on' | 'reviewed'
  > {
  readonly from: SideLine | null
  readonly to: SideLine | null
  /** The criteria it was derived over, from the first side to the second. */
  readonly over: readonly (Halfway & { readonly number: string; readonly asks: Text })[]
}

/** All relations between two programmes, under the standards of the first. */
export const tellCrosswalk = (library: Library, from: string, to: string): Outcome<ToldCrosswalk> => {
  const sides = new Map(sidesOf(library).map((side) => [side.id, side]))
  const [one, other] = [sides.get(from), sides.get(to)]
  if (!one || !other || from === to) return refused('notFound', 'crosswalk.unknown')
  const crosswalk = relationsIn(library, from, to)
  if (!crosswalk) return refused('notFound', 'crosswalk.none', { from, to })
  const told = crosswalk.relations.map((relation) => toldOf(relation, one, other, sides))
  const ofCriterion = new Map<string, ToldRelation[]>()
  for (const relation of told) {
    const id = relation.from?.id ?? ''
    ofCriterion.set(id, [...(ofCriterion.get(id) ?? []), relation])
  }
  return done({
    ...lineOf(crosswalk, one, other),
    standards: one.standards.flatMap(({ id, number, title, criteria }) => {
      const relations = criteria.flatMap((criterion) => ofCriterion.get(criterion) ?? [])
      return relations.length > 0 ? [{ id, number, title, relations }] : []
    }),
    onlyThere: ofCriterion.get('') ?? [],
  })
}

const toldOf = (
  relation: Relation,
  one: Side,
  other: Side,
  sides: ReadonlyMap<string, Side>,
): ToldRelation => ({
  from: one.lines.get(relation.from ?? '') ?? null,
  to: other.lines.get(relation.to ?? '') ?? null,
  relation: relation.relation,
  why: relation.why,
  ...(relation.needs ? { needs: relation.needs } : {}),
  ...(relation.needsBack ? { needsBack: relation.needsBack } : {}),
  ...{
    confidence: relation.confidence,
    saidBy: relation.saidBy,
    on: relation.on,
    reviewed: relation.reviewed,
  },
  over: (relation.chain ?? []).flatMap((halfway) => {
    const line = sides.get(halfway.programme)?.lines.get(halfway.criterion)
    return line ? [{ ...halfway, number: line.number, asks: line.asks }] : []
  }),
})
