import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { TextField, Tick } from '../../parts/Field.tsx'
import { useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { countryDoor, evaluationsChanged, type Visit, visitAddress } from './evaluations.ts'

/** Plans a visit, or a follow-up where there is something to follow, and goes to it. */
export function PlanVisit(props: {
  readonly country: string
  readonly visits: readonly Visit[]
  readonly onClose: () => void
}) {
  const t = useWords()
  const go = useGo()
  const canFollow = props.visits.some(
    ({ kind, state }) => kind !== 'selfScore' && !['planned', 'underWay', 'cancelled'].includes(state),
  )
  const [kind, setKind] = useState(canFollow ? 'followUp' : 'visit')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [place, setPlace] = useState('')
  const [template, setTemplate] = useState(true)
  const { missing, refusal, busy, submit } = useSending<'from' | 'until', { readonly id: string }>({
    check: () => ({
      ...(from ? {} : { from: t('evaluation.form.dayMissing') }),
      ...(until && until >= from ? {} : { until: t('evaluation.form.untilMissing') }),
    }),
    send: () =>
      api.post(
        `${countryDoor}/visits`,
        { kind, from, until, place, template },
        { path: { country: props.country } },
      ),
    onDone: async ({ id }) => {
      await evaluationsChanged()
      await go(visitAddress(props.country, id))
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('evaluation.plan')}>
      {canFollow ? (
        <Choice
          legend={t('evaluation.form.kind')}
          name="kind"
          value={kind}
          onChange={setKind}
          options={[
            {
              value: 'followUp',
              label: t('evaluation.kind.followUp'),
              hint: t('evaluation.form.followUpHint'),
            },
            { value: 'visit', label: t('evaluation.kind.visit') },
          ]}
        />
      ) : null}
      <DateField
        name="from"
        label={t('evaluation.form.from')}
        value={from}
        onChange={setFrom}
        error={missing.from}
      />
      <DateField
        name="until"
        label={t('evaluation.form.until')}
        hint={t(`evaluation.form.untilHint.${kind}`)}
        value={until}
        onChange={setUntil}
        error={missing.until}
      />
      <TextField
        name="place"
        label={t('evaluation.form.place')}
        value={place}
        onChange={setPlace}
        longest={200}
      />
      <Tick name="template" checked={template} onChange={setTemplate}>
        {t('evaluation.form.template')}
      </Tick>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('evaluation.plan')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
