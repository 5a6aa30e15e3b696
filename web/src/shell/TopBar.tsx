import { useRef } from 'react'
import type { Session } from '../api/session.ts'
import { currentWord, ownPilotPage, wordsFor, wordsInBar } from '../navigation.ts'
import { useSendingLeftAnswers } from '../pages/assess/useSendingLeftAnswers.ts'
import { useResumingUploads } from '../pages/assess/useUploads.ts'
import { useInvited } from '../pages/pilots/useInvited.ts'
import { Go, useGo, usePath } from '../parts/Go.tsx'
import { KeyHelp } from '../parts/KeyHelp.tsx'
import { Mark } from '../parts/Mark.tsx'
import { OfflineLine } from '../parts/OfflineLine.tsx'
import { useCurrentInSight } from '../parts/useCurrentInSight.ts'
import { useKey } from '../parts/useKey.ts'
import { routeTable } from '../routeTable.ts'
import { useWords } from '../words/useWords.ts'
import { MoreWords } from './MoreWords.tsx'
import { OtherLanguage } from './OtherLanguage.tsx'
import { PersonMenu } from './PersonMenu.tsx'

const paths: ReadonlySet<string> = new Set(routeTable.map(({ path }) => path))
const searchPage = '/buscar'

/** One bar: mark, at most five words for the role, search, other language, person. */
export function TopBar({ session }: { readonly session: Session }) {
  const t = useWords()
  const go = useGo()
  const path = usePath()
  useSendingLeftAnswers(session)
  useResumingUploads(session)
  const invited = useInvited(session)
  const words = wordsFor(session.roles, paths).filter(({ to }) => to !== ownPilotPage || invited)
  const current = currentWord(words, path)
  const nav = useRef<HTMLElement>(null)
  useCurrentInSight(nav, path)
  const searches = session.side !== 'company' && paths.has(searchPage)
  useKey('/', () => focusSearchOr(() => void go(searchPage)), searches)
  return (
    <header className="top">
      <Go to={session.home} className="mark">
        <Mark />
        Aval
      </Go>
      <nav ref={nav} aria-label={t('web.nav.label')}>
        {words.slice(0, wordsInBar).map(({ to, word }) => (
          <Go key={to} to={to} current={to === current}>
            {t(word)}
          </Go>
        ))}
        <MoreWords of={words.slice(wordsInBar)} current={current} />
      </nav>
      <div className="who">
        <OfflineLine />
        <span className="hide place">{placeOf(session)}</span>
        {searches ? (
          <Go to={searchPage} className="hide">
            {t('web.search')} <kbd>/</kbd>
          </Go>
        ) : null}
        <OtherLanguage session={session} />
        <PersonMenu session={session} />
      </div>
      <KeyHelp office={searches} />
    </header>
  )
}

/** A page with a search box of its own keeps `/` to itself. */
const focusSearchOr = (otherwise: () => void) => {
  const box = document.querySelector<HTMLElement>('main input[type="search"]')
  if (box) box.focus()
  else otherwise()
}

const placeOf = (session: Session) => {
  if (session.side === 'company')
    return session.operators.find(({ id }) => id === session.activeOperator)?.name ?? ''
  return [session.programme.shortName, session.offices[0]?.name].filter(Boolean).join(' · ')
}
