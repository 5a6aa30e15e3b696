import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextArea, TextField, Tick } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type Audit, type AuditDesk, audited, sendAudit } from './audits.ts'

interface Line {
  readonly audit: Audit
  readonly desk: AuditDesk
  /** It was opened just now: the page moves to it. */
  readonly isNew: boolean
  readonly onDone: () => void
}

/** One audit under way, with what was declared and what came of it. */
export function AuditLine({ audit, desk, isNew, onDone }: Line) {
  const t = useWords()
  const forms = useForms()
  const [refusal, setRefusal] = useState<Refusal>()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNew) head.current?.focus()
  }, [isNew])
  const close = async (body: object) => {
    const answer = await sendAudit(audit, 'close', body)
    setRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok) onDone()
  }
  const owner = audited(audit)
  return (
    <li className="gate-point">
      <h3 className="num" ref={head} tabIndex={-1}>
        {audit.number}
      </h3>
      <p className="soft">
        {owner?.name} {owner?.traderNumber} · {forms.moment(audit.issuedAt)}
        {audit.demonstration ? ` · ${t('gate.demonstration')}` : null}
      </p>
      <ul className="sm">
        {audit.declared.map((item) => (
          <li key={`${item.classification} ${item.origin} ${item.customsValue}`}>
            {item.classification} · {item.origin} · {forms.number(item.customsValue)} {item.currency} ·{' '}
            {t('clearance.duty', { amount: forms.number(item.duty) })}
          </li>
        ))}
      </ul>
      <Result desk={desk} onClose={(body) => void close(body)} />
      <RefusalNotice of={refusal} />
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
    <fieldset className="audit-result">
      <legend className="flabel">{t('clearance.found')}</legend>
      <div className="audit-kinds">
        {desk.kinds.map((kind) => (
          <Tick
            key={kind}
            checked={found.includes(kind)}
            onChange={(on) => setFound(on ? [...found, kind] : found.filter((one) => one !== kind))}
          >
            {t(`gate.kind.${kind}`)}
          </Tick>
        ))}
      </div>
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
