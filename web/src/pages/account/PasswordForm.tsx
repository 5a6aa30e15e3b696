import { useState } from 'react'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PasswordField } from '../../parts/PasswordField.tsx'
import { useWords } from '../../words/useWords.ts'
import { PasskeyButton } from './SignInWays.tsx'
import { type Next, signIn } from './signingIn.ts'
import { useSending } from './useSending.ts'

export function PasswordForm({ onPassed }: { readonly onPassed: (next: Next) => void | Promise<void> }) {
  const t = useWords()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { missing, refusal, setRefusal, busy, submit } = useSending<'email' | 'password', Next>({
    check: () => ({
      ...(email.trim() ? {} : { email: t('web.required.email') }),
      ...(password ? {} : { password: t('web.required.password') }),
    }),
    send: () => signIn(email, password),
    onDone: onPassed,
  })
  return (
    <form onSubmit={submit} noValidate className="fields">
      <TextField
        kind="email"
        fill="username"
        name="email"
        label={t('web.email.label')}
        value={email}
        error={missing.email}
        onChange={setEmail}
      />
      <PasswordField
        label={t('web.password.label')}
        value={password}
        error={missing.password}
        onChange={setPassword}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('web.signIn')}
        </Button>
        <PasskeyButton onPassed={onPassed} onRefused={setRefusal} />
        <Go to="/recuperar">{t('web.signIn.forgot')}</Go>
      </Acts>
    </form>
  )
}
