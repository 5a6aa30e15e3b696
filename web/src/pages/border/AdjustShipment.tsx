import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { ShortSelect, TextArea, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type IncidentRead, incidentDoor, type OrderLine } from './incidents.ts'
import { incidentsChanged } from './incidentsChanged.ts'
import { asSent, MomentField } from './MomentField.tsx'
import { useIncidentWords } from './useIncidentWords.ts'

/** What somebody began to do with a row: a drag or an arrow names the neighbour already. */
export interface Intent {
  readonly line: OrderLine
  readonly side?: 'before' | 'after'
  readonly neighbour?: OrderLine
}

export interface Adjusted {
  readonly place: number | null
  readonly hour: string | null
}

/** Asks what changes and why; nothing moves before the reason is there. */
export function AdjustShipment(props: {
  readonly of: IncidentRead
  readonly lines: readonly OrderLine[]
  readonly intent: Intent
  readonly onClose: (adjusted?: Adjusted) => void
}) {
  const t = useWords()
  const { line } = props.intent
  return (
    <Dialog title={t('incident.adjust.title', { number: line.number })} open onClose={() => props.onClose()}>
      <AdjustForm {...props} />
    </Dialog>
  )
}

type Fault = 'reason' | 'neighbour' | 'hour'

function AdjustForm({ of, lines, intent, onClose }: Parameters<typeof AdjustShipment>[0]) {
  const t = useWords()
  const say = useIncidentWords(of.officeNames)
  const [kind, setKind] = useState('move')
  const [side, setSide] = useState<string>(intent.side ?? 'before')
  const [neighbour, setNeighbour] = useState(intent.neighbour?.number ?? '')
  const [office, setOffice] = useState(intent.line.slot?.office ?? of.receiving[0] ?? of.offices[0] ?? '')
  const [hour, setHour] = useState('')
  const [reason, setReason] = useState('')
  const beside = lines.find(({ number }) => number.toUpperCase() === neighbour.trim().toUpperCase())
  const { missing, refusal, busy, submit } = useSending<Fault, Adjusted>({
    check: () => ({
      ...(kind === 'move' && !beside ? { neighbour: t('incident.adjust.neighbourMissing') } : {}),
      ...(kind === 'pin' && !asSent(hour) ? { hour: t('incidents.form.momentMissing') } : {}),
      ...(reason.trim() ? {} : { reason: t('incident.adjust.reasonMissing') }),
    }),
    send: () =>
      api.post(
        `${incidentDoor}/adjustments`,
        {
          ...{ kind, shipment: intent.line.id, reason },
          ...(kind === 'move' ? { side, neighbour: beside?.id } : {}),
          ...(kind === 'pin' ? { office, hour: asSent(hour) } : {}),
        },
        { path: { id: of.id } },
      ),
    onDone: async (adjusted) => {
      await incidentsChanged()
      onClose(adjusted)
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit}>
      {intent.neighbour ? (
        <p>
          {t('incident.adjust.moveTo', {
            number: intent.line.number,
            neighbour: intent.neighbour.number,
            side: side === 'after' ? t('incident.adjust.sideAfter') : t('incident.adjust.sideBefore'),
          })}
        </p>
      ) : (
        <Choice
          legend={t('incident.adjust.what')}
          name="kind"
          column
          value={kind}
          onChange={setKind}
          options={(['move', 'pin', 'hold'] as const).map((value) => ({
            value,
            label: t(`incident.adjust.${value}`),
          }))}
        />
      )}
      {kind === 'move' && !intent.neighbour ? (
        <>
          <Choice
            legend={t('incident.adjust.side')}
            name="side"
            small
            value={side}
            onChange={setSide}
            options={[
              { value: 'before', label: t('incident.adjust.before') },
              { value: 'after', label: t('incident.adjust.after') },
            ]}
          />
          <TextField
            name="neighbour"
            label={t('incident.adjust.neighbour')}
            longest={80}
            value={neighbour}
            onChange={setNeighbour}
            error={missing.neighbour}
          />
        </>
      ) : null}
      {kind === 'pin' ? (
        <>
          <ShortSelect
            name="office"
            label={t('incident.adjust.office')}
            value={office}
            onChange={setOffice}
            options={[...of.offices, ...of.receiving].map((id) => ({ value: id, label: say.office(id) }))}
          />
          <MomentField
            name="hour"
            label={t('incident.adjust.hour')}
            value={hour}
            onChange={setHour}
            error={missing.hour}
          />
        </>
      ) : null}
      <TextArea
        name="reason"
        label={t('incident.adjust.reason')}
        rows={2}
        longest={2000}
        value={reason}
        onChange={setReason}
        error={missing.reason}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('incident.adjust.send')}
        </Button>
        <TextButton onClick={() => onClose()}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
