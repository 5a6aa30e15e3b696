import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type IncidentRead, incidentDoor } from './incidents.ts'
import { incidentsChanged } from './incidentsChanged.ts'

/** Ends it; of an exercise one chooses what stays. */
export function CloseIncident({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const title = of.exercise ? t('incident.closeExercise') : t('incident.close')
  return (
    <Row>
      <Heading>{title}</Heading>
      {isOpen ? (
        <CloseForm of={of} title={title} onClose={() => setOpen(false)} />
      ) : (
        <Acts>
          <Button small look="halt" onClick={() => setOpen(true)}>
            {title}
          </Button>
        </Acts>
      )}
    </Row>
  )
}

function CloseForm(props: {
  readonly of: IncidentRead
  readonly title: string
  readonly onClose: () => void
}) {
  const { of } = props
  const t = useWords()
  const go = useGo()
  const [reason, setReason] = useState('')
  const [keep, setKeep] = useState('report')
  const { missing, refusal, busy, submit } = useSending<'reason', { readonly kept: boolean }>({
    check: () => (reason.trim() ? {} : { reason: t('incidents.form.reasonMissing') }),
    send: () =>
      api.post(`${incidentDoor}/close`, { reason, keepReport: keep === 'report' }, { path: { id: of.id } }),
    onDone: async ({ kept }) => {
      if (!kept) await go('/incidentes')
      await incidentsChanged()
    },
  })
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={props.title}>
      {of.exercise ? (
        <Choice
          legend={t('incident.close.keep')}
          name="keep"
          column
          value={keep}
          onChange={setKeep}
          options={[
            { value: 'report', label: t('incident.close.keepReport') },
            { value: 'nothing', label: t('incident.close.keepNothing') },
          ]}
        />
      ) : (
        <p className="sm soft">{t('incident.close.what')}</p>
      )}
      <TextArea
        name="reason"
        label={t('incident.close.reason')}
        rows={2}
        longest={2000}
        value={reason}
        onChange={setReason}
        error={missing.reason}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" look="halt" busy={busy}>
          {t('incident.close.send')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
