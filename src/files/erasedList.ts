import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A line of the list: nothing in it tells who it was. */
export interface ErasedLine {
  readonly personId: string
  readonly pseudonym: string
  readonly erasedAt: string
}

/** The list of erased persons beside the database, one a line, so that it outlives whatever a restore puts there. */
export const readErasedList = (file: string): readonly ErasedLine[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => lineOf(line))
    : []

const lineOf = (text: string): ErasedLine => {
  const { personId, pseudonym, erasedAt } = JSON.parse(text) as ErasedLine
  if (
    !/^[0-9a-f-]{36}$/.test(personId) ||
    !/^P-[0-9A-F]{8}$/.test(pseudonym) ||
    Number.isNaN(Date.parse(erasedAt))
  )
    throw new SyntaxError(text)
  return { personId, pseudonym, erasedAt }
}

/** Adds who is not on it yet; never takes a line away. */
export const addToErasedList = (file: string, erased: readonly ErasedLine[]): void => {
  const known = new Set(readErasedList(file).map(({ personId }) => personId))
  const fresh = new Map(
    erased
      .filter(({ personId }) => !known.has(personId))
      .map((one) => [one.personId, `${JSON.stringify(one)}\n`]),
  )
  if (fresh.size === 0) return
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  appendFileSync(file, [...fresh.values()].join(''), { mode: 0o600, flush: true })
}
