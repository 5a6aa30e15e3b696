import type { IconName } from '../../parts/Icon.tsx'
import type { Tone } from '../../parts/statusVocabulary.ts'
import type { Text } from '../../words/useText.ts'

// biome-ignore format: a table, a row a line
export const kinds = {
  equal:    { tone: 'good', icon: 'solidTick', needs: false, needsBack: false },
  broader:  { tone: 'good', icon: 'up',        needs: false, needsBack: true },
  narrower: { tone: 'heed', icon: 'diamond',   needs: true,  needsBack: false },
  partly:   { tone: 'heed', icon: 'half',      needs: true,  needsBack: true },
  none:     { tone: 'idle', icon: 'minus',     needs: false, needsBack: false },
} as const satisfies Record<string, { tone: Tone; icon: IconName; needs: boolean; needsBack: boolean }>

export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as readonly Kind[]
export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

export interface Side {
  readonly id: string
  readonly edition: string
  readonly shortName: string
  readonly name: Text
  readonly hasPages: boolean
}

/** A line of GET /api/v1/crosswalks */
export interface CrosswalkLine {
  readonly from: Side
  readonly to: Side
  readonly made: 'judged' | 'succession' | 'derived'
  readonly ways: readonly (readonly string[])[]
  readonly counts: Readonly<Record<Kind, number>>
  readonly relations: number
  readonly reviewed: number
  readonly saidBy: readonly string[]
  readonly on: string | null
}

interface Criterion {
  readonly id: string
  readonly number: string
  readonly asks: Text
}

export interface RelationWords {
  readonly relation: Kind
  readonly why: Text
  readonly needs?: Text
  readonly needsBack?: Text
  readonly confidence: Confidence
}

export interface Relation extends RelationWords {
  readonly from: Criterion | null
  readonly to: Criterion | null
  readonly saidBy: string
  readonly on: string
  readonly reviewed: { readonly by: string; readonly on: string } | null
  readonly over: readonly {
    readonly programme: string
    readonly criterion: string
    readonly number: string
    readonly asks: Text
  }[]
}

/** GET /api/v1/crosswalks/{from}/{to} */
export interface Crosswalk extends CrosswalkLine {
  readonly standards: readonly {
    readonly id: string
    readonly number: string
    readonly title: Text
    readonly relations: readonly Relation[]
  }[]
  readonly onlyThere: readonly Relation[]
}

export type JudgementKind = 'agree' | 'takeBack' | 'propose' | 'confirm' | 'decline' | 'withdraw'

export interface Judgement {
  readonly id: string
  readonly kind: JudgementKind
  readonly words: RelationWords | null
  readonly reason: string
  readonly on: string
  readonly by: string
  readonly counts: boolean
}

/** What a reviewer is told beside: GET /api/v1/crosswalks/{from}/{to}/judgements */
export interface AtDesk {
  readonly from: string | null
  readonly to: string | null
  readonly seal: string
  readonly may: readonly JudgementKind[]
  readonly proposal: Judgement | null
  readonly history: readonly Judgement[]
  readonly file: RelationWords & { readonly saidBy: string; readonly on: string }
}

export const crosswalkDoor = '/api/v1/crosswalks/{from}/{to}'
export const crosswalkAddress = (from: string, to: string) => `/cruces/${from}/${to}` as const

export const pairOf = (from: string | null, to: string | null): string => `${from ?? ''} ${to ?? ''}`
export const keyOf = ({ from, to, over }: Relation): string =>
  [pairOf(from?.id ?? null, to?.id ?? null), ...over.map(({ criterion }) => criterion)].join(' ')

export interface Sought {
  readonly relacion: string
  readonly certeza: string
  readonly revision: string
  readonly busca: string
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

const textOf = ({ from, to, why, needs }: Relation): string =>
  [from, to]
    .flatMap((side) => (side ? [side.number, side.id, side.asks.es, side.asks.en] : []))
    .concat(why.es, why.en, needs?.es ?? '', needs?.en ?? '')
    .join(' ')

/** Whether a relation is among those looked for; `waits` says whether a proposal waits on it. */
export const fits =
  ({ relacion, certeza, revision, busca }: Sought, waits: (one: Relation) => boolean = () => false) =>
  (one: Relation): boolean =>
    (!relacion || one.relation === relacion) &&
    (!certeza || one.confidence === certeza) &&
    (!revision ||
      { yes: one.reviewed !== null, no: one.reviewed === null, waits: waits(one) }[revision] === true) &&
    plain(busca)
      .split(/\s+/)
      .every((word) => plain(textOf(one)).includes(word))
