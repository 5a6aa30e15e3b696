import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { NewPasswordField, shortOf } from './NewPasswordField.tsx'
import { useSending } from './useSending.ts'

/** A person's account. The company comes after signing in. */
export function SignUp() {
  const t = useWords()
  const [sentTo, setSentTo] = useState<string>()
  if (sentTo) {
    return (
      <Row first>
        <PageTitle lead={t('web.signUp.sent', { email: sentTo })}>{t('web.signUp.sentTitle')}</PageTitle>
        <p className="soft prose" style={{ marginTop: 16 }}>
          {t('web.signUp.notArrived')}
        </p>
      </Row>
    )
  }
  return (
    <>
      <Row first>
        <PageTitle lead={t('web.signUp.why')}>{t('web.page.signUp')}</PageTitle>
      </Row>
      <Row>
        <Two aside={<WhatComesNext />}>
          <AccountForm onSent={setSentTo} />
        </Two>
      </Row>
    </>
  )
}

function AccountForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const t = useWords()
  const language = useLanguage()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { missing, refusal, busy, submit } = useSending<'name' | 'email' | 'password', unknown>({
    check: () => ({
      ...(name.trim() ? {} : { name: t('web.required.name') }),
      ...(email.trim() ? {} : { email: t('web.required.email') }),
      ...(shortOf(password) === 0 ? {} : { password: t('web.password.short', { count: shortOf(password) }) }),
    }),
    send: () =>
      api.post(
        '/api/v1/accounts',
        { email: email.trim(), password, name: name.trim(), language },
        { signedOutIsAnAnswer: true },
      ),
    onDone: () => onSent(email.trim()),
  })
  return (
    <form onSubmit={submit} noValidate className="fields">
      <TextField
        name="name"
        fill="name"
        label={t('web.name.label')}
        value={name}
        error={missing.name}
        onChange={setName}
      />
      <TextField
        name="email"
        kind="email"
        fill="username"
        label={t('web.email.label')}
        value={email}
        error={missing.email}
        onChange={setEmail}
      />
      <NewPasswordField
        label={t('web.password.label')}
        value={password}
        error={missing.password}
        onChange={setPassword}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('web.signUp.act')}
        </Button>
        <Go to="/entrar">{t('web.signUp.have')}</Go>
      </Acts>
    </form>
  )
}

function WhatComesNext() {
  const t = useWords()
  return (
    <>
      <Heading>{t('web.signUp.next')}</Heading>
      <ol className="sm steps">
        <li>{t('web.signUp.next1')}</li>
        <li>{t('web.signUp.next2')}</li>
        <li>{t('web.signUp.next3')}</li>
      </ol>
    </>
  )
}
