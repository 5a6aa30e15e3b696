import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { keep } from '../device/kept.ts'
import { isLanguage, type Language } from './language.ts'

const loaders = {
  es: () => import('virtual:messages/es'),
  en: () => import('virtual:messages/en'),
} as const

/** The words of signed-in pages. */
const roomLoaders = {
  es: () => import('virtual:messages/es/rooms'),
  en: () => import('virtual:messages/en/rooms'),
} as const

export const words: i18n = i18next.createInstance()

/** Loads the reader's language before the first page is drawn; `before.js` has already chosen it. */
export const startWords = async () => {
  const language = firstLanguage()
  const { messages } = await loaders[language]()
  await words.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: messages } },
    keySeparator: false,
    nsSeparator: false,
    fallbackLng: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    returnEmptyString: false,
  })
}

const firstLanguage = (): Language => {
  const lang = document.documentElement.lang
  return isLanguage(lang) ? lang : 'es'
}

export const currentLanguage = (): Language => (isLanguage(words.language) ? words.language : 'es')

let roomsAreWanted = false

/** Signed-in pages ask for their words with their script; from then on both languages bring them. */
export const wantRooms = async () => {
  roomsAreWanted = true
  await addRooms(currentLanguage())
}

const addRooms = async (language: Language) => {
  const { messages } = await roomLoaders[language]()
  words.addResourceBundle(language, 'translation', messages, true)
}

/** Changes every word on the page without reloading it, so nothing that was being written is lost. */
export const speak = async (language: Language) => {
  const { messages } = await loaders[language]()
  words.addResourceBundle(language, 'translation', messages, true)
  if (roomsAreWanted) await addRooms(language)
  await words.changeLanguage(language)
  document.documentElement.lang = language
  keep('aval.language', language)
}
