export interface Known {
  readonly name: string
  readonly email: string
}

/** One line of the list of erased persons: nothing in it tells who it was. */
export interface Erased {
  readonly personId: string
  readonly pseudonym: string
  readonly erasedAt: string
}
