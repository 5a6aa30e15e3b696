import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextArea, TextField, Tick } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type Audit, type AuditDesk, auditsAddress } from './audits.ts'

interface Line {
  readonly audit: Audit
  readonly desk: AuditDesk
  readonly onDone: () => void
}

/** One shipment that was drawn, with what was declared and what may be done with it now. */
export function AuditLine({ audit, desk, onDone }: Line) {
  const t = useWords()
  const forms = useForms()
  const [refusal, setRefusal] = useState<Refusal>()
  const send = async (step: 'open' | 'close', body: object) => {
    const answer = await api.post(
      `${auditsAddress}/{id}/${step}`,
      { version: audit.version, ...body },
      { path: { id: audit.id } },
    )
    setRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok) onDone()
  }
  return (
    <li className="gate-point">
      <h2 className="num">{audit.number}</h2>
      <p className="soft">
        {t(`clearance.state.${audit.state}`)} · {forms.moment(audit.issuedAt)}
        {audit.demonstration ? ` · ${t('gate.demonstration')}` : null}
      </p>
      <ul className="xs">
        {audit.declared.map((item) => (
          <li key={`${item.classification} ${item.origin} ${item.customsValue}`}>
            {item.classification} · {item.origin} · {forms.number(item.customsValue)} {item.currency} ·{' '}
            {t('clearance.duty', { amount: forms.number(item.duty) })}
          </li>
        ))}
      </ul>
      {audit.state === 'sampled' ? (
        <Acts inline>
          <Button look="line" small onClick={() => void send('open', {})}>
            {t('clearance.open')}
          </Button>
        </Acts>
      ) : null}
      {audit.state === 'underWay' ? (
        <Result desk={desk} onClose={(body) => void send('close', body)} />
      ) : null}
      {audit.outcome ? (
        <p>
          {t(`clearance.outcome.${audit.outcome}`)}
          {audit.assessedDuty === null
            ? null
            : ` · ${t('clearance.assessed', { amount: forms.number(audit.assessedDuty, 2) })} ${audit.currency}`}
        </p>
      ) : null}
      {refusal ? <RefusalNotice of={refusal} /> : null}
    </li>
  )
}

function Result({ desk, onClose }: { readonly desk: AuditDesk; readonly onClose: (body: object) => void }) {
  const t = useWords()
  const [found, setFound] = useState<readonly string[]>([])
  const [duty, setDuty] = useState('')
  const [note, setNote] = useState('')
  const close = () =>
    onClose({
      findings: found.map((kind) => ({ kind, note })),
      assessedDuty: duty.trim() === '' ? null : Number(duty),
      note,
    })
  return (
    <fieldset>
      <legend className="flabel">{t('clearance.found')}</legend>
      {desk.kinds.map((kind) => (
        <Tick
          key={kind}
          checked={found.includes(kind)}
          onChange={(on) => setFound(on ? [...found, kind] : found.filter((one) => one !== kind))}
        >
          {t(`gate.kind.${kind}`)}
        </Tick>
      ))}
      <TextField
        label={t('clearance.assessedDuty', { currency: desk.currency })}
        value={duty}
        onChange={setDuty}
        kind="number"
      />
      <TextArea label={t('gate.insp.note')} value={note} onChange={setNote} />
      <Acts inline>
        <Button onClick={close}>
          {t(found.length > 0 ? 'clearance.closeFindings' : 'clearance.closeClean')}
        </Button>
      </Acts>
    </fieldset>
  )
}
