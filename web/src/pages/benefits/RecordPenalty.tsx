import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { TextArea, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { penaltiesDoor } from './penalties.ts'

const empty = { traderNumber: '', reference: '', ground: '', mitigatedOn: '', proposed: '', mitigated: '' }
type Field = keyof typeof empty
const fields = Object.keys(empty) as readonly Field[]

/** What a penalty would have been, what it became and why; it counts once another person confirms it. */
export function RecordPenalty(props: {
  readonly currency: string
  readonly onDone: () => void
  readonly onLeave: () => void
}) {
  const t = useWords()
  const [draft, setDraft] = useState(empty)
  const { missing, refusal, busy, submit } = useSending<Field, { readonly id: string }>({
    check: () =>
      Object.fromEntries(
        fields.flatMap((field) => (draft[field].trim() === '' ? [[field, t('penalties.missing')]] : [])),
      ),
    send: () =>
      api.post(penaltiesDoor, {
        ...draft,
        ...{ proposed: Number(draft.proposed), mitigated: Number(draft.mitigated) },
      }),
    onDone: props.onDone,
  })
  const at = (name: Field) => ({
    name,
    value: draft[name],
    error: missing[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  })
  const { currency } = props
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('penalties.record')}>
      <TextField {...at('traderNumber')} label={t('penalties.form.trader')} longest={40} />
      <TextField
        {...at('reference')}
        label={t('penalties.form.case')}
        hint={t('penalties.form.caseHint')}
        longest={80}
      />
      <DateField {...at('mitigatedOn')} label={t('penalties.form.day')} />
      <TextField
        {...at('proposed')}
        label={t('penalties.form.proposed', { currency })}
        kind="number"
        mode="decimal"
      />
      <TextField
        {...at('mitigated')}
        label={t('penalties.form.mitigated', { currency })}
        kind="number"
        mode="decimal"
      />
      <TextArea
        {...at('ground')}
        label={t('penalties.form.ground')}
        hint={t('penalties.form.groundHint')}
        longest={1000}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('penalties.save')}
        </Button>
        <TextButton onClick={props.onLeave}>{t('penalties.leave')}</TextButton>
      </Acts>
    </form>
  )
}
