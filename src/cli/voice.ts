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
