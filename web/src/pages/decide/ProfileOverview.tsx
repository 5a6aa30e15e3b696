import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { type Tick, Ticks } from '../../parts/Ticks.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { CaseView } from './caseTypes.ts'
import { type CaseProfileData, type ProfileStandard, placeKey, returnOf } from './profileTypes.ts'
import { tabAddress } from './stepPlaces.ts'

/** Every standard on one line: a cell for each answer. The line leads to its answers. */
export function ProfileOverview(props: {
  readonly view: CaseView
  readonly data: CaseProfileData
  readonly current: string | undefined
}) {
  const t = useWords()
  const forms = useForms()
  const columns = useColumns(props)
  const answered = props.data.answers.filter(({ status }) => status !== null).length
  const asked = props.data.asked.reduce((sum, { criteria }) => sum + criteria.length, 0)
  return (
    <>
      <Heading
        aside={t('office.profile.answered', { part: forms.number(answered), whole: forms.number(asked) })}
      >
        {t('office.profile.title')}
      </Heading>
      <DataTable
        label={t('office.profile.title')}
        columns={columns}
        rows={props.data.standards}
        keyOf={({ id }) => id}
        selected={props.data.standards.find(({ number }) => number === props.current)?.id}
        empty={null}
      />
    </>
  )
}

const useColumns = ({
  view,
  data,
}: Parameters<typeof ProfileOverview>[0]): readonly Column<ProfileStandard>[] => {
  const t = useWords()
  const [filters] = useFilters()
  const ticks = ticksOf(data)
  const to = (number: string) =>
    `${tabAddress(view.case.number, 'perfil')}?${new URLSearchParams({ ...filters, estandar: number })}#respuestas`
  return [
    {
      key: 'number',
      title: t('office.profile.number'),
      cell: ({ number }) => <span className="num b6">{number}</span>,
    },
    {
      key: 'standard',
      title: t('office.profile.standard'),
      phone: 'title',
      cell: ({ number, title }) => <Go to={to(number)}>{title}</Go>,
    },
    {
      key: 'answers',
      title: t('office.profile.answers'),
      cell: (standard) => <Ticks of={ticks(standard)} />,
    },
  ]
}

const ticksOf = (data: CaseProfileData) => {
  const answers = new Map(data.answers.map((one) => [placeKey(one.siteId, one.criterionId), one.status]))
  const tick = (siteId: string, criterionId: string): Tick => {
    const returned = returnOf(data, siteId, criterionId)
    if (returned && returned.standing !== 'corrected') return 'returned'
    return answers.get(placeKey(siteId, criterionId)) ?? 'unanswered'
  }
  return (standard: ProfileStandard): readonly Tick[] => {
    const own = new Set(standard.subStandards.flatMap(({ criteria }) => criteria.map(({ id }) => id)))
    return data.asked.flatMap(({ siteId, criteria }) =>
      criteria.filter((id) => own.has(id)).map((id) => tick(siteId, id)),
    )
  }
}
