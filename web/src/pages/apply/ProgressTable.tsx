import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Go } from '../../parts/Go.tsx'
import { Ticks, TicksLegend } from '../../parts/Ticks.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { answerAddress, type ProgressRow, type SiteName } from './company.ts'
import { useText } from './useText.ts'

/** A line a standard, a strip of cells a site: one cell for each answer. */
export function ProgressTable(props: {
  readonly rows: readonly ProgressRow[]
  readonly sites: readonly SiteName[]
}) {
  const t = useWords()
  const columns = useColumns(props.sites)
  return (
    <>
      <DataTable
        label={t('apply.progress.title')}
        columns={columns}
        rows={props.rows}
        keyOf={(row) => row.standard.id}
        empty={null}
      />
      <div style={{ marginTop: 12 }}>
        <TicksLegend />
      </div>
    </>
  )
}

const useColumns = (sites: readonly SiteName[]): readonly Column<ProgressRow>[] => {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  return [
    {
      key: 'number',
      title: t('apply.progress.number'),
      phone: 'hide',
      cell: (row) => <span className="num dim">{row.standard.number}</span>,
    },
    {
      key: 'standard',
      title: t('apply.progress.standard'),
      phone: 'title',
      cell: (row) => (
        <Go to={answerAddress(row.standard.id)} className="quiet">
          {say(row.standard.title)}
        </Go>
      ),
    },
    ...sites.map(
      (site): Column<ProgressRow> => ({
        key: site.id,
        title: site.name,
        phone: 'line',
        cell: (row) => {
          const own = row.sites.find((one) => one.siteId === site.id)
          return own ? <Ticks of={own.cells} /> : <span className="dim">{t('apply.progress.notAsked')}</span>
        },
      }),
    ),
    {
      key: 'missing',
      title: t('apply.progress.missing'),
      numeric: true,
      phone: 'right',
      cell: (row) =>
        row.missing === 0 ? (
          <span className="dim">—</span>
        ) : (
          <b className="num b6">{forms.number(row.missing)}</b>
        ),
    },
  ]
}
