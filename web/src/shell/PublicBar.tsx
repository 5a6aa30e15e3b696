import type { Session } from '../api/session.ts'
import { publicNavigation } from '../navigation.ts'
import { Go, usePath } from '../parts/Go.tsx'
import { Mark } from '../parts/Mark.tsx'
import { OfflineLine } from '../parts/OfflineLine.tsx'
import { useWords } from '../words/useWords.ts'
import { OtherLanguage } from './OtherLanguage.tsx'

/** The bar of pages anyone may read. */
export function PublicBar({ session }: { readonly session: Session | undefined }) {
  const t = useWords()
  const path = usePath()
  return (
    <header className="top">
      <Go to="/" className="mark">
        <Mark />
        Aval
      </Go>
      <nav aria-label={t('web.nav.label')}>
        {publicNavigation.map(({ to, word }) => (
          <Go key={to} to={to} current={path === to}>
            {t(word)}
          </Go>
        ))}
      </nav>
      <div className="who">
        <OfflineLine />
        <OtherLanguage session={session} />
        {session?.next === 'home' ? (
          <Go to={session.home}>{t('web.toHome')}</Go>
        ) : (
          <Go to="/entrar">{t('web.signIn')}</Go>
        )}
      </div>
    </header>
  )
}
