import '../../look/office.css'
import { useFetched } from '../../api/useFetched.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { Absences } from './Absences.tsx'
import type { TeamData, Workload } from './teamTypes.ts'

/** What each officer has before them, who is away and who stands in. */
export function Team() {
  const t = useWords()
  const forms = useForms()
  const found = useFetched<TeamData>('/api/v1/team')
  const most = found.data?.officers[0]
  const title =
    most && most.cases > 0
      ? t('office.team.most', { name: most.name, count: most.cases, number: forms.number(most.cases) })
      : t('office.page.team')
  return (
    <>
      <Row
        first
        margin={<strong>{found.data ? forms.weekday(found.data.today) : t('office.page.team')}</strong>}
      >
        <PageTitle short={t('office.page.team')}>{title}</PageTitle>
      </Row>
      <Row margin={found.data ? <Unassigned count={found.data.unassigned} /> : null}>
        <Fetched of={found} rows={6}>
          {(team) => (
            <Two aside={<Absences team={team} />}>
              <Heading>{t('office.team.load')}</Heading>
              <Load team={team} />
            </Two>
          )}
        </Fetched>
      </Row>
    </>
  )
}

function Unassigned({ count }: { readonly count: number }) {
  const t = useWords()
  const forms = useForms()
  return (
    <>
      <span className="big">{forms.number(count)}</span>
      {t('office.team.unassigned', { count })}
    </>
  )
}

function Load({ team }: { readonly team: TeamData }) {
  const t = useWords()
  return (
    <DataTable
      label={t('office.team.load')}
      columns={useColumns(team)}
      rows={team.officers}
      keyOf={({ id }) => id}
      empty={<Empty title={t('office.team.none')} why={t('office.team.noneWhy')} />}
    />
  )
}

const useColumns = (team: TeamData): readonly Column<Workload>[] => {
  const t = useWords()
  const forms = useForms()
  const most = Math.max(1, ...team.officers.map(({ cases }) => cases))
  const away = new Map(
    team.absences.filter(({ fromDay }) => fromDay <= team.today).map((one) => [one.personId, one]),
  )
  const number = (key: 'week' | 'visits' | 'decided'): Column<Workload> => ({
    key,
    title: t(`office.team.${key}`),
    numeric: true,
    sortBy: (officer) => officer[key],
    cell: (officer) => forms.number(officer[key]),
  })
  return [
    {
      key: 'name',
      title: t('office.team.officer'),
      phone: 'title',
      sortBy: ({ name }) => name,
      cell: ({ id, name, roles }) => (
        <>
          <span className="b6">{name}</span>
          <br />
          <span className="xs dim">
            {roles.map((role) => t(`role.${role}`)).join(', ')}
            {away.has(id)
              ? ` · ${t('office.team.away', { day: forms.shortDay(away.get(id)?.untilDay ?? ''), name: away.get(id)?.deputyName ?? '' })}`
              : ''}
          </span>
        </>
      ),
    },
    {
      key: 'cases',
      title: t('office.team.cases'),
      sortBy: ({ cases }) => cases,
      cell: (officer) => <LoadBar officer={officer} most={most} />,
    },
    number('week'),
    number('visits'),
    number('decided'),
  ]
}

/** Cases as a bar, the late ones first and hatched; the same in words. */
function LoadBar({ officer, most }: { readonly officer: Workload; readonly most: number }) {
  const t = useWords()
  const forms = useForms()
  const share = (count: number) => `${(count / most) * 100}%`
  return (
    <span className="load">
      <span className="bar" aria-hidden="true">
        <i className="late" style={{ width: share(officer.late) }} />
        <i style={{ width: share(officer.cases - officer.late) }} />
      </span>
      <span className="num nb">
        {forms.number(officer.cases)}
        {officer.late > 0
          ? `, ${t('office.team.late', { count: officer.late, number: forms.number(officer.late) })}`
          : ''}
      </span>
    </span>
  )
}
