import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextArea, Tick } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { CreditTable } from './CreditTable.tsx'
import { type CertificateTold, creditsDoor } from './credit.ts'
import { Invented } from './PilotMark.tsx'
import { pilotChanged } from './pilotChanged.ts'
import type { PilotRead } from './pilots.ts'

/** Certificates of other programmes, and what an officer makes of each criterion that the crosswalk proposes. */
export function PilotCredit({ of }: { readonly of: PilotRead }) {
  const t = useWords()
  const found = useFetched<{ readonly certificates: readonly CertificateTold[] }>(creditsDoor, {
    path: { id: of.id },
  })
  return (
    <>
      <Row>
        <Heading>{t('pilot.part.credito')}</Heading>
        <p className="soft">{t('pilot.credit.what')}</p>
        <Fetched of={found} rows={5}>
          {({ certificates }) =>
            certificates.length === 0 ? (
              <Empty title={t('pilot.credit.none')} why={t('pilot.credit.noneWhy')} />
            ) : null
          }
        </Fetched>
      </Row>
      {(found.data?.certificates ?? []).map((one) => (
        <Certificate key={one.id} of={of} certificate={one} />
      ))}
    </>
  )
}

function Certificate(props: { readonly of: PilotRead; readonly certificate: CertificateTold }) {
  const t = useWords()
  const forms = useForms()
  const { certificate } = props
  const [chosen, setChosen] = useState<readonly string[]>([])
  const open = props.of.may.judge && certificate.withdrawnAt === null
  return (
    <Row margin={<strong>{certificate.programme.shortName}</strong>}>
      <Heading aside={certificate.demonstration ? <Invented /> : undefined}>{certificate.company}</Heading>
      <p>
        {t('pilot.credit.certificate', {
          ...{ programme: certificate.programme.shortName, number: certificate.number },
          ...{ from: forms.day(certificate.validFrom), until: forms.day(certificate.validUntil) },
        })}
        {certificate.withdrawnAt ? `. ${t('pilot.credit.withdrawn')}` : ''}
      </p>
      <CreditTable of={certificate} chosen={open ? chosen : undefined} onChoose={setChosen} />
      {open && certificate.credits.length > 0 ? (
        <Judge certificate={certificate} chosen={chosen} onChoose={setChosen} />
      ) : null}
    </Row>
  )
}

function Judge(props: {
  readonly certificate: CertificateTold
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}) {
  const t = useWords()
  const { certificate, chosen } = props
  const [reason, setReason] = useState('')
  const waiting = certificate.credits
    .filter(({ state }) => state === 'proposed')
    .map((one) => one.criterionId)
  const send = (state: 'confirmed' | 'refused') =>
    api.put(
      '/api/v1/pilot-certificates/{id}/credits',
      { criterionIds: chosen, state, reason },
      { path: { id: certificate.id } },
    )
  const onDone = async () => {
    props.onChoose([])
    setReason('')
    await pilotChanged()
  }
  const confirm = useSending<never, unknown>({ send: () => send('confirmed'), onDone })
  const refuse = useSending<'reason', unknown>({
    check: () => (reason.trim() ? {} : { reason: t('pilot.form.reasonMissing') }),
    send: () => send('refused'),
    onDone,
  })
  return (
    <div className="fields">
      {waiting.length > 0 ? (
        <Tick
          name="all"
          checked={waiting.every((id) => chosen.includes(id))}
          onChange={(on) => props.onChoose(on ? waiting : [])}
        >
          {t('pilot.credit.all', { count: waiting.length })}
        </Tick>
      ) : null}
      <TextArea
        name="reason"
        label={t('pilot.credit.reason')}
        hint={t('pilot.credit.reasonHint')}
        rows={2}
        longest={2000}
        value={reason}
        onChange={setReason}
        error={refuse.missing.reason}
      />
      <RefusalNotice of={confirm.refusal ?? refuse.refusal} />
      <Acts>
        <Button busy={confirm.busy} off={chosen.length === 0} onClick={() => void confirm.submit()}>
          {t('pilot.credit.confirm', { count: chosen.length })}
        </Button>
        <Button look="halt" busy={refuse.busy} off={chosen.length === 0} onClick={() => void refuse.submit()}>
          {t('pilot.credit.refuse')}
        </Button>
        {chosen.length === 0 ? <span className="sm soft">{t('pilot.credit.choose')}</span> : null}
      </Acts>
    </div>
  )
}
