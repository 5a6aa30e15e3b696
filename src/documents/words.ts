import messages from '../../messages/documents.json' with { type: 'json' }
import type { Language } from '../domain/programmes/programme.ts'
import type { Text } from '../domain/standards/text.ts'

type Key = keyof typeof messages
/** A document's own words, by their name without the room. */
export type Word = Key extends `documents.${infer Name}` ? Name : never
type Counted = Word extends infer Name ? (Name extends `${infer Stem}_other` ? Stem : never) : never

export type Values = Readonly<Record<string, string | number>>

export const word = (name: Word, values: Values = {}): Text => ({
  es: fill(messages[`documents.${name}`].es, values),
  en: fill(messages[`documents.${name}`].en, values),
})

/** The word for so many of a thing: `{count}` and whichever plural fits. */
export const counted = (stem: Counted, count: number, values: Values = {}): Text =>
  word(`${stem}_${count === 1 ? 'one' : 'other'}` as Word, { ...values, count })

/** 'Importador, exportador y transportista'. */
export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : 'es', { type: 'conjunction' }).format(names)

/** Every word of the documents in one language, for a template to choose from. */
export const wordsIn = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key.replace('documents.', ''), message[language]]),
  )

/**
 * Puts values in the places a text leaves for them. A text without a value for one of its places never goes out:
 * a letter that says "{deadline}" binds nobody.
 */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new Error(`no value for ${place} in: ${text.slice(0, 80)}`)
    return String(value)
  })
