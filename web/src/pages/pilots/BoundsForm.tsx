import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { TickList } from '../border/TickList.tsx'
import { pilotChanged } from './pilotChanged.ts'
import { type PilotRead, pilotDoor } from './pilots.ts'
import { type Wording, WordList } from './WordList.tsx'
import '../../look/pilots.css'

const flows = ['export', 'import', 'transit'] as const

const worded = (list: readonly { readonly id: string; readonly text: { es: string; en: string } }[]) =>
  list.map(({ id, text }): Wording => ({ id, ...text }))

/** Everything that bounds a pilot, while it may be changed. */
export function BoundsForm({ of, onClose }: { readonly of: PilotRead; readonly onClose: () => void }) {
  const t = useWords()
  const say = useText()
  const [chosen, setFlows] = useState(of.bounds.flows)
  const [sectors, setSectors] = useState(
    worded(of.bounds.sectors.map(({ id, name }) => ({ id, text: name }))),
  )
  const [aims, setAims] = useState(worded(of.bounds.aims.map(({ id, tells }) => ({ id, text: tells }))))
  const [stages, setStages] = useState(worded(of.stages.map(({ id, name }) => ({ id, text: name }))))
  const [types, setTypes] = useState<Readonly<Record<string, readonly string[]>>>(
    Object.fromEntries(of.stages.map(({ id, operatorTypes }) => [id, operatorTypes])),
  )
  const [startsOn, setStarts] = useState(of.startsOn ?? '')
  const [endsOn, setEnds] = useState(of.endsOn ?? '')
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () =>
      api.put(
        pilotDoor,
        {
          ...{ flows: chosen, sectors, aims, startsOn: startsOn || null, endsOn: endsOn || null },
          stages: stages.map((one) => ({
            ...one,
            operatorTypes: types[one.id] ?? [],
            from: of.stages.find(({ id }) => id === one.id)?.from ?? null,
            until: of.stages.find(({ id }) => id === one.id)?.until ?? null,
          })),
        },
        { path: { id: of.id } },
      ),
    onDone: async () => {
      await pilotChanged()
      onClose()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('pilot.change')}>
      <TickList
        name="flows"
        legend={t('reading.pilot.flows')}
        options={flows.map((value) => ({ value, label: t(`reading.flow.${value}`) }))}
        chosen={chosen}
        onChange={setFlows}
      />
      <WordList legend={t('reading.pilot.sectors')} name="sector" of={sectors} onChange={setSectors} />
      <WordList legend={t('pilot.aims')} name="aim" of={aims} onChange={setAims} />
      <WordList legend={t('pilot.stages')} name="stage" of={stages} onChange={setStages} />
      {stages.map(({ id, es }) => (
        <TickList
          key={id}
          name={`types-${id}`}
          legend={t('pilot.form.types', { stage: es || id })}
          options={of.operatorTypes.map((one) => ({ value: one.id, label: say(one.name) }))}
          chosen={types[id] ?? []}
          onChange={(now) => setTypes({ ...types, [id]: now })}
        />
      ))}
      <DateField name="startsOn" label={t('pilots.column.starts')} value={startsOn} onChange={setStarts} />
      <DateField name="endsOn" label={t('pilots.column.ends')} value={endsOn} onChange={setEnds} />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('pilot.form.save')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
