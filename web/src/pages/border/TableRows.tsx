import { TextButton } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { ConditionWords } from './ConditionWords.tsx'
import type { ListName, TableRow } from './targeting.ts'

export interface RowActs {
  readonly onChange: (list: ListName, row: TableRow) => void
  readonly onRemove: (list: ListName, row: TableRow) => void
}

/** One list of the tables, each row in plain words: why, when, what then. */
export function TableRows(props: {
  readonly list: ListName
  readonly rows: readonly TableRow[]
  readonly acts?: RowActs
}) {
  const t = useWords()
  const language = useLanguage()
  const { list, acts } = props
  const columns: readonly Column<TableRow>[] = [
    {
      key: 'name',
      title: t('targeting.column.name'),
      phone: 'title',
      cell: ({ name, kind }) => (
        <>
          <span className="b6">{name[language]}</span>
          {kind ? (
            <>
              <br />
              <span className="sm soft">{t(`targeting.kind.${kind}`)}</span>
            </>
          ) : null}
        </>
      ),
    },
    { key: 'when', title: t('targeting.column.when'), cell: ({ when }) => <ConditionWords of={when} /> },
    { key: 'effect', title: t('targeting.column.effect'), cell: (row) => <Effect of={row} /> },
    ...(acts
      ? [
          {
            key: 'acts',
            title: t('targeting.column.acts'),
            cell: (row: TableRow) => (
              <RowButtons list={list} row={row} acts={acts} name={row.name[language]} />
            ),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      label={t(`targeting.${list}`)}
      columns={columns}
      rows={props.rows}
      keyOf={({ id }) => id}
      empty={<p className="soft sm">{t('targeting.noRows')}</p>}
    />
  )
}

function Effect({ of: { lane, means, points } }: { readonly of: TableRow }) {
  const t = useWords()
  if (points !== undefined) return <span className="num">{t('targeting.points', { count: points })}</span>
  return (
    <>
      {t(`targeting.lane.${lane ?? 'red'}`)}
      {lane === 'red' ? (
        <>
          <br />
          <span className="sm soft">{t(`targeting.means.${means ?? 'either'}`)}</span>
        </>
      ) : null}
    </>
  )
}

function RowButtons(props: {
  readonly list: ListName
  readonly row: TableRow
  readonly acts: RowActs
  readonly name: string
}) {
  const t = useWords()
  const { list, row, acts, name } = props
  return (
    <span className="acts inline">
      <TextButton onClick={() => acts.onChange(list, row)}>
        {t('targeting.changeRow')}
        <span className="sr"> {name}</span>
      </TextButton>{' '}
      <TextButton onClick={() => acts.onRemove(list, row)}>
        {t('targeting.removeRow')}
        <span className="sr"> {name}</span>
      </TextButton>
    </span>
  )
}
