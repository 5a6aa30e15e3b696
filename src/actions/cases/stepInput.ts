export interface DeclarationInput {
  readonly name: string
  readonly post: string
  readonly accepted: boolean
  /** Of the profile as it stood in the text that was read; another one since then is a conflict. */
  readonly fingerprint?: string
  /** Instead of the second factor. Both in base64. */
  readonly signature?: { readonly certificate: string; readonly value: string }
}

/** What comes with a step; which of it a step needs stands in the table of steps. */
export interface StepInput {
  /** The case's version the actor saw; a case that moved on meanwhile is a conflict. */
  readonly version?: number
  readonly reasons?: string
  readonly benefits?: readonly string[]
  /** Of a grant, where the programme has tiers. */
  readonly tier?: string
  readonly declaration?: DeclarationInput
  readonly recommendation?: { readonly outcome: 'certify' | 'refuse'; readonly text: string }
}
