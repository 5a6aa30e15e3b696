import { readMessages, speaker } from '../../src/files/messages.ts'

const say = speaker(readMessages())

/** What stands on the page in Spanish: tests name things as the reader sees them, by their message. */
export const w = (code: string, values: Values = {}): string => saidIn('es', code, values)

/** The same for a reader of English. */
export const wEn = (code: string, values: Values = {}): string => saidIn('en', code, values)

type Values = Readonly<Record<string, string | number>>

const saidIn = (language: 'es' | 'en', code: string, values: Values): string => {
  const { count } = values
  const key = typeof count === 'number' ? `${code}_${count === 1 ? 'one' : 'other'}` : code
  const text = say(key, language, values)
  if (text === key) throw new Error(`no such message: ${key}`)
  return text
}
