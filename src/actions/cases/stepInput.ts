/** What comes with a step; which of it a step needs stands in the table of steps. */
export interface StepInput {
  /** The case's version the actor saw; a case that moved on meanwhile is a conflict. */
  readonly version?: number
  readonly reasons?: string
  readonly benefits?: readonly string[]
  readonly declaration?: { readonly name: string; readonly post: string; readonly accepted: boolean }
  readonly recommendation?: { readonly outcome: 'certify' | 'refuse'; readonly text: string }
}
