import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { deferredDoor, type PaymentAnswer } from './deferredPayments.ts'

/** What the administration tells of payments, pasted or out of a CSV file; every line is answered. */
export function TellPayments(props: { readonly onTold: () => void; readonly onLeave: () => void }) {
  const t = useWords()
  const [csv, setCsv] = useState('')
  const [answers, setAnswers] = useState<readonly PaymentAnswer[]>()
  const { missing, refusal, busy, submit } = useSending<
    'csv',
    { readonly answers: readonly PaymentAnswer[] }
  >({
    check: (): Partial<Record<'csv', string>> => (csv.trim() === '' ? { csv: t('deferred.missing') } : {}),
    send: () => api.post(`${deferredDoor}/table`, { csv }),
    onDone: (told) => {
      setAnswers(told.answers)
      props.onTold()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('deferred.tell')}>
      <TextArea
        name="csv"
        label={t('deferred.lines')}
        hint={t('deferred.linesHint')}
        value={csv}
        error={missing.csv}
        onChange={setCsv}
      />
      <label className="btn line sml">
        {t('deferred.file')}
        <input
          className="sr"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => void event.target.files?.[0]?.text().then(setCsv)}
        />
      </label>
      {answers ? <Told answers={answers} /> : null}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('deferred.send')}
        </Button>
        <TextButton onClick={props.onLeave}>{t('deferred.leave')}</TextButton>
      </Acts>
    </form>
  )
}

function Told({ answers }: { readonly answers: readonly PaymentAnswer[] }) {
  const t = useWords()
  const faulty = answers.filter(({ outcome }) => outcome === 'refused')
  return (
    <Notice
      tone={faulty.length > 0 ? 'heed' : 'good'}
      title={t('deferred.kept', { count: answers.length - faulty.length })}
    >
      {faulty.length > 0 ? (
        <ul className="sm">
          {faulty.slice(0, 50).map(({ line, code }) => (
            <li key={line}>{t('deferred.faulty', { line, why: t(`deferred.fault.${code}`) })}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  )
}
