import { readMessages, speaker } from '../../src/files/messages.ts'

const say = speaker(readMessages())

/** What stands on the page in Spanish: tests name things as the reader sees them, by their message. */
export const w = (code: string, values: Readonly<Record<string, string | number>> = {}): string => {
  const { count } = values
  const key = typeof count === 'number' ? `${code}_${count === 1 ? 'one' : 'other'}` : code
  const text = say(key, 'es', values)
  if (text === key) throw new Error(`no such message: ${key}`)
  return text
}
