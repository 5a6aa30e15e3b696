import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { CodeField } from '../../parts/CodeField.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { QrCode } from '../../parts/QrCode.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from './useSending.ts'

export interface Secret {
  readonly otpauthUri: string
  readonly secret: string
}

interface Confirmed {
  readonly backupCodes: readonly string[]
}

export function ScanAndConfirm(props: {
  readonly secret: Secret
  readonly onConfirmed: (codes: readonly string[]) => void
}) {
  const t = useWords()
  const [code, setCode] = useState('')
  const { missing, refusal, busy, submit } = useSending<'code', Confirmed>({
    check: () => (code.trim() ? {} : { code: t('web.required.code') }),
    send: () =>
      api.post<Confirmed>('/api/v1/accounts/second-factor/confirm', { code: code.replace(/\s/g, '') }),
    onDone: ({ backupCodes }) => props.onConfirmed(backupCodes),
  })
  return (
    <form onSubmit={submit} noValidate className="stackv" style={{ marginTop: 32 }}>
      <Heading>1. {t('web.secondFactor.step1')}</Heading>
      <div className="titlerow" style={{ alignItems: 'center' }}>
        <QrCode of={props.secret.otpauthUri} label={t('web.secondFactor.qr')} />
        <p className="sm" style={{ maxWidth: '22em' }}>
          <span className="soft">{t('web.secondFactor.cannotScan')}</span>
          <br />
          <code className="hash b6">{inFours(props.secret.secret)}</code>
        </p>
      </div>
      <Heading>2. {t('web.secondFactor.step2')}</Heading>
      <CodeField value={code} onChange={setCode} error={missing.code} />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('web.secondFactor.confirm')}
        </Button>
      </Acts>
    </form>
  )
}

const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ')
