import { useFetched } from '../../api/useFetched.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { Go } from '../../parts/Go.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'

/** GET /api/v1/targeting/disowned */
interface Disowned {
  readonly number: string
  readonly company: string
  readonly traderNumber: string | null
  readonly others: readonly string[]
  readonly note: string
  readonly saidAt: string
}

/** What companies said is not their own; nothing where none did. */
export function DisownedList() {
  const t = useWords()
  const forms = useForms()
  const { data } = useFetched<{ readonly items: readonly Disowned[] }>('/api/v1/targeting/disowned')
  if (!data || data.items.length === 0) return null
  return (
    <Row wide>
      <Heading>{t('disown.list')}</Heading>
      <p className="sm soft">{t('disown.listLead')}</p>
      <DataTable
        label={t('disown.list')}
        rows={data.items}
        keyOf={({ number, company }) => `${number} ${company}`}
        findIn={({ number, company, others }) => `${number} ${company} ${others.join(' ')}`}
        empty={null}
        columns={[
          {
            key: 'number',
            title: t('declarations.column.number'),
            phone: 'title',
            cell: ({ number }) => <Go to={`/declaraciones/${encodeURIComponent(number)}`}>{number}</Go>,
          },
          {
            key: 'company',
            title: t('disown.by'),
            sortBy: ({ company }) => company,
            cell: ({ company, traderNumber }) => (
              <>
                {company} <span className="sm soft num">{traderNumber}</span>
              </>
            ),
          },
          {
            key: 'others',
            title: t('disown.others'),
            cell: ({ others }) => <span className="num">{others.join(' · ')}</span>,
          },
          { key: 'note', title: t('disown.note'), cell: ({ note }) => note },
          {
            key: 'when',
            title: t('disown.when'),
            sortBy: ({ saidAt }) => saidAt,
            cell: ({ saidAt }) => <span className="num">{forms.moment(saidAt)}</span>,
          },
        ]}
      />
    </Row>
  )
}
