import { useState } from 'react'
import { sessionStarted } from '../../api/session.ts'
import { Go, useFilters, useGo } from '../../parts/Go.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { CodeForm } from './CodeForm.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { safeReturn } from './returning.ts'
import { OidcLink } from './SignInWays.tsx'
import type { Next } from './signingIn.ts'

/** E-mail and password, then the second factor, then the role's home or the page that sent the reader here. */
export function SignIn() {
  const t = useWords()
  const go = useGo()
  const [{ volver, aviso }] = useFilters()
  const [awaitsCode, setAwaitsCode] = useState(false)
  const back = safeReturn(volver)
  const goOn = async (next: Next) => {
    if (next.next === 'secondFactor') return setAwaitsCode(true)
    const session = await sessionStarted()
    if (next.next === 'setUpSecondFactor') await go('/segundo-factor', { replace: true })
    else await go(back ?? session?.home ?? '/', { replace: true })
  }
  if (awaitsCode) {
    return (
      <Row first>
        <PageTitle short={t('web.page.signIn')}>{t('web.signIn.codeTitle')}</PageTitle>
        <div style={{ marginTop: 32 }}>
          <CodeForm onPassed={goOn} />
        </div>
      </Row>
    )
  }
  return (
    <>
      <Row first>
        <PageTitle lead={t(back ? 'web.signIn.returning' : 'web.signIn.why')}>
          {t('web.page.signIn')}
        </PageTitle>
      </Row>
      <Row>
        <Two aside={<NewHere />}>
          <div className="stackv-l">
            {aviso ? <Notice tone="heed" title={t('web.signIn.oidcFailed')} reference={aviso} /> : null}
            <PasswordForm onPassed={goOn} />
          </div>
        </Two>
      </Row>
    </>
  )
}

function NewHere() {
  const t = useWords()
  return (
    <>
      <Heading>{t('web.signIn.new')}</Heading>
      <p className="sm soft" style={{ margin: '12px 0' }}>
        {t('web.signIn.newWhy')}
      </p>
      <p>
        <Go to="/crear-cuenta">{t('web.page.signUp')}</Go>
      </p>
      <p style={{ marginTop: 24 }}>
        <OidcLink />
      </p>
    </>
  )
}
