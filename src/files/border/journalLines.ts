import { createHash, randomBytes } from 'node:crypto'

/** Every line begins with the beginning of its hash, so that one which is torn is known. */
const CHECK = 16

const checkOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, CHECK)

export const journalLine = (value: unknown): string => {
  const text = JSON.stringify(value)
  return `${checkOf(text)} ${text}\n`
}

export interface JournalRead {
  readonly values: readonly unknown[]
  /** The last line was not written to its end: whoever sent it was told nothing. */
  readonly isTorn: boolean
  /** Whole lines that are not what was written. */
  readonly damaged: number
}

export const readJournalLines = (text: string): JournalRead => {
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  const read = lines.map(valueIn)
  return {
    values: read.filter((value) => value !== undefined),
    isTorn: last !== '',
    damaged: read.filter((value) => value === undefined).length,
  }
}

const valueIn = (line: string): unknown => {
  const text = line.slice(CHECK + 1)
  if (line[CHECK] !== ' ' || line.slice(0, CHECK) !== checkOf(text)) return undefined
  // Whoever can write here can reckon a check too: what is no JSON all the same is damaged, and stops nobody.
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const OPEN = '.open'
const CLOSED = '.journal'

let begun = 0

/** In the order in which they were begun, also within one millisecond. */
export const openName = (): string => {
  begun += 1
  const [at, nth] = [new Date().toISOString().replaceAll(/[:.]/g, '-'), String(begun).padStart(9, '0')]
  return `${at}-${nth}-${randomBytes(4).toString('hex')}${OPEN}`
}

export const closedName = (name: string): string =>
  name.endsWith(OPEN) ? `${name.slice(0, -OPEN.length)}${CLOSED}` : name

export const isClosed = (name: string): boolean => name.endsWith(CLOSED)
