import type { Criterion, CriterionPart } from '../standards/standard.ts'
import type { Text } from '../standards/text.ts'

export const partChangeKinds = [
  'added',
  'removed',
  'nowMust',
  'nowShould',
  'reworded',
  'scopeChanged',
] as const
export type PartChangeKind = (typeof partChangeKinds)[number]

/** A part as both editions have it, or one of them. */
export interface PartChange {
  readonly id: string
  readonly before: PartWords | null
  readonly after: PartWords | null
  /** Never empty: a part that stands as it stood is not told. */
  readonly kinds: readonly PartChangeKind[]
}

interface PartWords {
  readonly asks: Text
  readonly level: CriterionPart['level']
}

/** What happened to the parts of a criterion, in the order of the later edition, then those that are gone. */
export const partsDifference = (before: Criterion, after: Criterion): readonly PartChange[] => {
  const earlier = new Map(before.parts.map((one) => [one.id, one]))
  const later = new Set(after.parts.map(({ id }) => id))
  return [
    ...after.parts.map((one) => changeOf(earlier.get(one.id), one)),
    ...before.parts.filter(({ id }) => !later.has(id)).map((one) => changeOf(one, undefined)),
  ].filter(({ kinds }) => kinds.length > 0)
}

const changeOf = (before: CriterionPart | undefined, after: CriterionPart | undefined): PartChange => {
  const is = {
    added: before === undefined,
    removed: after === undefined,
    nowMust: before?.level === 'should' && after?.level === 'must',
    nowShould: before?.level === 'must' && after?.level === 'should',
    reworded: both(before, after, ({ asks }) => [asks.es, asks.en]),
    scopeChanged: both(before, after, ({ operatorTypes, from, until }) => [operatorTypes, from, until]),
  } as const satisfies Record<PartChangeKind, boolean>
  return {
    id: (after ?? before)?.id ?? '',
    before: before ? wordsOf(before) : null,
    after: after ? wordsOf(after) : null,
    kinds: partChangeKinds.filter((kind) => is[kind]),
  }
}

/** Whether both have it and differ in it. */
const both = (
  before: CriterionPart | undefined,
  after: CriterionPart | undefined,
  of: (part: CriterionPart) => unknown,
): boolean =>
  before !== undefined && after !== undefined && JSON.stringify(of(before)) !== JSON.stringify(of(after))

const wordsOf = ({ asks, level }: CriterionPart): PartWords => ({ asks, level })
