import type { Day } from '../kernel/day.ts'
import type { Text } from '../standards/text.ts'

/**
 * How a criterion of one programme stands to one of another, read from the first to the second: it asks the same, more,
 * less, something that overlaps, or nothing like it. `passes`: who meets the first meets the second. `needs`: an answer to
 * the first has to be added to before it answers the second.
 */
// biome-ignore format: a table, a row a line
export const relationKinds = {
  equal:    { inverse: 'equal',    passes: true,  needs: false },
  broader:  { inverse: 'narrower', passes: true,  needs: false },
  narrower: { inverse: 'broader',  passes: false, needs: true },
  partly:   { inverse: 'partly',   passes: false, needs: true },
  none:     { inverse: 'none',     passes: false, needs: false },
} as const satisfies Record<string, KindRow>

interface KindRow {
  readonly inverse: string
  readonly passes: boolean
  readonly needs: boolean
}

export type RelationKind = keyof typeof relationKinds

/** The strongest first. */
export const kindsByStrength = Object.keys(relationKinds) as readonly RelationKind[]

export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

/**
 * One judgement. A side is null where nothing on that side answers to the other: then the relation is `none`. `needs` says
 * what an answer to `from` lacks for `to`, `needsBack` what an answer to `to` lacks for `from`.
 */
export interface Relation {
  readonly from: string | null
  readonly to: string | null
  readonly relation: RelationKind
  readonly why: Text
  readonly needs?: Text
  readonly needsBack?: Text
  readonly confidence: Confidence
  readonly saidBy: string
  readonly on: Day
  /** Whoever looked at the judgement after it was made; null: nobody yet. */
  readonly reviewed: { readonly by: string; readonly on: Day } | null
  /** Two judgements of others, where nobody judged this pair itself. */
  readonly through?: Halfway
  /** All that lies between, from the first side to the second, where it is derived. */
  readonly chain?: readonly Halfway[]
}

/** A criterion over which two others are related. */
export interface Halfway {
  readonly programme: string
  readonly criterion: string
}

/** The same judgement read from the other side. */
export const inverseOf = (one: Relation): Relation => {
  const { needs, needsBack, ...rest } = one
  return {
    ...rest,
    from: one.to,
    to: one.from,
    relation: relationKinds[one.relation].inverse,
    ...(needsBack ? { needs: needsBack } : {}),
    ...(needs ? { needsBack: needs } : {}),
  }
}
