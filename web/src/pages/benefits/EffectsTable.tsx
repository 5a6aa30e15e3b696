import type { ReactNode } from 'react'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Keyed } from './benefits.ts'
import { Figure } from './Promises.tsx'
import { RatioPicture } from './RatioPicture.tsx'

/** An effect a line: by month, office, mode or tier. */
export function EffectsTable(props: {
  readonly label: string
  readonly keyTitle: string
  readonly rows: readonly Keyed[]
  readonly nameOf: (key: string) => ReactNode
}) {
  const t = useWords()
  const forms = useForms()
  const columns: readonly Column<Keyed>[] = [
    { key: 'key', title: props.keyTitle, phone: 'title', cell: ({ key }) => props.nameOf(key) },
    {
      key: 'compared',
      title: t('benefits.column.entries'),
      ...{ numeric: true, phone: 'right' },
      cell: ({ effect }) => <span className="num">{effect ? forms.number(effect.compared) : '–'}</span>,
    },
    {
      key: 'done',
      title: t('benefits.column.done'),
      ...{ numeric: true, phone: 'line' },
      cell: ({ effect }) => <span className="num">{effect ? forms.number(effect.done) : '–'}</span>,
    },
    {
      key: 'expected',
      title: t('benefits.column.expected'),
      ...{ numeric: true, phone: 'line' },
      cell: ({ effect }) => <span className="num">{effect ? forms.number(effect.expected, 1) : '–'}</span>,
    },
    {
      key: 'picture',
      title: t('benefits.column.against'),
      phone: 'hide',
      cell: ({ effect }) => (effect ? <RatioPicture ratio={effect.ratio} finding={effect.finding} /> : null),
    },
    {
      key: 'ratio',
      title: t('benefits.column.ratio'),
      phone: 'line',
      cell: ({ effect }) =>
        effect ? <Figure of={effect} /> : <span className="soft">{t('benefits.delivery.tooFew')}</span>,
    },
  ]
  return (
    <DataTable
      label={props.label}
      columns={columns}
      rows={props.rows}
      keyOf={({ key }) => key}
      empty={null}
    />
  )
}
