import { readMessages, speaker } from '../files/messages.ts'

/** Says a message in the language of whoever sits at this terminal. */
export type Words = (code: string, values?: Readonly<Record<string, string | number>>) => string

export const wordsIn = (language: 'es' | 'en'): Words => {
  const say = speaker(readMessages())
  return (code, values) => say(code, language, values)
}
