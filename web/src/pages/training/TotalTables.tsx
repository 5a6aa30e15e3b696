import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type TotalCell, type TotalPart, totalParts } from './totals.ts'
import { useCountries } from './useCountries.ts'

/** The tables of the totals, one after another; what is too small says so. */
export function TotalTables({ of }: { readonly of: Readonly<Record<TotalPart, readonly TotalCell[]>> }) {
  const t = useWords()
  return totalParts.map((part) =>
    of[part].length === 0 ? null : (
      <Row key={part}>
        <Heading>{t(`totals.${part}`)}</Heading>
        <Cells part={part} of={of[part]} />
      </Row>
    ),
  )
}

function Cells({ part, of }: { readonly part: TotalPart; readonly of: readonly TotalCell[] }) {
  const t = useWords()
  const forms = useForms()
  const country = useCountries()
  const nameOf = (key: string) => {
    if (part === 'byCountry') return country(key)
    if (part === 'byYear') return key
    return t(`training.${part === 'byTrack' ? 'track' : part === 'byGender' ? 'gender' : 'kind'}.${key}`)
  }
  const seats: Column<TotalCell> = {
    key: 'seats',
    title: t('totals.seats'),
    numeric: true,
    sortBy: (cell) => cell.seats ?? 0,
    cell: (cell) => forms.number(cell.seats ?? 0),
  }
  const columns: readonly Column<TotalCell>[] = [
    {
      key: 'key',
      title: t('totals.what'),
      phone: 'title',
      sortBy: ({ key }) => nameOf(key),
      cell: ({ key }) => <span className="b6">{nameOf(key)}</span>,
    },
    {
      key: 'people',
      title: t('totals.people'),
      numeric: true,
      phone: 'right',
      sortBy: ({ people }) => people ?? 0,
      cell: ({ people }) =>
        people === null ? <span className="soft">{t('totals.hidden')}</span> : forms.number(people),
    },
    {
      key: 'workshops',
      title: t('totals.workshops'),
      numeric: true,
      sortBy: ({ workshops }) => workshops,
      cell: ({ workshops }) => forms.number(workshops),
    },
    ...(of.some((cell) => cell.seats !== undefined) ? [seats] : []),
  ]
  return (
    <DataTable
      label={t(`totals.${part}`)}
      columns={columns}
      rows={of}
      keyOf={({ key }) => key}
      dense
      empty={null}
    />
  )
}
