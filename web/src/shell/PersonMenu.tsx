import { useState } from 'react'
import { endSession, type Session, workFor } from '../api/session.ts'
import { Go, useGo } from '../parts/Go.tsx'
import { Icon } from '../parts/Icon.tsx'
import { useWords } from '../words/useWords.ts'
import { ThemeChoice } from './ThemeChoice.tsx'
import { useClosing } from './useClosing.ts'

/** The person: which company they act for, light or dark, second factor, sign out. */
export function PersonMenu({ session }: { readonly session: Session }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const place = useClosing(open, () => setOpen(false))
  return (
    <div className="drop" ref={place}>
      <button
        type="button"
        className="opens"
        aria-expanded={open}
        aria-controls="person"
        onClick={() => setOpen(!open)}
      >
        {session.person.name} <Icon name={open ? 'chevronUp' : 'chevronDown'} />
      </button>
      <div id="person" className="leaf" hidden={!open}>
        {open ? (
          <>
            <p className="xs soft">{session.person.email}</p>
            <Operators session={session} onDone={() => setOpen(false)} />
            <ThemeChoice />
            <hr />
            {session.next === 'home' ? (
              <Go to="/novedades" className="item" onClick={() => setOpen(false)}>
                <Icon name="mail" />
                {t('web.person.news')}
              </Go>
            ) : null}
            <Go to="/segundo-factor" className="item" onClick={() => setOpen(false)}>
              <Icon name="key" />
              {t('web.page.secondFactor')}
            </Go>
            <SignOut />
          </>
        ) : null}
      </div>
    </div>
  )
}

function Operators({ session, onDone }: { readonly session: Session; readonly onDone: () => void }) {
  const t = useWords()
  const go = useGo()
  if (session.operators.length < 2) return null
  const choose = async (id: string) => {
    const answer = await workFor(id)
    onDone()
    if (answer.ok) await go(session.home)
  }
  return (
    <>
      <hr />
      <p className="xs soft">{t('web.person.actsFor')}</p>
      {session.operators.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="item"
          aria-current={id === session.activeOperator ? 'true' : undefined}
          onClick={() => void choose(id)}
        >
          <Icon name={id === session.activeOperator ? 'solidTick' : 'building'} />
          {name}
        </button>
      ))}
      <hr />
    </>
  )
}

function SignOut() {
  const t = useWords()
  const go = useGo()
  const leave = async () => {
    await endSession()
    await go('/entrar')
  }
  return (
    <button type="button" className="item" onClick={() => void leave()}>
      <Icon name="door" />
      {t('web.signOut')}
    </button>
  )
}
