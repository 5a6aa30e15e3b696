import { placedCriteria } from '../programmes/placedCriteria.ts'
import type { Programme } from '../programmes/programme.ts'
import type { Criterion, Followed } from '../standards/standard.ts'
import type { Text } from '../standards/text.ts'
import { type PartChange, partsDifference } from './partsDifference.ts'

/** Everything that can have happened to a criterion from one edition to the next. */
export const changeKinds = [
  'added',
  'removed',
  'tightened',
  'loosened',
  'nowMust',
  'nowShould',
  'nowMixed',
  'partsChanged',
  'reworded',
  'scopeChanged',
  'split',
  'merged',
  'renumbered',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One criterion of the later edition with those it goes on from, or one of the earlier that nothing goes on from. */
export interface CriterionChange {
  readonly before: readonly Criterion[]
  readonly after: Criterion | null
  /** Empty where it stands as it stood. */
  readonly kinds: readonly ChangeKind[]
  /** What the later edition's author says of it. */
  readonly because: readonly Text[]
  /** What happened to its parts, where one criterion goes on from one. */
  readonly parts: readonly PartChange[]
}

export interface Difference {
  readonly changes: readonly CriterionChange[]
  readonly counts: Readonly<Record<ChangeKind | 'same', number>>
}

type Edition = Pick<Programme, 'id' | 'succeeds' | 'standards'>

/**
 * What changed by criterion from one edition to another: two editions of a programme, or a programme and the one it took
 * the place of. A criterion goes on from those it says it follows, else from the one with its id.
 */
export const differenceBetween = (before: Edition, after: Edition): Difference => {
  const earlier = new Map(criteriaOf(before).map((one) => [one.id, one]))
  const told = after.succeeds === before.id
  const links = criteriaOf(after).map((one) => ({ after: one, from: linksOf(one, told, earlier) }))
  const taken = new Map<string, number>()
  for (const { from } of links) for (const { id } of from) taken.set(id, (taken.get(id) ?? 0) + 1)
  const changes = [
    ...links.map(({ after: one, from }) => changeOf(one, from, earlier, (id) => (taken.get(id) ?? 0) > 1)),
    ...criteriaOf(before)
      .filter(({ id }) => !taken.has(id))
      .map(
        (one): CriterionChange => ({
          before: [one],
          after: null,
          kinds: ['removed'],
          because: [],
          parts: [],
        }),
      ),
  ]
  return { changes, counts: countsOf(changes) }
}

const criteriaOf = (edition: Edition): readonly Criterion[] =>
  placedCriteria(edition).map(({ criterion }) => criterion)

interface Link {
  readonly id: string
  readonly as: Followed['as'] | null
  readonly because: Text | null
}

const linksOf = (one: Criterion, told: boolean, earlier: ReadonlyMap<string, Criterion>): readonly Link[] => {
  const said = told ? (one.follows ?? []).filter(({ id }) => earlier.has(id)) : []
  if (said.length > 0) return said
  return earlier.has(one.id) && !(told && one.follows) ? [{ id: one.id, as: null, because: null }] : []
}

const changeOf = (
  after: Criterion,
  links: readonly Link[],
  earlier: ReadonlyMap<string, Criterion>,
  isSplit: (id: string) => boolean,
): CriterionChange => {
  const before = links.flatMap(({ id }) => earlier.get(id) ?? [])
  const because = links.flatMap((link) => link.because ?? [])
  const [first] = before
  if (!first) return { before: [], after, kinds: ['added'], because, parts: [] }
  const said = links.map(({ as }) => as)
  const parts = before.length === 1 ? partsDifference(first, after) : []
  const is = {
    added: false,
    removed: false,
    tightened: said.includes('tightened'),
    loosened: said.includes('loosened'),
    nowMust: before.some(({ level }) => level !== 'must') && after.level === 'must',
    nowShould: before.some(({ level }) => level !== 'should') && after.level === 'should',
    nowMixed: before.some(({ level }) => level !== 'mixed') && after.level === 'mixed',
    partsChanged:
      first.level === 'mixed' && after.level === 'mixed' && partsDiffer(first, after) && before.length === 1,
    reworded: said.includes('reworded') || (said.includes(null) && wordsDiffer(first, after)),
    scopeChanged: before.some((one) => !sameScope(one, after)),
    split: before.some(({ id }) => isSplit(id)),
    merged: before.length > 1,
    renumbered: before.length === 1 && first.number !== after.number,
  } as const satisfies Record<ChangeKind, boolean>
  return { before, after, kinds: changeKinds.filter((kind) => is[kind]), because, parts }
}

const wordsDiffer = (one: Criterion, other: Criterion): boolean =>
  one.asks.es !== other.asks.es || one.asks.en !== other.asks.en

const partsDiffer = (one: Criterion, other: Criterion): boolean =>
  JSON.stringify(one.parts.map(partKey)) !== JSON.stringify(other.parts.map(partKey))

const partKey = ({ id, level, asks }: Criterion['parts'][number]) => [id, level, asks.es, asks.en]

const sameScope = (one: Criterion, other: Criterion): boolean =>
  sameList(one.operatorTypes, other.operatorTypes) && sameList(one.siteKinds, other.siteKinds)

const sameList = (one: readonly string[] | 'all', other: readonly string[] | 'all'): boolean =>
  JSON.stringify(one === 'all' ? one : one.toSorted()) ===
  JSON.stringify(other === 'all' ? other : other.toSorted())

const countsOf = (changes: readonly CriterionChange[]): Difference['counts'] => {
  const counts = Object.fromEntries([...changeKinds, 'same'].map((kind) => [kind, 0])) as Record<
    ChangeKind | 'same',
    number
  >
  for (const { kinds } of changes) {
    if (kinds.length === 0) counts.same += 1
    for (const kind of kinds) counts[kind] += 1
  }
  return counts
}
