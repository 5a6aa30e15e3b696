import { useFetched } from '../../api/useFetched.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type Office, officesDoor } from './house.ts'
import { OfficeForm } from './OfficeForm.tsx'

interface StaffedOffice extends Office {
  readonly officers: number
}

interface StaffedOffices {
  readonly offices: readonly StaffedOffice[]
  readonly everywhere: number
}

/** Which offices are there, what does each serve, and who works there? */
export function Offices() {
  const t = useWords()
  const forms = useForms()
  const [{ agregar, cambiar }] = useFilters()
  const found = useFetched<StaffedOffices>(officesDoor)
  const offices = found.data?.offices
  const changed = offices?.find(({ id }) => id === cambiar)
  return (
    <>
      <Row first>
        <PageTitle short={t('house.page.offices')} lead={t('house.offices.lead')}>
          {offices ? t('house.offices.title', { count: offices.length }) : t('house.page.offices')}
        </PageTitle>
      </Row>
      {agregar || changed ? (
        <Row>
          <OfficeForm key={changed?.id ?? ''} office={changed} />
        </Row>
      ) : null}
      <Row
        margin={
          offices ? (
            <Big of={forms.number(offices.length)}>{t('house.offices.word', { count: offices.length })}</Big>
          ) : null
        }
      >
        <Fetched of={found} rows={4}>
          {(data) => <List data={data} />}
        </Fetched>
        {agregar || changed ? null : (
          <div className="acts" style={{ marginTop: 20 }}>
            <ButtonLink to="/oficinas?agregar=1" icon="plus">
              {t('house.offices.add')}
            </ButtonLink>
          </div>
        )}
      </Row>
    </>
  )
}

function List({ data }: { readonly data: StaffedOffices }) {
  const t = useWords()
  const forms = useForms()
  const columns: readonly Column<StaffedOffice>[] = [
    {
      key: 'name',
      title: t('house.offices.name'),
      phone: 'title',
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => (
        <Go to={`/oficinas?cambiar=${id}`} className="co">
          {name}
        </Go>
      ),
    },
    { key: 'id', title: t('house.offices.id'), cell: ({ id }) => <span className="num">{id}</span> },
    { key: 'city', title: t('house.offices.city'), cell: ({ city }) => city },
    {
      key: 'serves',
      title: t('house.offices.serves'),
      cell: ({ jurisdiction }) =>
        jurisdiction || <span className="soft">{t('house.offices.servesNothing')}</span>,
    },
    {
      key: 'officers',
      title: t('house.offices.officers'),
      numeric: true,
      sortBy: ({ officers }) => officers,
      cell: ({ officers }) => forms.number(officers),
    },
  ]
  return (
    <>
      <DataTable
        dense
        label={t('house.page.offices')}
        columns={columns}
        rows={data.offices}
        keyOf={({ id }) => id}
        to={({ id }) => `/oficinas?cambiar=${id}`}
        empty={<Empty title={t('house.offices.none')} why={t('house.offices.noneWhy')} />}
      />
      <p className="sm soft" style={{ marginTop: 12 }}>
        {t('house.offices.everywhere', { count: data.everywhere })}
      </p>
    </>
  )
}
