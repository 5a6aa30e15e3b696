/**
 * Why we cannot start or go on, for whoever runs us to mend. `code` is a key of the messages (`cli.fault.<code>`), which say what
 * happened and what to do; `path` is the setting or file it is about.
 */
export class StartFault extends Error {
  readonly code: string
  readonly with: Readonly<Record<string, string | number>>
  readonly path: string | undefined

  constructor(code: string, values: Readonly<Record<string, string | number>> = {}, path?: string) {
    super(`${code} ${JSON.stringify(values)}`)
    this.name = 'StartFault'
    this.code = code
    this.with = values
    this.path = path
  }
}
