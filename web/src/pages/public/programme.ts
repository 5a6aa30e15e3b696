import type { Text } from '../../words/useText.ts'

type Certainty = 'verified' | 'secondary' | 'assumed'

interface Named {
  readonly id: string
  readonly name: Text
  readonly certainty: Certainty
}

/** What GET /api/v1/programme answers, as far as the public pages read it. */
export interface Programme {
  readonly id: string
  readonly edition: string
  readonly shortName: string
  readonly name: Text
  readonly authority: Text
  /** Months a certificate holds; null where it holds without end. */
  readonly validityMonths: number | null
  readonly reviewMonths: number
  readonly totals: {
    readonly standards: number
    readonly criteria: number
    readonly certainty: Readonly<Record<Certainty, number>>
  }
  readonly standards: readonly {
    readonly id: string
    readonly number: string
    readonly title: Text
    readonly describes: Text
  }[]
  readonly benefits: readonly (Named & { readonly tells: Text })[]
  readonly eligibility: readonly {
    readonly id: string
    readonly asks: Text
    readonly operatorTypes: readonly string[] | 'all'
    readonly certainty: Certainty
  }[]
  readonly deadlines: readonly {
    readonly clock: string
    readonly days: number
    readonly count: 'working' | 'calendar'
    readonly because: Text
    readonly certainty: Certainty
  }[]
  readonly fees: readonly (Named & { readonly amount: number; readonly currency: string })[]
  readonly operatorTypes: readonly Named[]
  readonly tiers: readonly { readonly id: string; readonly name: Text }[]
  readonly bibliography: readonly { readonly id: string; readonly tells: Text; readonly kind: string }[]
}
