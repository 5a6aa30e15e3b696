import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, ButtonLink } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { NewPasswordField, shortOf } from './NewPasswordField.tsx'
import { useSending } from './useSending.ts'

/** Asks for the link; with the link's token, takes the new password. */
export function Recover() {
  const [{ token }] = useFilters()
  return token ? <NewPassword token={token} /> : <AskForLink />
}

function AskForLink() {
  const t = useWords()
  const [email, setEmail] = useState('')
  const [sentTo, setSentTo] = useState<string>()
  const { missing, refusal, busy, submit } = useSending<'email', unknown>({
    check: () => (email.trim() ? {} : { email: t('web.required.email') }),
    send: () =>
      api.post('/api/v1/accounts/password-reset', { email: email.trim() }, { signedOutIsAnAnswer: true }),
    onDone: () => setSentTo(email.trim()),
  })
  if (sentTo) {
    return (
      <Row first>
        <PageTitle lead={t('web.recover.sent', { email: sentTo })}>{t('web.signUp.sentTitle')}</PageTitle>
      </Row>
    )
  }
  return (
    <Row first>
      <PageTitle lead={t('web.recover.why')}>{t('web.page.recover')}</PageTitle>
      <form onSubmit={submit} noValidate className="fields" style={{ marginTop: 32 }}>
        <TextField
          name="email"
          kind="email"
          fill="username"
          label={t('web.email.label')}
          value={email}
          error={missing.email}
          onChange={setEmail}
        />
        <RefusalNotice of={refusal} />
        <Acts>
          <Button type="submit" busy={busy}>
            {t('web.recover.send')}
          </Button>
          <Go to="/entrar">{t('web.signUp.have')}</Go>
        </Acts>
      </form>
    </Row>
  )
}

function NewPassword({ token }: { readonly token: string }) {
  const t = useWords()
  const [password, setPassword] = useState('')
  const [done, setDone] = useState(false)
  const { missing, refusal, busy, submit } = useSending<'password', unknown>({
    check: () =>
      shortOf(password) === 0 ? {} : { password: t('web.password.short', { count: shortOf(password) }) },
    send: () => api.post('/api/v1/accounts/password', { token, password }, { signedOutIsAnAnswer: true }),
    onDone: () => setDone(true),
  })
  if (done) {
    return (
      <Row first>
        <PageTitle lead={t('web.recover.doneWhy')}>{t('web.recover.done')}</PageTitle>
        <Acts>
          <ButtonLink to="/entrar">{t('web.signIn')}</ButtonLink>
        </Acts>
      </Row>
    )
  }
  return (
    <Row first>
      <PageTitle short={t('web.page.recover')}>{t('web.recover.newTitle')}</PageTitle>
      <form onSubmit={submit} noValidate className="fields" style={{ marginTop: 32 }}>
        <NewPasswordField
          label={t('web.recover.newLabel')}
          value={password}
          error={missing.password}
          onChange={setPassword}
        />
        <RefusalNotice of={refusal}>
          <p className="sm">
            <Go to="/recuperar">{t('web.recover.send')}</Go>
          </p>
        </RefusalNotice>
        <Acts>
          <Button type="submit" busy={busy}>
            {t('web.recover.act')}
          </Button>
        </Acts>
      </form>
    </Row>
  )
}
