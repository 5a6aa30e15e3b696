/** What a decision gave beyond the ordinary; kept beside it, for whoever counts. */
export interface Given {
  /** The trader number to whom. */
  readonly to: string
  readonly documentsSpared?: readonly string[]
  readonly paymentDeferred?: true
  readonly termLengthened?: true
}

export const sameGiven = (one: Given | undefined, other: Given | undefined): boolean => {
  const papers = ({ documentsSpared = [] }: Given) => documentsSpared.join(' ')
  if (!one || !other) return one === other
  return (
    one.to === other.to &&
    papers(one) === papers(other) &&
    one.paymentDeferred === other.paymentDeferred &&
    one.termLengthened === other.termLengthened
  )
}
