import { useLanguage } from './useLanguage.ts'

/** A text of the programme, in every language it offers. */
export interface Text {
  readonly es: string
  readonly en: string
}

/** The reader's language of it: `const say = useText(); say(standard.title)`. */
export const useText = () => {
  const language = useLanguage()
  return (text: Text) => text[language]
}
