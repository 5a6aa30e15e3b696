import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type DraftFault, draftOf, IncidentFields, useDraftFaults } from './IncidentFields.tsx'
import { incidentKinds, incidentsDoor, type OfficeName } from './incidents.ts'
import { incidentsChanged } from './incidentsChanged.ts'
import { asSent, asTyped, MomentField } from './MomentField.tsx'

/** Declares an incident, or an exercise of one, and goes to it. */
export function DeclareIncident(props: {
  readonly offices: readonly OfficeName[]
  readonly onClose: () => void
}) {
  const t = useWords()
  const go = useGo()
  const faults = useDraftFaults()
  const [draft, setDraft] = useState(draftOf())
  const [kind, setKind] = useState('portClosed')
  const [what, setWhat] = useState('incident')
  const [from, setFrom] = useState(asTyped(new Date().toISOString()))
  const { missing, refusal, busy, submit } = useSending<DraftFault, { readonly id: string }>({
    check: () => ({
      ...faults(draft),
      ...(asSent(from) ? {} : { from: t('incidents.form.momentMissing') }),
    }),
    send: () =>
      api.post(incidentsDoor, {
        ...{ ...draft, kind, from: asSent(from), until: asSent(draft.until), exercise: what === 'exercise' },
      }),
    onDone: async ({ id }) => {
      await incidentsChanged()
      await go(`/incidentes/${id}`)
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('incidents.declare')}>
      <Choice
        legend={t('incidents.form.what')}
        name="what"
        value={what}
        onChange={setWhat}
        options={[
          { value: 'incident', label: t('incidents.form.real'), hint: t('incidents.form.realHint') },
          { value: 'exercise', label: t('incidents.exercise'), hint: t('incidents.form.exerciseHint') },
        ]}
      />
      <ShortSelect
        name="kind"
        label={t('incidents.form.kind')}
        value={kind}
        onChange={setKind}
        options={incidentKinds.map((one) => ({ value: one, label: t(`incidents.kind.${one}`) }))}
      />
      <MomentField
        name="from"
        label={t('incidents.form.from')}
        value={from}
        onChange={setFrom}
        error={missing.from}
      />
      <IncidentFields
        draft={draft}
        onChange={setDraft}
        offices={props.offices}
        missing={missing}
        reasonLabel={t('incidents.form.reason')}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('incidents.form.send')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
