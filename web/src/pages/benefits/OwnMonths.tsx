import { DataTable } from '../../parts/DataTable.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { OwnLedger } from './benefits.ts'
import { useMonth } from './MonthRange.tsx'

/** A company's months: how many inspections others' rates would have meant, and how many there were. */
export function OwnMonths({ months }: { readonly months: OwnLedger['byMonth'] }) {
  const t = useWords()
  const forms = useForms()
  const say = useMonth()
  return (
    <DataTable
      label={t('benefits.expected.title')}
      rows={months}
      keyOf={({ month }) => month}
      columns={[
        {
          key: 'month',
          title: t('benefits.column.month'),
          phone: 'title',
          cell: ({ month }) => <span className="nb">{say(month)}</span>,
        },
        {
          key: 'certified',
          title: t('benefits.column.entries'),
          ...{ numeric: true, phone: 'right' },
          cell: ({ certified }) => <span className="num">{forms.number(certified)}</span>,
        },
        {
          key: 'expected',
          title: t('benefits.column.expected'),
          ...{ numeric: true, phone: 'line' },
          cell: ({ expected }) => (
            <span className="num">{expected === null ? '–' : forms.number(expected, 1)}</span>
          ),
        },
        {
          key: 'done',
          title: t('benefits.column.done'),
          ...{ numeric: true, phone: 'line' },
          cell: ({ inspected }) => <span className="num">{forms.number(inspected)}</span>,
        },
      ]}
      empty={null}
    />
  )
}
