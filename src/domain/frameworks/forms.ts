import { isObject, type JsonObject } from './json.ts'
import { type LibraryFault, libraryFault } from './libraryFault.ts'

export const isUrn = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 300 && /^urn:[a-z0-9][a-z0-9-]{0,31}:[^\s]+$/i.test(value)

export const isLanguage = (text: string): boolean => /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(text)

/** The languages of whatever has translations: `translations: { fr: { name, … } }`. */
export function* translationFaults(object: JsonObject, path: string): Generator<LibraryFault> {
  const translations = object.translations
  if (translations === undefined || translations === null) return
  if (!isObject(translations)) {
    yield libraryFault(`${path}/translations`, 'wrongType', { key: 'translations' })
    return
  }
  for (const [language, words] of Object.entries(translations)) {
    if (!isLanguage(language))
      yield libraryFault(`${path}/translations`, 'languageForm', { language: language.slice(0, 40) })
    else if (!isObject(words))
      yield libraryFault(`${path}/translations/${language}`, 'wrongType', { key: language })
  }
}
