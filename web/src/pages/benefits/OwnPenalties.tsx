import { useFetched } from '../../api/useFetched.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { OwnPenalty } from './penalties.ts'

/** The company's own penalties that were mitigated; nothing where none was. */
export function OwnPenalties() {
  const t = useWords()
  const { data } = useFetched<{ readonly items: readonly OwnPenalty[] }>('/api/v1/benefits/penalties')
  const columns = useOwnColumns()
  if (!data || data.items.length === 0) return null
  return (
    <>
      <Heading>{t('penalties.own')}</Heading>
      <DataTable
        label={t('penalties.own')}
        columns={columns}
        rows={data.items}
        keyOf={({ id }) => id}
        empty={null}
      />
    </>
  )
}

const useOwnColumns = (): readonly Column<OwnPenalty>[] => {
  const t = useWords()
  const forms = useForms()
  const money = (amount: number, currency: string) => `${forms.number(amount, 2)} ${currency}`
  return [
    {
      key: 'case',
      title: t('penalties.column.case'),
      phone: 'title',
      cell: ({ reference, ground }) => (
        <>
          <strong className="b6 num">{reference}</strong>
          <br />
          <span className="sm soft">{ground}</span>
        </>
      ),
    },
    {
      key: 'day',
      title: t('penalties.column.day'),
      sortBy: ({ mitigatedOn }) => mitigatedOn,
      cell: ({ mitigatedOn }) => forms.day(mitigatedOn),
    },
    {
      key: 'proposed',
      title: t('penalties.column.proposed'),
      numeric: true,
      sortBy: ({ proposed }) => proposed,
      cell: ({ proposed, currency }) => money(proposed, currency),
    },
    {
      key: 'mitigated',
      title: t('penalties.column.mitigated'),
      numeric: true,
      sortBy: ({ mitigated }) => mitigated,
      cell: ({ mitigated, currency }) => money(mitigated, currency),
    },
  ]
}
