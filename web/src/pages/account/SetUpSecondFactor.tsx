import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import { BackupCodes } from './BackupCodes.tsx'
import { OwnSessions } from './OwnSessions.tsx'
import { Passkeys } from './Passkeys.tsx'
import { ScanAndConfirm, type Secret } from './ScanAndConfirm.tsx'
import { useSending } from './useSending.ts'

/** How the person signs in: first the second factor, and once it is there everything else that opens the account. */
export function SetUpSecondFactor() {
  const t = useWords()
  const session = useSession()
  const [secret, setSecret] = useState<Secret>()
  const [codes, setCodes] = useState<readonly string[]>()
  if (codes) {
    return (
      <Row first>
        <PageTitle>{t('web.secondFactor.doneTitle')}</PageTitle>
        <BackupCodes codes={codes} />
      </Row>
    )
  }
  if (session?.secondFactor && !secret) return <Security onSecret={setSecret} onCodes={setCodes} />
  return (
    <Row first margin={t('web.secondFactor.apps')}>
      <PageTitle short={t('web.page.secondFactor')} lead={t('web.secondFactor.why')}>
        {t('web.secondFactor.title')}
      </PageTitle>
      {secret ? <ScanAndConfirm secret={secret} onConfirmed={setCodes} /> : <Begin onSecret={setSecret} />}
    </Row>
  )
}

interface Begun {
  readonly onSecret: (secret: Secret) => void
}

const useBeginning = ({ onSecret }: Begun) =>
  useSending<never, Secret>({
    send: () => api.post<Secret>('/api/v1/accounts/second-factor', {}),
    onDone: onSecret,
  })

function Begin(props: Begun) {
  const t = useWords()
  const { refusal, busy, submit } = useBeginning(props)
  return (
    <form onSubmit={submit} className="stackv" style={{ marginTop: 24 }}>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('web.secondFactor.start')}
        </Button>
      </Acts>
    </form>
  )
}

function Security(props: Begun & { readonly onCodes: (codes: readonly string[]) => void }) {
  const t = useWords()
  return (
    <>
      <Row first>
        <PageTitle short={t('web.page.secondFactor')} lead={t('web.security.lead')}>
          {t('web.security.title')}
        </PageTitle>
      </Row>
      <Row>
        <Authenticator {...props} />
      </Row>
      <Row>
        <Passkeys />
      </Row>
      <Row>
        <OwnSessions />
      </Row>
    </>
  )
}

function Authenticator(props: Begun & { readonly onCodes: (codes: readonly string[]) => void }) {
  const t = useWords()
  const beginning = useBeginning(props)
  const renewing = useSending<never, { readonly backupCodes: readonly string[] }>({
    send: () => api.post('/api/v1/accounts/second-factor/backup-codes', {}),
    onDone: ({ backupCodes }) => props.onCodes(backupCodes),
  })
  const active = (
    <Standing tone="good" icon="tick">
      {t('web.security.active')}
    </Standing>
  )
  return (
    <>
      <Heading aside={active}>{t('web.security.authenticator')}</Heading>
      <RefusalNotice of={beginning.refusal ?? renewing.refusal} />
      <Acts>
        <Button look="line" busy={renewing.busy} onClick={() => void renewing.submit()}>
          {t('web.security.newCodes')}
        </Button>
        <TextButton onClick={() => void beginning.submit()}>{t('web.security.replace')}</TextButton>
      </Acts>
    </>
  )
}
