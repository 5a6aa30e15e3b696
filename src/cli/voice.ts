import { type Words, wordsIn } from '../serve/words.ts'

/**
 * How a command speaks: what it is doing on standard error, its answer on standard output, which with --json is one document and
 * nothing else.
 */
export interface Voice {
  readonly json: boolean
  readonly words: Words
  readonly tell: (line: string) => void
  /** The answer: the document for machines, or the lines for people. */
  readonly answer: (document: unknown, lines: string | readonly string[]) => void
}

export const voiceFor = (json: boolean): Voice => ({
  json,
  words: wordsIn(language()),
  tell: (line) => process.stderr.write(`${line}\n`),
  answer: (document, lines) =>
    process.stdout.write(json ? `${JSON.stringify(document)}\n` : `${[lines].flat().join('\n')}\n`),
})

/** AVAL_LANGUAGE, or what the terminal speaks. */
export const language = (env = process.env): 'es' | 'en' =>
  (env.AVAL_LANGUAGE || env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase().startsWith('es')
    ? 'es'
    : 'en'

const BAR = 24
const EVERY_MS = 200

/** Draws how far something is, on one line of a terminal; elsewhere a line at each tenth. */
export const progressBar = ({ json, tell, words }: Voice): ((done: number, of: number) => void) => {
  const isTerminal = process.stderr.isTTY === true && !json
  let last = 0
  let tenth = 0
  return (done, of) => {
    const share = of > 0 ? Math.min(1, done / of) : 1
    if (!isTerminal) {
      if (Math.floor(share * 10) <= tenth) return
      tenth = Math.floor(share * 10)
      return tell(words('cli.progress', { done, of }))
    }
    if (share < 1 && performance.now() - last < EVERY_MS) return
    last = performance.now()
    const filled = Math.round(share * BAR)
    const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`
    process.stderr.write(`\r${bar} ${words('cli.progress', { done, of })}${share === 1 ? '\n' : ''}`)
  }
}
