import { type ReactNode, useState } from 'react'
import { useLanguage } from '../words/useLanguage.ts'
import { useWords } from '../words/useWords.ts'
import { TextField } from './Field.tsx'
import { useGo } from './Go.tsx'
import { Icon } from './Icon.tsx'
import { matches, nextSorting, type Sorting, sorted } from './sorting.ts'
import { useRowKeys } from './useRowKeys.ts'

export interface Column<R> {
  readonly key: string
  readonly title: string
  readonly cell: (row: R) => ReactNode
  /** Makes the head a button. */
  readonly sortBy?: (row: R) => string | number
  readonly numeric?: boolean
  /** On a phone rows are blocks: the title and what is right of it share a line, lines follow, the rest hides. */
  readonly phone?: 'title' | 'right' | 'line' | 'hide'
  readonly className?: string
}

export interface DataTableProps<R> {
  /** Read out as the table's name. */
  readonly label: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly keyOf: (row: R) => string
  /** Where a row leads: Enter opens it, J and K move. The first cell should hold the same link. */
  readonly to?: (row: R) => string
  readonly onSelect?: (row: R) => void
  readonly selected?: string | undefined
  /** Rows in a run with the same word stand under it. */
  readonly groupOf?: (row: R) => ReactNode & (string | undefined)
  /** Text in which the box above the table searches. */
  readonly findIn?: (row: R) => string
  readonly dense?: boolean
  /** The first column is a clock and stands in the sheet's margin; the table then stands outside any Row. */
  readonly withMargin?: boolean
  readonly empty: ReactNode
}

export function DataTable<R>(props: DataTableProps<R>) {
  const t = useWords()
  const locale = useLanguage()
  const [sorting, setSorting] = useState<Sorting>()
  const [sought, setSought] = useState('')
  const { findIn } = props
  const found = findIn && sought ? props.rows.filter((row) => matches(findIn(row), sought)) : props.rows
  const column = props.columns.find(({ key }) => key === sorting?.by)
  const rows = sorted(found, column?.sortBy, sorting?.down ?? false, locale)
  if (props.rows.length === 0) return props.empty
  return (
    <>
      {findIn ? (
        <div className="noprint" style={{ maxWidth: 320, margin: '12px 0' }}>
          <TextField small kind="search" label={t('web.table.find')} value={sought} onChange={setSought} />
        </div>
      ) : null}
      <div className="scroll">
        <table
          className={['stack', props.dense ? 'dense' : '', props.withMargin ? 'with-margin' : ''].join(' ')}
        >
          <caption className="sr">{props.label}</caption>
          <Head
            columns={props.columns}
            sorting={sorting}
            onSort={(key) => setSorting(nextSorting(sorting, key))}
          />
          <Body {...props} rows={rows} grouped={!sorting} />
        </table>
      </div>
      <p className="sr" role="status">
        {sought ? t('web.table.found', { count: rows.length }) : ''}
      </p>
      {rows.length === 0 ? <p className="soft sm empty">{t('web.table.nothingFound', { sought })}</p> : null}
    </>
  )
}

interface HeadProps<R> {
  readonly columns: readonly Column<R>[]
  readonly sorting: Sorting | undefined
  readonly onSort: (key: string) => void
}

function Head<R>({ columns, sorting, onSort }: HeadProps<R>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <HeadCell
            key={column.key}
            column={column}
            sorted={sorting?.by === column.key ? (sorting.down ? 'descending' : 'ascending') : undefined}
            onSort={onSort}
          />
        ))}
      </tr>
    </thead>
  )
}

function HeadCell<R>(props: {
  readonly column: Column<R>
  readonly sorted: 'ascending' | 'descending' | undefined
  readonly onSort: (key: string) => void
}) {
  const { key, title, sortBy, numeric } = props.column
  return (
    <th scope="col" className={numeric ? 'n' : undefined} aria-sort={props.sorted}>
      {sortBy ? (
        <button type="button" onClick={() => props.onSort(key)}>
          {title}
          {props.sorted ? <Icon name={props.sorted === 'descending' ? 'chevronDown' : 'chevronUp'} /> : null}
        </button>
      ) : (
        title
      )}
    </th>
  )
}

function Body<R>(props: DataTableProps<R> & { readonly grouped: boolean }) {
  const go = useGo()
  const { rows, keyOf, to, onSelect, groupOf } = props
  const { chosen, body } = useRowKeys({
    keys: rows.map(keyOf),
    selected: props.selected,
    on: to !== undefined || onSelect !== undefined,
    onMove: (place) => {
      const row = rows[place]
      if (row !== undefined) onSelect?.(row)
    },
    onOpen: (place) => {
      const row = rows[place]
      if (row !== undefined && to) void go(to(row))
    },
  })
  return (
    <tbody ref={body}>
      {rows.map((row, place) => {
        const group = props.grouped ? groupOf?.(row) : undefined
        const before = rows[place - 1]
        const starts = group !== undefined && (before === undefined || groupOf?.(before) !== group)
        return (
          <Lines
            key={keyOf(row)}
            row={row}
            table={props}
            group={starts ? group : undefined}
            chosen={chosen === keyOf(row)}
          />
        )
      })}
    </tbody>
  )
}

function Lines<R>(props: {
  readonly row: R
  readonly table: DataTableProps<R>
  readonly group: ReactNode
  readonly chosen: boolean
}) {
  const { row, table } = props
  const opens = table.to !== undefined || table.onSelect !== undefined
  return (
    <>
      {props.group === undefined ? null : (
        <GroupLine columns={table.columns.length} margin={table.withMargin ?? false} word={props.group} />
      )}
      <tr
        className={opens ? 'opens' : undefined}
        aria-selected={props.chosen || undefined}
        data-key={table.keyOf(row)}
        onClick={table.onSelect ? () => table.onSelect?.(row) : undefined}
      >
        {table.columns.map((column) => (
          <td
            key={column.key}
            className={[column.numeric ? 'n num' : '', column.className ?? ''].join(' ').trim() || undefined}
            data-phone={column.phone ?? 'line'}
            data-label={column.title}
          >
            {column.cell(row)}
          </td>
        ))}
      </tr>
    </>
  )
}

function GroupLine({
  columns,
  margin,
  word,
}: {
  readonly columns: number
  readonly margin: boolean
  readonly word: ReactNode
}) {
  return (
    <tr className="grp">
      {margin ? <td /> : null}
      <td colSpan={margin ? columns - 1 : columns}>{word}</td>
    </tr>
  )
}
