/** What a decision gave beyond the ordinary; kept beside it, for whoever counts. */
export interface Given {
  /** The trader number to whom. */
  readonly to: string
  readonly documentsSpared?: readonly string[]
  readonly paymentDeferred?: true
  readonly termLengthened?: true
}
