import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { Reckoning } from './measures.ts'
import { pilotChanged } from './pilotChanged.ts'
import { type PilotRead, pilotDoor } from './pilots.ts'

const amounts = ['perInspection', 'perDocument', 'perHour'] as const
type Amount = (typeof amounts)[number]

/** As of which day, and what the office takes for granted of costs; without any amount no cost is told. */
export function ReckonForm({ of, last }: { readonly of: PilotRead; readonly last: Reckoning | undefined }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const [asOf, setAsOf] = useState(of.today)
  const [cost, setCost] = useState<Readonly<Record<Amount, string>>>({
    perInspection: String(last?.cost?.perInspection ?? ''),
    perDocument: String(last?.cost?.perDocument ?? ''),
    perHour: String(last?.cost?.perHour ?? ''),
  })
  const some = amounts.some((one) => cost[one].trim() !== '')
  const { missing, refusal, busy, submit } = useSending<Amount | 'asOf', unknown>({
    check: () => ({
      ...(asOf ? {} : { asOf: t('pilot.reckoning.asOfMissing') }),
      ...Object.fromEntries(
        amounts
          .filter((one) => some && !(cost[one].trim() !== '' && Number(cost[one]) >= 0))
          .map((one) => [one, t('pilot.reckoning.amountMissing')]),
      ),
    }),
    send: () =>
      api.post(
        `${pilotDoor}/reckonings`,
        {
          asOf,
          cost: some
            ? {
                perInspection: Number(cost.perInspection),
                perDocument: Number(cost.perDocument),
                perHour: Number(cost.perHour),
              }
            : null,
        },
        { path: { id: of.id } },
      ),
    onDone: async () => {
      setOpen(false)
      await pilotChanged()
    },
  })
  if (!open)
    return (
      <Acts>
        <Button icon="scales" onClick={() => setOpen(true)}>
          {t('pilot.reckoning.reckon')}
        </Button>
      </Acts>
    )
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('pilot.reckoning.reckon')}>
      <DateField
        name="asOf"
        label={t('pilot.reckoning.asOfField')}
        latest={of.today}
        value={asOf}
        onChange={setAsOf}
        error={missing.asOf}
      />
      <p className="soft sm">{t('pilot.reckoning.costWhat')}</p>
      {amounts.map((one) => (
        <TextField
          key={one}
          small
          name={one}
          mode="decimal"
          label={t(`pilot.reckoning.${one}`)}
          value={cost[one]}
          onChange={(value) => setCost({ ...cost, [one]: value })}
          error={missing[one]}
        />
      ))}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('pilot.reckoning.reckon')}
        </Button>
        <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
