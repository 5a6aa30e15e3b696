import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { ChangeTold } from './ChangeTold.tsx'
import { type Figure, type MeasureTold, type Period, periods, type Side, sides } from './measures.ts'
import { Invented } from './PilotMark.tsx'
import { pilotChanged } from './pilotChanged.ts'

/** Four figures with their sources, and what they allow to be said. */
export function MeasureShown({ of, may }: { readonly of: MeasureTold; readonly may: boolean }) {
  const t = useWords()
  const say = useText()
  const figure = useFigureWords(of)
  const columns: readonly Column<Figure>[] = [
    {
      ...{ key: 'side', title: t('pilot.measure.side'), phone: 'title' },
      cell: ({ side, period }) =>
        `${t(`pilot.measure.side.${side}`)}, ${t(`pilot.measure.period.${period}`)}`,
    },
    { ...{ key: 'value', title: t('pilot.measure.value'), numeric: true, phone: 'right' }, cell: figure },
    {
      ...{ key: 'source', title: t('pilot.measure.source') },
      cell: ({ source, invented }) => (
        <>
          {source} {invented ? <Invented /> : null}
        </>
      ),
    },
  ]
  return (
    <div style={{ marginTop: 20 }}>
      <h3>{say(of.name)}</h3>
      <p className="xs dim">{t('pilot.measure.byHand')}</p>
      <Said of={of} />
      <DataTable
        label={say(of.name)}
        columns={columns}
        rows={sides.flatMap((side) =>
          periods.flatMap((period) => of.figures.filter((one) => one.side === side && one.period === period)),
        )}
        keyOf={({ side, period }) => `${side} ${period}`}
        empty={<p className="soft sm">{t('pilot.measure.noFigures')}</p>}
      />
      {may ? <EnterFigure of={of} /> : null}
    </div>
  )
}

const useFigureWords = (of: MeasureTold) => {
  const t = useWords()
  const forms = useForms()
  return ({ n, value, spread }: Figure) =>
    of.kind === 'share'
      ? t('pilot.measure.shareOf', { value: forms.number(value), n: forms.number(n) })
      : t('pilot.measure.meanOf', {
          ...{ value: forms.number(value), n: forms.number(n), spread: forms.number(spread ?? 0) },
        })
}

/** The conclusion first; never a figure without its interval. */
function Said({ of }: { readonly of: MeasureTold }) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  if (!of.found)
    return <p className="soft">{t('pilot.measure.incomplete', { left: 4 - of.figures.length })}</p>
  return (
    <ChangeTold
      name={say(of.name)}
      unit={of.kind === 'share' ? 'share' : 'plain'}
      better={of.better}
      cells={of.found.cells}
      difference={of.found.difference}
      finding={of.found.finding}
      smallest={forms.number(of.found.smallest)}
    />
  )
}

type Wanted = 'n' | 'value' | 'spread' | 'source'

function EnterFigure({ of }: { readonly of: MeasureTold }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState({
    side: 'pilot',
    period: 'before',
    n: '',
    value: '',
    spread: '',
    source: '',
  })
  const change = (over: Partial<typeof draft>) => setDraft({ ...draft, ...over })
  const wanted: readonly Wanted[] =
    of.kind === 'mean' ? ['n', 'value', 'spread', 'source'] : ['n', 'value', 'source']
  const { missing, refusal, busy, submit } = useSending<Wanted, unknown>({
    check: () =>
      Object.fromEntries(
        wanted
          .filter((key) => !draft[key].trim() || (key !== 'source' && Number.isNaN(Number(draft[key]))))
          .map((key) => [key, t(`pilot.measure.missing.${key}`)]),
      ),
    send: () =>
      api.post(
        '/api/v1/pilot-measures/{id}/figures',
        {
          ...{ side: draft.side, period: draft.period, n: Number(draft.n), value: Number(draft.value) },
          ...{ spread: of.kind === 'mean' ? Number(draft.spread) : null, source: draft.source },
        },
        { path: { id: of.id } },
      ),
    onDone: async () => {
      change({ n: '', value: '', spread: '' })
      await pilotChanged()
    },
  })
  const line = (name: Wanted) => (
    <TextField
      small
      name={name}
      mode={name === 'source' ? 'text' : 'decimal'}
      label={t(`pilot.measure.form.${of.kind}.${name}`)}
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
      error={missing[name]}
    />
  )
  if (!open)
    return (
      <Acts>
        <Button small look="line" icon="pen" onClick={() => setOpen(true)}>
          {t('pilot.measure.enter')}
        </Button>
      </Acts>
    )
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('pilot.measure.enter')}>
      <ShortSelect
        small
        name="side"
        label={t('pilot.measure.side')}
        value={draft.side}
        onChange={(side) => change({ side: side as Side })}
        options={sides.map((value) => ({ value, label: t(`pilot.measure.side.${value}`) }))}
      />
      <ShortSelect
        small
        name="period"
        label={t('pilot.measure.period')}
        value={draft.period}
        onChange={(period) => change({ period: period as Period })}
        options={periods.map((value) => ({ value, label: t(`pilot.measure.period.${value}`) }))}
      />
      {wanted.map((name) => (
        <div key={name}>{line(name)}</div>
      ))}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" small busy={busy}>
          {t('pilot.measure.save')}
        </Button>
        <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
