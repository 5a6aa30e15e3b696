import { type FormEvent, useState } from 'react'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { Status } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import type { RaisedFinding } from './visit.ts'

const grades = ['major', 'minor', 'observation'] as const

/** What was seen against a criterion, how grave it is, and what is asked. Works without a connection. */
export function RaiseFinding(props: {
  readonly criterionId: string
  readonly onRaise: (finding: RaisedFinding) => void
  readonly onClose: () => void
}) {
  const t = useWords()
  const [grade, setGrade] = useState<RaisedFinding['grade']>('minor')
  const [seen, setSeen] = useState('')
  const [asks, setAsks] = useState('')
  const [missing, setMissing] = useState(false)
  const raise = (event: FormEvent) => {
    event.preventDefault()
    if (seen.trim() === '') return setMissing(true)
    props.onRaise({
      id: crypto.randomUUID(),
      criterionId: props.criterionId,
      grade,
      seen: seen.trim(),
      asks: asks.trim(),
      dueOn: null,
    })
    props.onClose()
  }
  return (
    <form className="fields" noValidate onSubmit={raise} style={{ marginTop: 16 }}>
      <Choice
        small
        legend={t('visit.grade')}
        name={`grade-${props.criterionId}`}
        options={grades.map((value) => ({ value, label: <Status of={value} /> }))}
        value={grade}
        onChange={(value) => setGrade(value as RaisedFinding['grade'])}
      />
      <TextArea
        voice
        required
        name="seen"
        label={t('visit.seen')}
        value={seen}
        onChange={setSeen}
        error={missing && seen.trim() === '' ? t('visit.seenMissing') : undefined}
      />
      <TextArea voice name="asks" label={t('visit.asks')} value={asks} onChange={setAsks} />
      <Acts>
        <Button type="submit" look="line" small>
          {t('visit.raiseIt')}
        </Button>
        <TextButton onClick={props.onClose}>{t('visit.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
