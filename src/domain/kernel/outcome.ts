/**
 * What the domain answers: it is done, or it is refused for a reason somebody can act on.
 * A refusal's code is a key in the messages; an exception is a bug or a broken pipe, never an answer.
 */
export type Outcome<T> = Done<T> | Refused

export interface Done<T> {
  readonly ok: true
  readonly value: T
}

export interface Refused {
  readonly ok: false
  readonly refusal: Refusal
}

/** `family` decides how a door answers; `code` is the message's key; `with` fills its placeholders. */
export interface Refusal {
  readonly family: RefusalFamily
  readonly code: string
  readonly with?: Readonly<Record<string, string | number>>
  /** Where in the input the fault lies, as a JSON pointer. */
  readonly path?: string
}

export type RefusalFamily =
  | 'input'
  | 'notFound'
  | 'notAllowed'
  | 'conflict'
  | 'notNow'
  | 'tooLarge'
  | 'signIn'

export const done = <T>(value: T): Done<T> => ({ ok: true, value })

export const refused = (
  family: RefusalFamily,
  code: string,
  values?: Refusal['with'],
  path?: string,
): Refused => ({
  ok: false,
  refusal: { family, code, ...(values ? { with: values } : {}), ...(path ? { path } : {}) },
})
