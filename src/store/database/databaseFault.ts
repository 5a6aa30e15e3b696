/** Something is wrong with the database that a person has to put right; `remedy` says how. */
export class DatabaseFault extends Error {
  readonly code: string
  readonly remedy: string
  /** The file it is about, such as a migration. */
  readonly file: string | undefined

  constructor(
    code: string,
    message: string,
    remedy: string,
    more: { readonly cause?: unknown; readonly file?: string } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'DatabaseFault'
    this.code = code
    this.remedy = remedy
    this.file = more.file
  }
}

/** The SQLSTATE of an error of PostgreSQL, or the system's code of a broken pipe. */
export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

export const errorMessage = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
