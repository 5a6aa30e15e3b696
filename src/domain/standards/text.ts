/** A sentence in each language a programme offers. */
export interface Text {
  readonly es: string
  readonly en: string
}

/** How sure a fact is: seen in the publisher's own words, seen elsewhere, or not seen at all. */
export type Certainty = 'verified' | 'secondary' | 'assumed'

/** Where a fact comes from. `sources` are ids of the programme's source notes; empty only when assumed. */
export interface Sourced {
  readonly certainty: Certainty
  readonly sources: readonly string[]
}
