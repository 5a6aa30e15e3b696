import '../../look/office.css'
import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { OwnLedger } from './benefits.ts'
import { Compared } from './Compared.tsx'
import { DataLinks } from './DataLinks.tsx'
import { MarginLines } from './MarginLines.tsx'
import { MonthRange } from './MonthRange.tsx'
import { OwnMonths } from './OwnMonths.tsx'
import { OwnPenalties } from './OwnPenalties.tsx'
import { Promises } from './Promises.tsx'
import { Times } from './Times.tsx'
import { Worth } from './Worth.tsx'

/** What the company's certificate earned it at the border; and where that cannot be said, that. */
export function OwnBenefits() {
  const t = useWords()
  const [{ desde, hasta, papel }] = useFilters()
  const query = { from: desde, to: hasta, role: papel }
  const found = useFetched<OwnLedger>('/api/v1/benefits', { query })
  const { data } = found
  return (
    <>
      {data?.demonstration && data.lodged > 0 ? (
        <Row first>
          <Band tone="going">{t('benefits.demonstration')}</Band>
        </Row>
      ) : null}
      <Row first margin={data && data.lodged > 0 ? <InMargin of={data} /> : t('benefits.page.own')}>
        <PageTitle
          short={t('benefits.page.own')}
          lead={data?.lodged === 0 ? t('benefits.none.own') : undefined}
        >
          {useTitle(data)}
        </PageTitle>
        {data?.lodged === 0 ? (
          <p className="acts inline" style={{ marginTop: 16 }}>
            <Go to="/mis-embarques">{t('benefits.none.toShipments')}</Go>
          </p>
        ) : null}
        <p className="acts inline">
          <Go to="/beneficios/pagos">{t('deferred.toOwn')}</Go>
        </p>
        {data && data.first !== null ? <Narrowing of={data} query={query} /> : null}
      </Row>
      {data ? (
        <Board data={data} />
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

const useTitle = (data: OwnLedger | undefined): string => {
  const t = useWords()
  if (!data) return t('benefits.page.own')
  if (data.lodged === 0) return t('benefits.own.title.none')
  return t(`benefits.own.title.${data.inspections?.finding.verdict ?? 'tooFew'}`)
}

function InMargin({ of }: { readonly of: OwnLedger }) {
  const t = useWords()
  const forms = useForms()
  return (
    <MarginLines
      of={[
        t('benefits.shipments', { number: forms.number(of.lodged) }),
        t('benefits.ofCertified', { number: forms.number(of.certified) }),
        t('benefits.found', { hits: forms.number(of.hits), done: forms.number(of.done) }),
        ...(of.countedAt ? [t('benefits.countedAt', { moment: forms.moment(of.countedAt) })] : []),
      ]}
    />
  )
}

function Narrowing(props: {
  readonly of: OwnLedger
  readonly query: Readonly<Record<string, string | undefined>>
}) {
  const t = useWords()
  const [{ papel = '' }, setFilters] = useFilters()
  const { of } = props
  return (
    <div className="narrow">
      <MonthRange first={of.first} last={of.last} from={of.from} to={of.to} />
      {of.roles.length > 1 || papel ? (
        <ShortSelect
          small
          label={t('benefits.role')}
          value={papel}
          options={[
            { value: '', label: t('benefits.any') },
            ...of.roles.map((role) => ({ value: role, label: t(`benefits.role.${role}`) })),
          ]}
          onChange={(value) => setFilters({ papel: value })}
        />
      ) : null}
      <DataLinks path="/api/v1/benefits" query={props.query} />
    </div>
  )
}

function Board({ data }: { readonly data: OwnLedger }) {
  const t = useWords()
  if (data.lodged === 0)
    return (
      <Row>
        <Promises of={data} />
        <OwnPenalties />
      </Row>
    )
  return (
    <>
      <Row>
        {data.certified === 0 ? <p className="soft">{t('benefits.none.notCertified')}</p> : null}
        {data.inspections ? <Compared of={data.inspections} /> : null}
        <div style={{ marginTop: 32 }}>
          <OwnMonths months={data.byMonth} />
        </div>
      </Row>
      <Row>
        <Promises of={data} />
        <OwnPenalties />
      </Row>
      <Row>
        <Times of={data} own />
      </Row>
      {data.inspections ? (
        <Row>
          <Worth of={data.inspections} />
        </Row>
      ) : null}
      <Row>
        <Heading>{t('benefits.how.title')}</Heading>
        <p className="soft">{t('benefits.how.own')}</p>
        <p className="soft">{t('benefits.how.time')}</p>
      </Row>
    </>
  )
}
