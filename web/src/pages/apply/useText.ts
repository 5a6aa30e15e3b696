import { useLanguage } from '../../words/useLanguage.ts'

/** A text of the programme, in every language it offers. */
export interface Text {
  readonly es: string
  readonly en: string
}

/** Picks the reader's language: `const say = useText(); say(criterion.asks)`. */
export const useText = () => {
  const language = useLanguage()
  return (text: Text) => text[language]
}
