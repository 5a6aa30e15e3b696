import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { TotalTables } from './TotalTables.tsx'
import type { TotalsRead } from './totals.ts'
import { useCountries } from './useCountries.ts'
import { questionOf, tableAddress, tracks } from './workshops.ts'

const totalsDoor = '/api/v1/training/totals'

/** Who was taught: people counted once. */
export function TrainingTotals() {
  const t = useWords()
  const forms = useForms()
  const [filters] = useFilters()
  const { country, year, track } = questionOf(filters)
  const found = useFetched<TotalsRead>(totalsDoor, { query: { country, year, track } })
  const all = useFetched<TotalsRead>(totalsDoor, { query: {} })
  const people = found.data?.people
  return (
    <>
      <Row
        first
        margin={
          people === undefined ? null : (
            <Big of={forms.number(people)}>{t('totals.peopleWord', { count: people })}</Big>
          )
        }
      >
        <PageTitle short={t('totals.page')} lead={t('totals.lead')}>
          {people ? t('totals.title', { count: people }) : t('totals.page')}
        </PageTitle>
        <Narrow of={all.data} />
      </Row>
      {found.data ? (
        <Totals of={found.data} />
      ) : (
        <Row>
          <Fetched of={found} rows={8}>
            {() => null}
          </Fetched>
        </Row>
      )}
    </>
  )
}

function Narrow({ of }: { readonly of: TotalsRead | undefined }) {
  const t = useWords()
  const country = useCountries()
  const [filters, setFilters] = useFilters()
  const choice = (name: string, options: readonly (readonly [string, string])[]) => (
    <ShortSelect
      small
      name={name}
      label={t(`workshops.filter.${name}`)}
      value={filters[name] ?? ''}
      options={[
        { value: '', label: t('workshops.filter.any') },
        ...options.map(([value, label]) => ({ value, label })),
      ]}
      onChange={(value) => setFilters({ [name]: value || undefined })}
    />
  )
  return (
    <div className="columnchoice noprint" style={{ marginTop: 16 }}>
      {choice('pais', of?.byCountry.map(({ key }) => [key, country(key)] as const) ?? [])}
      {choice('anio', of?.byYear.map(({ key }) => [key, key] as const) ?? [])}
      {choice(
        'vertiente',
        tracks.map((track) => [track, t(`training.track.${track}`)] as const),
      )}
    </div>
  )
}

function Totals({ of }: { readonly of: TotalsRead }) {
  const t = useWords()
  const forms = useForms()
  const [filters] = useFilters()
  if (of.people === 0)
    return (
      <Row>
        <Empty
          title={t('totals.none')}
          why={t('totals.noneWhy')}
          act={<Go to="/talleres">{t('workshops.all')}</Go>}
        />
      </Row>
    )
  return (
    <>
      <Row>
        <Facts
          of={[
            [t('totals.workshops'), forms.number(of.workshops)],
            [t('totals.people'), forms.number(of.people)],
            [t('totals.seats'), forms.number(of.seats)],
            [t('totals.certificates'), forms.number(of.certificates)],
          ]}
        />
        <Acts>
          <Button small look="line" icon="print" onClick={() => print()}>
            {t('workshops.print')}
          </Button>
          <a className="btn line sml" href={tableAddress(totalsDoor, filters)} download>
            {t('workshops.csv')}
          </a>
          <Go to="/talleres">{t('workshops.all')}</Go>
          <Go to="/talleres/personas">{t('alike.page')}</Go>
        </Acts>
      </Row>
      <TotalTables of={of} />
      <Row>
        <Heading>{t('totals.organisations')}</Heading>
        <DataTable
          label={t('totals.organisations')}
          columns={[
            {
              key: 'name',
              title: t('totals.organisation'),
              phone: 'title',
              sortBy: ({ name }) => name,
              cell: ({ name }) => <span className="b6">{name}</span>,
            },
            {
              key: 'people',
              title: t('totals.people'),
              numeric: true,
              phone: 'right',
              sortBy: ({ people }) => people,
              cell: ({ people }) => forms.number(people),
            },
            {
              key: 'seats',
              title: t('totals.seats'),
              numeric: true,
              sortBy: ({ seats }) => seats,
              cell: ({ seats }) => forms.number(seats),
            },
          ]}
          rows={of.organisations}
          keyOf={({ name }) => name}
          findIn={({ name }) => name}
          dense
          empty={null}
        />
      </Row>
    </>
  )
}
