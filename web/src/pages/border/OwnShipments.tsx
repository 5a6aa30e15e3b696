import { type FormEvent, useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Button } from '../../parts/Button.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { WithCompany } from '../apply/WithCompany.tsx'
import { useOffices } from '../house/useOffices.ts'
import { listAddress } from '../operate/useQueue.ts'
import { Disown } from './Disown.tsx'
import { type OwnShipment, type OwnShipmentsPage, ownShipmentsDoor, treatmentLook } from './ownShipments.ts'
import '../../look/border.css'

type Filters = Readonly<Record<string, string>>
const named = ['q', 'desde', 'hasta'] as const
const isSought = (filters: Filters) => named.some((name) => filters[name])

/** Where are our shipments, and what does customs ask of each? Never why. */
export function OwnShipments() {
  return (
    <WithCompany>
      <Shipments />
    </WithCompany>
  )
}

function Shipments() {
  const t = useWords()
  const [filters] = useFilters()
  const found = useFetched<OwnShipmentsPage>(ownShipmentsDoor, {
    query: {
      q: filters.q || undefined,
      from: filters.desde || undefined,
      until: filters.hasta || undefined,
      after: filters.despues || undefined,
    },
  })
  const invented = found.data?.items.some((one) => one.demonstration)
  return (
    <>
      <Row first>
        <PageTitle short={t('shipments.page')} lead={t('shipments.lead')}>
          {useTitle(found.data, filters)}
        </PageTitle>
        {found.data?.items.length || isSought(filters) ? (
          <Search key={named.map((name) => filters[name]).join('|')} filters={filters} />
        ) : null}
        <p className="acts inline sm noprint" style={{ marginTop: 16 }}>
          <Go to="/beneficios">{t('shipments.toBenefits')}</Go>
        </p>
        {invented ? <p className="sm soft">{t('declarations.allDemonstration')}</p> : null}
      </Row>
      <Row wide>
        <Fetched of={found} rows={8}>
          {(page) => <Listing page={page} filters={filters} onSaid={() => void found.refetch()} />}
        </Fetched>
      </Row>
    </>
  )
}

const useTitle = (page: OwnShipmentsPage | undefined, filters: Filters) => {
  const t = useWords()
  const forms = useForms()
  if (!page) return t('shipments.page')
  const count = page.items.length
  const sought = isSought(filters)
  if (count === 0) return t(sought ? 'shipments.noneFound' : 'shipments.page')
  const more = Boolean(page.next || filters.despues)
  const words = { count, number: forms.number(count) }
  if (more) return t(sought ? 'shipments.titleFoundMore' : 'shipments.titleMore', words)
  return t(sought ? 'shipments.titleFound' : 'shipments.title', words)
}

function Search({ filters }: { readonly filters: Filters }) {
  const t = useWords()
  const [, setFilters] = useFilters()
  const [q, setQ] = useState(filters.q ?? '')
  const [desde, setFrom] = useState(filters.desde ?? '')
  const [hasta, setUntil] = useState(filters.hasta ?? '')
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setFilters({ q: q.trim(), desde, hasta, despues: undefined })
  }
  return (
    <form onSubmit={ask} aria-label={t('shipments.q')} style={{ marginTop: 16 }} className="noprint">
      <div className="columnchoice search">
        <TextField
          name="q"
          kind="search"
          longest={70}
          label={t('shipments.q')}
          hint={t('shipments.qHint')}
          value={q}
          onChange={setQ}
        />
        <DateField name="desde" label={t('declarations.filter.desde')} value={desde} onChange={setFrom} />
        <DateField name="hasta" label={t('declarations.filter.hasta')} value={hasta} onChange={setUntil} />
      </div>
      <div className="acts inline">
        <Button type="submit" icon="lens">
          {t('declarations.search')}
        </Button>
        {isSought(filters) ? <Go to="/mis-embarques">{t('declarations.all')}</Go> : null}
      </div>
    </form>
  )
}

function Listing(props: {
  readonly page: OwnShipmentsPage
  readonly filters: Filters
  readonly onSaid: () => void
}) {
  const { page, filters } = props
  const t = useWords()
  const forms = useForms()
  const { placeOf } = useOffices()
  if (page.items.length === 0)
    return isSought(filters) ? (
      <Empty
        title={t('shipments.noneFound')}
        why={t('shipments.noneFoundWhy')}
        act={<Go to="/mis-embarques">{t('declarations.all')}</Go>}
      />
    ) : (
      <Empty
        title={t('shipments.none')}
        why={t('shipments.noneWhy')}
        act={<Go to="/empresa">{t('apply.page.company')}</Go>}
      />
    )
  return (
    <>
      <DataTable
        label={t('shipments.page')}
        rows={page.items}
        keyOf={({ number, version }) => `${number} ${version}`}
        empty={null}
        columns={[
          {
            key: 'number',
            title: t('declarations.column.number'),
            phone: 'title',
            cell: ({ number, version }) => (
              <>
                <span className="b6 num">{number}</span>
                {version > 1 ? (
                  <span className="soft sm"> {t('declarations.column.version', { version })}</span>
                ) : null}
              </>
            ),
          },
          {
            key: 'when',
            title: t('declarations.column.when'),
            cell: ({ issuedAt }) => <span className="num">{forms.moment(issuedAt)}</span>,
          },
          {
            key: 'office',
            title: t('declarations.filter.oficina'),
            cell: ({ office }) => placeOf(office),
          },
          {
            key: 'unit',
            title: t('declarations.column.unit'),
            cell: (one) =>
              [t(`declarations.kind.${one.kind}`), one.conveyance, ...one.containers]
                .filter(Boolean)
                .join(' · '),
          },
          {
            key: 'asked',
            title: t('shipments.column.asked'),
            cell: (one) => <Asked of={one} />,
          },
          {
            key: 'own',
            title: t('disown.column'),
            phone: 'line',
            cell: (one) => <Disown of={one} onSaid={props.onSaid} />,
          },
        ]}
      />
      <nav className="acts inline sm" style={{ marginTop: 16 }} aria-label={t('web.pages.label')}>
        {filters.despues ? (
          <Go to={listAddress('/mis-embarques', filters, { despues: undefined })}>
            {t('declarations.newest')}
          </Go>
        ) : null}
        {page.next ? (
          <Go to={listAddress('/mis-embarques', filters, { despues: page.next })}>
            {t('declarations.older')}
          </Go>
        ) : (
          <span className="soft">{t('declarations.end')}</span>
        )}
      </nav>
    </>
  )
}

function Asked({ of: { treatment, stateAt, dueOn, transitBy } }: { readonly of: OwnShipment }) {
  const t = useWords()
  const forms = useForms()
  const look = treatmentLook[treatment] ?? { tone: 'idle', icon: 'ring' }
  return (
    <>
      <Standing tone={look.tone} icon={look.icon}>
        {t(`shipments.treatment.${treatment}`)}
      </Standing>
      <span className="sm soft" style={{ display: 'block' }}>
        {t(`shipments.means.${treatment}`)} {t('shipments.column.since')} {forms.moment(stateAt)}
      </span>
      {dueOn ? <span className="sm">{t('facility.ownDue', { day: forms.day(dueOn) })}</span> : null}
      {transitBy ? (
        <span className="sm">{t('facility.ownTransit', { day: forms.day(transitBy) })}</span>
      ) : null}
    </>
  )
}
