import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { asPercent, type Trial } from './targeting.ts'
import { useDecimal } from './useDecimal.ts'

interface Moved {
  readonly office: string
  readonly from: string
  readonly to: string
  readonly count: number
}

/** What came of a trial: how many would change lane, from which to which, office by office. */
export function TrialShown({
  of,
  offices,
}: {
  readonly of: Trial
  readonly offices: ReadonlyMap<string, string>
}) {
  const t = useWords()
  const forms = useForms()
  const decimal = useDecimal()
  const moved: readonly Moved[] = Object.entries(of.moves).flatMap(([office, counts]) =>
    Object.entries(counts).map(([move, count]) => {
      const [from = '', to = ''] = move.split('>')
      return { office: offices.get(office) ?? office, from, to, count }
    }),
  )
  const columns: readonly Column<Moved>[] = [
    { key: 'office', title: t('targeting.column.office'), phone: 'title', cell: ({ office }) => office },
    {
      key: 'change',
      title: t('targeting.column.change'),
      cell: ({ from, to }) =>
        t('targeting.move', { from: t(`targeting.laneShort.${from}`), to: t(`targeting.laneShort.${to}`) }),
    },
    {
      key: 'count',
      title: t('targeting.column.count'),
      numeric: true,
      cell: ({ count }) => forms.number(count),
    },
    {
      key: 'share',
      title: t('targeting.column.share'),
      numeric: true,
      cell: ({ count }) => `${decimal(asPercent(of.decisions > 0 ? count / of.decisions : 0))} %`,
    },
  ]
  if (of.decisions === 0) return <p>{t('targeting.trial.nothing')}</p>
  return (
    <>
      <p className="b6">
        {t('targeting.trial.result', { count: of.moved, decisions: of.decisions, days: of.days })}
      </p>
      {of.hits.inspected > 0 ? <p className="sm">{t('targeting.trial.hits', { ...of.hits })}</p> : null}
      <DataTable
        dense
        label={t('targeting.trial')}
        columns={columns}
        rows={moved}
        keyOf={({ office, from, to }) => `${office} ${from} ${to}`}
        empty={null}
      />
    </>
  )
}
