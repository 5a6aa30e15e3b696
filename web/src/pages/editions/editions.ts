import type { Text } from '../../words/useText.ts'

export interface EditionNamed {
  readonly programme: string
  readonly name: Text
  readonly shortName: string
  readonly edition: string
}

export const verdicts = ['dropped', 'needsReview', 'kept'] as const
export type Verdict = (typeof verdicts)[number]

interface Named {
  readonly id: string
  readonly name: Text
}

/** One answer and what becomes of it. */
export interface VerdictRow {
  readonly site: { readonly id: string; readonly name: string }
  readonly criterion: { readonly id: string; readonly number: string; readonly asks: Text }
  readonly into: readonly {
    readonly id: string
    readonly number: string
    readonly asks: Text
    readonly level: string
    readonly standardId: string
  }[]
  readonly verdict: Verdict
  readonly because: string
  readonly told: readonly Text[]
  readonly status: string | null
  readonly text: string
  readonly evidence: number
}

/** GET /api/v1/company/edition and /api/v1/cases/{id}/edition. */
export interface EditionView {
  readonly case: {
    readonly number: string
    readonly state: string
    readonly version: number
    readonly editable: boolean
  }
  readonly now: EditionNamed & { readonly hash: string }
  readonly mayMove: boolean
  readonly targets: readonly (EditionNamed & { readonly hash: string })[]
  readonly preview: {
    readonly to: EditionNamed & { readonly hash: string }
    readonly types: {
      readonly before: readonly Named[]
      readonly after: readonly Named[]
      readonly lost: readonly Named[]
    }
    readonly counts: Readonly<Record<Verdict, number>>
    readonly rows: readonly VerdictRow[]
  } | null
  readonly moves: readonly {
    readonly id: string
    readonly from: EditionNamed
    readonly to: EditionNamed
    readonly at: string
    readonly by: string
    readonly back: boolean
    readonly counts: Readonly<Record<Verdict, number>>
  }[]
  readonly last: readonly VerdictRow[] | null
  readonly undo: string | null
  readonly waiting: number
}

/** Of GET /api/v1/company/home: a later edition to move to now, and how many answers wait for review. */
export interface EditionOffered {
  readonly now: EditionNamed
  readonly later: EditionNamed | null
  readonly waiting: number
}

/** Why an answer waits for somebody's eyes, and what the edition's author says of the change. */
export interface Review {
  readonly because: string
  readonly told: readonly Text[]
}

export const shortNameOf = ({ shortName, edition }: EditionNamed): string => `${shortName} ${edition}`

/** Of a difference: everything that can have happened to a criterion, and nothing. */
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
  'same',
] as const
export type ChangeKind = (typeof changeKinds)[number]

interface Worded {
  readonly id: string
  readonly number: string
  readonly asks: Text
  readonly level: string
  readonly certainty: string
}

export interface Change {
  readonly standard: { readonly number: string; readonly title: Text } | null
  readonly before: readonly Worded[]
  readonly after: Worded | null
  readonly kinds: readonly ChangeKind[]
  readonly because: readonly Text[]
  readonly parts: readonly PartChange[]
}

/** A part of a criterion that came, went, binds otherwise or reads otherwise. */
export interface PartChange {
  readonly id: string
  readonly before: { readonly asks: Text; readonly level: string } | null
  readonly after: { readonly asks: Text; readonly level: string } | null
  readonly kinds: readonly string[]
}

/** GET /api/v1/programme/changes/{from}/{to}. */
export interface EditionsCompared {
  readonly before: EditionNamed
  readonly after: EditionNamed
  readonly follows: boolean
  readonly counts: Readonly<Record<ChangeKind, number>>
  readonly changes: readonly Change[]
}

/** Small letters without accents: a search finds 'inspección' by 'inspeccion'. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** The changes somebody asked for: of one kind, or all that are any; and with all the words they typed. */
export const changesFound = (
  changes: readonly Change[],
  kind: ChangeKind | undefined,
  words: string,
): readonly Change[] => {
  const sought = plain(words).split(/\s+/).filter(Boolean)
  return changes.filter(
    (change) => isOfKind(change, kind) && sought.every((word) => plain(wordsOf(change)).includes(word)),
  )
}

const isOfKind = ({ kinds }: Change, kind: ChangeKind | undefined): boolean => {
  if (kind === undefined) return kinds.length > 0
  return kind === 'same' ? kinds.length === 0 : kinds.includes(kind)
}

const wordsOf = ({ before, after, because, standard, parts }: Change): string =>
  [...before, ...(after ? [after] : [])]
    .flatMap(({ number, asks }) => [number, asks.es, asks.en])
    .concat(
      parts.flatMap((one) =>
        [one.before, one.after].flatMap((side) => (side ? [side.asks.es, side.asks.en] : [])),
      ),
    )
    .concat(because.flatMap(({ es, en }) => [es, en]))
    .concat(standard ? [standard.title.es, standard.title.en] : [])
    .join(' ')
