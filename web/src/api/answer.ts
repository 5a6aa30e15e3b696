/** What a door answers: the thing, or why not. The message is already in the reader's language. */
export type Answer<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: Refusal }

export interface Refusal {
  /** A key of the messages without its `refusal.`, or 'offline', 'signIn', 'broken'. */
  readonly code: string
  readonly message: string
  readonly with: Readonly<Record<string, unknown>>
  /** Where in what was sent the fault lies, as a JSON pointer: '/password'. */
  readonly path: string | undefined
  /** The number by which the office finds this answer in its log. */
  readonly reference: string | undefined
  /** HTTP status; 0 when nothing came back. */
  readonly status: number
}

export const refusalOf = (code: string, message: string, rest: Partial<Refusal> = {}): Refusal => ({
  code,
  message,
  with: {},
  path: undefined,
  reference: undefined,
  status: 0,
  ...rest,
})

/** A refusal travelling as an exception, where a library (TanStack Query) only knows exceptions. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.message)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

export const orThrow = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.data
  throw new Refused(answer.error)
}

export const refusalIn = (error: unknown): Refusal =>
  error instanceof Refused ? error.refusal : refusalOf('broken', error instanceof Error ? error.message : '')
