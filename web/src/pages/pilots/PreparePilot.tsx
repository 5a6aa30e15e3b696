import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { ShortSelect, TextArea } from '../../parts/Field.tsx'
import { useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type PilotList, pilotsDoor } from './pilots.ts'

/** Which programme is to be tried; its own file says how it is bounded, and that can be changed before anybody is invited. */
export function PreparePilot(props: {
  readonly programmes: PilotList['programmes']
  readonly onClose: () => void
}) {
  const t = useWords()
  const say = useText()
  const go = useGo()
  const [programmeId, setProgramme] = useState('')
  const [reason, setReason] = useState('')
  const { missing, refusal, busy, submit } = useSending<'programmeId', { readonly id: string }>({
    check: () => (programmeId ? {} : { programmeId: t('pilots.form.programmeMissing') }),
    send: () => api.post(pilotsDoor, { programmeId, reason }),
    onDone: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: [pilotsDoor] })
      await go(`/pilotos/${id}`)
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('pilots.prepare')}>
      <ShortSelect
        name="programmeId"
        label={t('pilots.form.programme')}
        hint={t('pilots.form.programmeHint')}
        value={programmeId}
        onChange={setProgramme}
        error={missing.programmeId}
        options={[
          { value: '', label: t('pilots.form.choose') },
          ...props.programmes.map((one) => ({
            value: one.id,
            label: `${one.shortName} ${one.edition}, ${say(one.name)}`,
          })),
        ]}
      />
      <TextArea
        name="reason"
        label={t('pilots.form.why')}
        rows={2}
        longest={5000}
        value={reason}
        onChange={setReason}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('pilots.prepare')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
