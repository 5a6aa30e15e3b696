import { refusalOf } from '../../api/answer.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { answerWithPasskey, type Next } from './signingIn.ts'
import type { useSending } from './useSending.ts'

interface Ways {
  readonly password: boolean
  readonly passkey: boolean
  readonly oidc: boolean
}

const knowsPasskeys = () => 'PublicKeyCredential' in window

/** A passkey signs in alone, or after the password. */
export function PasskeyButton(props: {
  readonly onPassed: (next: Next) => void | Promise<void>
  readonly onRefused: ReturnType<typeof useSending>['setRefusal']
}) {
  const t = useWords()
  const ways = useFetched<Ways>('/api/v1/session/ways').data
  if (!ways?.passkey || !knowsPasskeys()) return null
  const show = async () => {
    const answer = await answerWithPasskey()
    if (answer?.ok) await props.onPassed(answer.data)
    else props.onRefused(answer?.error ?? refusalOf('passkey', t('web.signIn.passkeyFailed')))
  }
  return (
    <Button look="line" icon="key" onClick={() => void show()}>
      {t('web.signIn.passkey')}
    </Button>
  )
}

/** The administration's own accounts; the browser leaves for them and comes back. */
export function OidcLink() {
  const t = useWords()
  const ways = useFetched<Ways>('/api/v1/session/ways').data
  if (!ways?.oidc) return null
  return <a href="/api/v1/session/oidc">{t('web.signIn.oidc')}</a>
}
