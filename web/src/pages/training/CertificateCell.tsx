import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { EnrolledLine } from './workshops.ts'
import { workshopsChanged } from './workshopsChanged.ts'

type Certificate = NonNullable<EnrolledLine['certificate']>

/** A certificate of attendance in a table: opened, or withdrawn with a reason. */
export function CertificateCell({
  of,
  mayWithdraw,
}: {
  readonly of: Certificate
  readonly mayWithdraw: boolean
}) {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  if (of.state === 'withdrawn')
    return (
      <>
        <Standing tone="halt" icon="cross">
          {t('workshop.certificate.withdrawn')}
        </Standing>
        <span className="xs soft"> {of.because}</span>
      </>
    )
  return (
    <>
      <a
        href={`/api/v1/attendance-certificates/${of.id}/pdf`}
        target="_blank"
        rel="noreferrer"
        className="num nb"
      >
        {of.number}
      </a>{' '}
      {mayWithdraw ? (
        <span className="xs noprint">
          <TextButton onClick={() => setAsking(true)}>{t('workshop.certificate.withdraw')}</TextButton>
        </span>
      ) : null}
      <Withdraw of={of} open={asking} onClose={() => setAsking(false)} />
    </>
  )
}

function Withdraw(props: { readonly of: Certificate; readonly open: boolean; readonly onClose: () => void }) {
  const t = useWords()
  const [reason, setReason] = useState('')
  const { missing, refusal, busy, submit } = useSending<'reason', unknown>({
    check: () => (reason.trim() ? {} : { reason: t('workshop.reasonMissing') }),
    send: () =>
      api.post('/api/v1/attendance-certificates/{id}/withdraw', { reason }, { path: { id: props.of.id } }),
    onDone: async () => {
      props.onClose()
      await workshopsChanged()
    },
  })
  return (
    <Dialog
      title={t('workshop.certificate.withdrawTitle', { number: props.of.number })}
      open={props.open}
      onClose={props.onClose}
    >
      <form className="fields" noValidate onSubmit={submit}>
        <p>{t('workshop.certificate.withdrawMeans')}</p>
        <TextArea
          name="reason"
          rows={3}
          longest={2_000}
          label={t('workshop.reason')}
          value={reason}
          error={missing.reason}
          onChange={setReason}
        />
        <RefusalNotice of={refusal} />
        <Acts>
          <Button type="submit" look="halt" busy={busy}>
            {t('workshop.certificate.withdraw')}
          </Button>
          <TextButton onClick={props.onClose}>{t('workshop.notNow')}</TextButton>
        </Acts>
      </form>
    </Dialog>
  )
}
