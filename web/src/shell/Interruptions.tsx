import { type FormEvent, type ReactNode, useState, useSyncExternalStore } from 'react'
import type { Answer, Refusal } from '../api/answer.ts'
import { api } from '../api/client.ts'
import { interruption, onInterruption, settleInterruption } from '../api/interruption.ts'
import { type Session, sessionStarted } from '../api/session.ts'
import { answerSecondFactor, type Next, signIn } from '../pages/account/signingIn.ts'
import { Acts, Button, TextButton } from '../parts/Button.tsx'
import { CodeField } from '../parts/CodeField.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { RefusalNotice } from '../parts/Notice.tsx'
import { PasswordField } from '../parts/PasswordField.tsx'
import { useWords } from '../words/useWords.ts'

/** What a call stopped for: the session ended, or the second factor is wanted again. The page stays as it was. */
export function Interruptions({ session }: { readonly session: Session | undefined }) {
  const t = useWords()
  const kind = useSyncExternalStore(onInterruption, interruption)
  const leave = () => settleInterruption(false)
  return (
    <>
      <Dialog open={kind === 'signIn'} title={t('web.sessionEnded.title')} onClose={leave}>
        <p className="soft">{t('web.sessionEnded.why')}</p>
        <SignInAgain email={session?.person.email ?? ''} />
      </Dialog>
      <Dialog open={kind === 'stepUp'} title={t('web.signIn.codeTitle')} onClose={leave}>
        <p className="soft">{t('web.stepUp.why')}</p>
        <StepUp />
      </Dialog>
    </>
  )
}

/** The same person again: password, then the code where there is one. */
function SignInAgain({ email }: { readonly email: string }) {
  const t = useWords()
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const asking = useAsking<Next>(
    () => (step === 'password' ? signIn(email, password) : answerSecondFactor(code, 'totp')),
    async ({ next }) => {
      if (next === 'secondFactor') return setStep('code')
      settleInterruption(true)
      await sessionStarted({ keepWhatWasRead: true })
    },
  )
  return (
    <AskForm {...asking} act={t('web.signIn')} later={t('web.sessionEnded.later')}>
      <p className="b6">{email}</p>
      {step === 'password' ? (
        <PasswordField
          label={t('web.password.label')}
          value={password}
          onChange={setPassword}
          required
          autoFocus
        />
      ) : (
        <CodeField value={code} onChange={setCode} autoFocus />
      )}
    </AskForm>
  )
}

function StepUp() {
  const t = useWords()
  const [code, setCode] = useState('')
  const asking = useAsking(
    () =>
      api.post('/api/v1/session/step-up', { code: code.replace(/\s/g, '') }, { signedOutIsAnAnswer: true }),
    () => settleInterruption(true),
  )
  return (
    <AskForm {...asking} act={t('web.signIn.continue')} later={t('web.cancel')}>
      <CodeField value={code} onChange={setCode} autoFocus />
    </AskForm>
  )
}

const useAsking = <T,>(ask: () => Promise<Answer<T>>, onAnswered: (data: T) => unknown) => {
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setRefusal(undefined)
    const answer = await ask()
    setBusy(false)
    if (answer.ok) await onAnswered(answer.data)
    else setRefusal(answer.error)
  }
  return { refusal, busy, submit }
}

function AskForm(props: {
  readonly submit: (event: FormEvent) => void
  readonly refusal: Refusal | undefined
  readonly busy: boolean
  readonly act: string
  readonly later: string
  readonly children: ReactNode
}) {
  return (
    <form onSubmit={props.submit} className="fields" style={{ marginTop: 20 }}>
      {props.children}
      <RefusalNotice of={props.refusal} />
      <Acts>
        <Button type="submit" busy={props.busy}>
          {props.act}
        </Button>
        <TextButton onClick={() => settleInterruption(false)}>{props.later}</TextButton>
      </Acts>
    </form>
  )
}
