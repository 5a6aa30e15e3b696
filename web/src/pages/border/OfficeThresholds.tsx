import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { useWords } from '../../words/useWords.ts'
import { asPercent, type Targeting } from './targeting.ts'
import { useDecimal } from './useDecimal.ts'

interface OfOffice {
  readonly id: string
  readonly name: string
  readonly red: number
  readonly yellow: number
  readonly blue: number
  readonly drawProbability: number
}

/** A heavier lane that begins lower leaves nobody for this one: rules and law took all of its rate. */
const isReached = ({ red, yellow, blue }: OfOffice, lane: 'red' | 'yellow' | 'blue'): boolean => {
  if (lane === 'red') return true
  return lane === 'yellow' ? yellow < red : blue < Math.min(red, yellow)
}

/** From which score each lane is given at each office, as it was last reckoned. */
export function OfficeThresholds({ of }: { readonly of: Targeting }) {
  const t = useWords()
  const decimal = useDecimal()
  if (!of.thresholds) return <p className="soft">{t('targeting.thresholds.none')}</p>
  const names = new Map(of.offices.map(({ id, name }) => [id, name]))
  const rows: readonly OfOffice[] = Object.entries(of.thresholds.byOffice).map(([id, numbers]) => ({
    ...{ id, name: names.get(id) ?? id },
    ...numbers,
  }))
  const lane = (key: 'red' | 'yellow' | 'blue'): Column<OfOffice> => ({
    ...{ key, title: t(`targeting.column.${key}`), numeric: true },
    cell: (row) =>
      isReached(row, key) ? (
        decimal(row[key])
      ) : (
        <span className="soft">{t('targeting.thresholds.nobody')}</span>
      ),
  })
  const columns: readonly Column<OfOffice>[] = [
    { key: 'office', title: t('targeting.column.office'), phone: 'title', cell: ({ name }) => name },
    ...[lane('red'), lane('yellow'), lane('blue')],
    {
      key: 'draw',
      title: t('targeting.column.draw'),
      numeric: true,
      cell: ({ drawProbability }) => `${decimal(asPercent(drawProbability))} %`,
    },
  ]
  return (
    <>
      <p className="soft">{t('targeting.thresholds.lead', { version: of.thresholds.version })}</p>
      <DataTable
        label={t('targeting.thresholds')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty={null}
      />
    </>
  )
}
