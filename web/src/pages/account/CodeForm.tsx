import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { CodeField } from '../../parts/CodeField.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { PasskeyButton } from './SignInWays.tsx'
import { answerSecondFactor, type Next } from './signingIn.ts'
import { useSending } from './useSending.ts'

/** The second step: the authenticator's code, a backup code, or a passkey. */
export function CodeForm(props: { readonly onPassed: (next: Next) => void | Promise<void> }) {
  const t = useWords()
  const [kind, setKind] = useState<'totp' | 'backup'>('totp')
  const [code, setCode] = useState('')
  const { missing, refusal, setRefusal, busy, submit } = useSending<'code', Next>({
    check: () => (code.trim() ? {} : { code: t('web.required.code') }),
    send: () => answerSecondFactor(code, kind),
    onDone: props.onPassed,
  })
  const change = () => {
    setCode('')
    setRefusal(undefined)
    setKind(kind === 'totp' ? 'backup' : 'totp')
  }
  const field = { value: code, onChange: setCode, error: missing.code }
  return (
    <form onSubmit={submit} noValidate className="fields">
      {kind === 'totp' ? <CodeField {...field} autoFocus /> : <BackupField {...field} />}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('web.signIn.continue')}
        </Button>
        <PasskeyButton onPassed={props.onPassed} onRefused={setRefusal} />
        <TextButton onClick={change}>
          {t(kind === 'totp' ? 'web.signIn.useBackup' : 'web.signIn.useTotp')}
        </TextButton>
      </Acts>
      <LostBoth />
    </form>
  )
}

/** Neither the phone nor the backup codes: an administrator who knows the person must say so. */
function LostBoth() {
  const t = useWords()
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post('/api/v1/session/second-factor/recovery', {}, { signedOutIsAnAnswer: true }),
    onDone: () => setAsked(true),
  })
  const [asked, setAsked] = useState(false)
  if (asked) return <Notice tone="good" title={t('web.signIn.recoveryAsked')} />
  return (
    <div className="prose">
      <p className="sm soft">{t('web.signIn.lost')}</p>
      <p className="sm">
        <TextButton onClick={() => void (busy ? undefined : submit())}>
          {t('web.signIn.askRecovery')}
        </TextButton>
      </p>
      <RefusalNotice of={refusal} />
    </div>
  )
}

function BackupField(props: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}) {
  const t = useWords()
  return (
    <TextField
      name="code"
      label={t('web.signIn.backupLabel')}
      hint={t('web.signIn.backupHint')}
      autoFocus
      {...props}
    />
  )
}
