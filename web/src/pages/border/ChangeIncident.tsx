import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type DraftFault, draftOf, IncidentFields, useDraftFaults } from './IncidentFields.tsx'
import { type IncidentRead, incidentDoor } from './incidents.ts'
import { incidentsChanged } from './incidentsChanged.ts'
import { asSent } from './MomentField.tsx'

/** What is known now: other offices, another end. What waits is counted again. */
export function ChangeIncident({ of, onClose }: { readonly of: IncidentRead; readonly onClose: () => void }) {
  const t = useWords()
  const faults = useDraftFaults()
  const [draft, setDraft] = useState(draftOf(of))
  const { missing, refusal, busy, submit } = useSending<DraftFault, unknown>({
    check: () => faults(draft),
    send: () => api.put(incidentDoor, { ...draft, until: asSent(draft.until) }, { path: { id: of.id } }),
    onDone: async () => {
      await incidentsChanged()
      onClose()
    },
  })
  return (
    <form
      className="fields"
      noValidate
      onSubmit={submit}
      style={{ marginTop: 20 }}
      aria-label={t('incident.change')}
    >
      <IncidentFields
        draft={draft}
        onChange={setDraft}
        offices={of.officeNames}
        missing={missing}
        reasonLabel={t('incidents.form.reasonChange')}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('incidents.form.save')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
