import { api } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import type { Session } from '../api/session.ts'
import { type Language, otherLanguage } from '../words/language.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { speak } from '../words/words.ts'

const names = { es: 'Español', en: 'English' } as const

/** Named in the language it leads to. Whoever is signed in gets their mails in it too. */
export function OtherLanguage({ session }: { readonly session: Session | undefined }) {
  const other = otherLanguage(useLanguage())
  const change = async () => {
    await speak(other)
    // Names that the doors worded come in the new language too.
    void queries.invalidateQueries()
    if (session) await tell(session, other)
  }
  return (
    <button type="button" lang={other} onClick={() => void change()}>
      {names[other]}
    </button>
  )
}

/** A preference: that it could not be written down is no reason to stop anybody. */
const tell = ({ person }: Session, language: Language) =>
  api.put('/api/v1/accounts/me', { name: person.name, language }, { signedOutIsAnAnswer: true })
