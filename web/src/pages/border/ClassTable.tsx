import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { ClassAtOffice, OfficeName } from './incidents.ts'
import { useIncidentWords } from './useIncidentWords.ts'

/** Which class goes at which office in which hours. */
export function ClassTable(props: {
  readonly label: string
  readonly of: readonly ClassAtOffice[]
  readonly offices: readonly OfficeName[]
}) {
  const t = useWords()
  const forms = useForms()
  const say = useIncidentWords(props.offices)
  const columns: readonly Column<ClassAtOffice>[] = [
    {
      key: 'class',
      title: t('incident.order.class'),
      phone: 'title',
      cell: (row) => <span className="b6">{say.classOf(row.class)}</span>,
    },
    { key: 'office', title: t('incident.classAt'), cell: ({ office }) => say.office(office) },
    { key: 'mode', title: t('resumption.mode'), cell: ({ mode }) => t(`resumption.mode.${mode}`) },
    {
      key: 'count',
      title: t('resumption.shipments'),
      numeric: true,
      phone: 'right',
      cell: ({ count }) => (count === null ? t('resumption.few') : forms.number(count)),
    },
    { key: 'first', title: t('incident.classFirst'), cell: ({ first }) => say.hour(first) },
    { key: 'last', title: t('incident.classLast'), cell: ({ last }) => say.hour(last) },
  ]
  return (
    <DataTable
      label={props.label}
      columns={columns}
      rows={props.of}
      keyOf={(row) => `${row.class} ${row.office} ${row.mode}`}
      empty={null}
    />
  )
}
