import { useState } from 'react'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { useWords } from '../../words/useWords.ts'
import {
  ConditionFields,
  type ConditionTyped,
  conditionRead,
  conditionTyped,
  emptyCondition,
} from './ConditionFields.tsx'
import { type ListName, newRowId, type TableRow, type Tables } from './targeting.ts'

const kinds = ['embargo', 'licence', 'intellectualProperty', 'watchList', 'other'] as const
const lanes = ['red', 'yellow', 'blue'] as const
const means = ['either', 'scanner', 'hand'] as const

type Missing = Partial<Record<'es' | 'en' | 'points', string>>

/** Writes one row: its reason in both languages, its conditions, its effect. */
export function RowForm(props: {
  readonly list: ListName
  readonly row: TableRow | null
  readonly tables: Tables
  readonly currency: string
  readonly busy: boolean
  readonly onKeep: (row: TableRow) => void
  readonly onClose: () => void
}) {
  const t = useWords()
  const { list, row } = props
  const [es, setEs] = useState(row?.name.es ?? '')
  const [en, setEn] = useState(row?.name.en ?? '')
  const [kind, setKind] = useState(row?.kind ?? 'watchList')
  const [lane, setLane] = useState(row?.lane ?? 'red')
  const [how, setHow] = useState(row?.means ?? 'either')
  const [points, setPoints] = useState(String(row?.points ?? ''))
  const [when, setWhen] = useState<readonly ConditionTyped[]>(
    row?.when.map(conditionTyped) ?? [emptyCondition],
  )
  const [missing, setMissing] = useState<Missing>({})
  const [isChecked, setChecked] = useState(false)
  const keep = () => {
    const found = missingIn(list, { es, en, points }, t)
    setMissing(found)
    setChecked(true)
    const read = when.map(conditionRead)
    if (Object.keys(found).length > 0 || read.includes(undefined)) return
    props.onKeep({
      id: row?.id ?? newRowId(en, props.tables),
      name: { es: es.trim(), en: en.trim() },
      when: read.flatMap((one) => one ?? []),
      ...effectIn(list, { points, lane, how, kind }),
    })
  }
  return (
    <form
      className="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <TextField
        name="es"
        label={t('targeting.form.nameEs')}
        longest={120}
        value={es}
        onChange={setEs}
        error={missing.es}
        autoFocus
      />
      <TextField
        name="en"
        label={t('targeting.form.nameEn')}
        longest={120}
        value={en}
        onChange={setEn}
        error={missing.en}
      />
      {list === 'rules' ? (
        <ShortSelect
          label={t('targeting.form.kind')}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`targeting.kind.${value}`) }))}
        />
      ) : null}
      <p className="sm soft">{t('targeting.form.allHold')}</p>
      <ConditionFields of={when} currency={props.currency} isChecked={isChecked} onChange={setWhen} />
      {list === 'score' ? (
        <TextField
          name="points"
          mode="numeric"
          longest={4}
          label={t('targeting.form.points')}
          hint={t('targeting.form.pointsHint')}
          value={points}
          onChange={setPoints}
          error={missing.points}
        />
      ) : (
        <>
          <ShortSelect
            label={t('targeting.form.lane')}
            value={lane}
            onChange={setLane}
            options={lanes.map((value) => ({ value, label: t(`targeting.lane.${value}`) }))}
          />
          {lane === 'red' ? (
            <ShortSelect
              label={t('targeting.form.means')}
              value={how}
              onChange={setHow}
              options={means.map((value) => ({ value, label: t(`targeting.means.${value}`) }))}
            />
          ) : null}
        </>
      )}
      <Acts>
        <Button type="submit" busy={props.busy}>
          {t('targeting.form.keep')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}

const missingIn = (
  list: ListName,
  typed: { readonly es: string; readonly en: string; readonly points: string },
  t: ReturnType<typeof useWords>,
): Missing => ({
  ...(typed.es.trim() ? {} : { es: t('targeting.form.nameMissing') }),
  ...(typed.en.trim() ? {} : { en: t('targeting.form.nameMissing') }),
  ...(list === 'score' && !/^[1-9]\d{0,3}$/.test(typed.points)
    ? { points: t('targeting.form.pointsHint') }
    : {}),
})

const effectIn = (
  list: ListName,
  of: { readonly points: string; readonly lane: string; readonly how: string; readonly kind: string },
): Partial<TableRow> => {
  if (list === 'score') return { points: Number(of.points) }
  const means = of.lane === 'red' && of.how !== 'either' ? { means: of.how } : {}
  return { lane: of.lane, ...means, ...(list === 'rules' ? { kind: of.kind } : {}) }
}
