import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { MeasureShown } from './MeasureShown.tsx'
import { type Measures, measuresDoor } from './measures.ts'
import { pilotChanged } from './pilotChanged.ts'
import type { PilotRead } from './pilots.ts'
import { Reckonings } from './Reckonings.tsx'

/** What is to be learned, and what was measured before and after. */
export function PilotMeasures({ of }: { readonly of: PilotRead }) {
  const t = useWords()
  const say = useText()
  const found = useFetched<Measures>(measuresDoor, {
    path: { id: of.id },
  })
  const measures = found.data?.measures ?? []
  return (
    <>
      <Row>
        <Heading>{t('pilot.part.medidas')}</Heading>
        <p className="soft">{t('pilot.measure.what')}</p>
        <Fetched of={found} rows={4}>
          {(data) =>
            data.measures.length === 0 && data.reckonings.length === 0 ? (
              <Empty title={t('pilot.measure.none')} why={t('pilot.measure.noneWhy')} />
            ) : null
          }
        </Fetched>
      </Row>
      {found.data ? <Reckonings of={of} reckonings={found.data.reckonings} /> : null}
      {of.bounds.aims.map((aim) => {
        const own = measures.filter(({ aimId }) => aimId === aim.id)
        return own.length === 0 ? null : (
          <Row key={aim.id}>
            <Heading>{say(aim.tells)}</Heading>
            {own.map((one) => (
              <MeasureShown key={one.id} of={one} may={of.may.manage} />
            ))}
          </Row>
        )
      })}
      {of.may.manage && of.bounds.aims.length > 0 ? <AddMeasure of={of} /> : null}
    </>
  )
}

function AddMeasure({ of }: { readonly of: PilotRead }) {
  const t = useWords()
  const say = useText()
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState({
    ...{ aimId: of.bounds.aims[0]?.id ?? '', es: '', en: '', kind: 'share', better: 'lower' },
  })
  const change = (over: Partial<typeof draft>) => setDraft({ ...draft, ...over })
  const { missing, refusal, busy, submit } = useSending<'es' | 'en', unknown>({
    check: () => ({
      ...(draft.es.trim() ? {} : { es: t('pilot.measure.nameMissing') }),
      ...(draft.en.trim() ? {} : { en: t('pilot.measure.nameMissing') }),
    }),
    send: () => api.post(measuresDoor, draft, { path: { id: of.id } }),
    onDone: async () => {
      setOpen(false)
      await pilotChanged()
    },
  })
  if (!open)
    return (
      <Row>
        <Acts>
          <Button look="line" icon="plus" onClick={() => setOpen(true)}>
            {t('pilot.measure.add')}
          </Button>
        </Acts>
      </Row>
    )
  return (
    <Row>
      <form className="fields" noValidate onSubmit={submit} aria-label={t('pilot.measure.add')}>
        <ShortSelect
          name="aimId"
          label={t('pilot.measure.aim')}
          value={draft.aimId}
          onChange={(aimId) => change({ aimId })}
          options={of.bounds.aims.map(({ id, tells }) => ({ value: id, label: say(tells) }))}
        />
        <TextField
          name="es"
          label={t('pilot.measure.es')}
          longest={500}
          value={draft.es}
          onChange={(es) => change({ es })}
          error={missing.es}
        />
        <TextField
          name="en"
          label={t('pilot.measure.en')}
          longest={500}
          value={draft.en}
          onChange={(en) => change({ en })}
          error={missing.en}
        />
        <Choice
          legend={t('pilot.measure.kind')}
          name="kind"
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          options={['share', 'mean'].map((value) => ({ value, label: t(`pilot.measure.kind.${value}`) }))}
        />
        <Choice
          legend={t('pilot.measure.better')}
          name="better"
          value={draft.better}
          onChange={(better) => change({ better })}
          options={['lower', 'higher'].map((value) => ({ value, label: t(`pilot.measure.better.${value}`) }))}
        />
        <RefusalNotice of={refusal} />
        <Acts>
          <Button type="submit" busy={busy}>
            {t('pilot.measure.add')}
          </Button>
          <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
        </Acts>
      </form>
    </Row>
  )
}
