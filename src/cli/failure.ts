import { Ending, exitCodes } from './ending.ts'
import type { Voice } from './voice.ts'

interface Failure {
  readonly exitCode: number
  readonly code: string
  readonly message: string
  readonly path?: string | undefined
}

/** Says why on standard error (and as the one document on standard output with --json); answers the exit code. */
export const tellFailure = (error: unknown, voice: Voice): number => {
  const { exitCode, code, message, path } = failureOf(error, voice)
  if (voice.json)
    process.stdout.write(`${JSON.stringify({ error: { code, message, ...(path ? { path } : {}) } })}\n`)
  process.stderr.write(`${message}\n`)
  if (exitCode === exitCodes.fault && error instanceof Error && process.env.AVAL_DEBUG)
    process.stderr.write(`${error.stack}\n`)
  return exitCode
}

/** Codes of faults that a person has to mend, told by their beginnings; all others of theirs are the database's. */
const exitsOf: readonly (readonly [string, number])[] = [
  ['settings.', exitCodes.usage],
  ['programme.', exitCodes.input],
  ['backup.folderNotEmpty', exitCodes.conflict],
  ['backup.mayNotReadAll', exitCodes.unreachable],
  ['backup.', exitCodes.input],
  ['restore.', exitCodes.conflict],
  ['audit.heads', exitCodes.input],
  ['audit.key', exitCodes.input],
  ['audit.proof', exitCodes.input],
  ['audit.noEvent', exitCodes.input],
  ['audit.notSealed', exitCodes.input],
  ['audit.', exitCodes.no],
  ['keys.', exitCodes.input],
  ['pages.', exitCodes.fault],
  ['', exitCodes.unreachable],
]

const failureOf = (error: unknown, { words }: Voice): Failure => {
  if (error instanceof Ending) return error
  const code = textIn(error, 'code')
  const path = textIn(error, 'path') ?? textIn(error, 'file')
  if (code && error instanceof Error && error.name === 'StartFault')
    return { exitCode: exitFor(code), code, message: words(`cli.fault.${code}`, valuesIn(error)), path }
  const remedy = textIn(error, 'remedy')
  if (code && remedy)
    return { exitCode: exitFor(code), code, message: `${textIn(error, 'message')}\n${remedy}`, path }
  return failureOfSystem(code ?? '', error, words, path)
}

const exitFor = (code: string): number =>
  exitsOf.find(([beginning]) => code.startsWith(beginning))?.[1] ?? exitCodes.fault

/** Errors of PostgreSQL by their class, and of the system by name: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const isUnreachable = (code: string): boolean =>
  /^(08|28|53|57P|58)/.test(code) ||
  ['3D000', 'ECONNREFUSED', 'ENOTFOUND', 'ECONNRESET', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOSPC'].includes(code)

const failureOfSystem = (
  code: string,
  error: unknown,
  words: Voice['words'],
  path: string | undefined,
): Failure => {
  const why = textIn(error, 'message') || code || String(error)
  if (isUnreachable(code))
    return {
      exitCode: exitCodes.unreachable,
      code: 'database.unreachable',
      message: words('cli.fault.unreachable', { why }),
    }
  // A folder read as a file is told without its name.
  if (code === 'EISDIR' || (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes(code) && path))
    return {
      exitCode: exitCodes.input,
      code: 'file.unreadable',
      message: words(path ? 'cli.fault.file' : 'cli.fault.folder', { path: path ?? '', why: code }),
      path,
    }
  return { exitCode: exitCodes.fault, code: 'fault', message: words('cli.fault.ours', { why }) }
}

const textIn = (error: unknown, key: string): string | undefined => {
  const value = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined
  return typeof value === 'string' ? value : undefined
}

const valuesIn = (error: Error): Readonly<Record<string, string | number>> => Reflect.get(error, 'with') ?? {}
