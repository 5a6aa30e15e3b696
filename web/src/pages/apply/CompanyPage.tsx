import { useFetched } from '../../api/useFetched.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { CompanyForm } from './CompanyForm.tsx'
import type { Company, ProgrammeChoices } from './company.ts'
import { OwnSites } from './OwnSites.tsx'
import { Publication } from './Publication.tsx'
import { Sites } from './Sites.tsx'
import { useText } from './useText.ts'
import { WithCompany } from './WithCompany.tsx'

/** What the office knows of the company: its data, its sites. */
export function CompanyPage() {
  return (
    <WithCompany>
      <FetchedCompany />
    </WithCompany>
  )
}

function FetchedCompany() {
  const t = useWords()
  const found = useFetched<Company>('/api/v1/company')
  const programme = useFetched<ProgrammeChoices>('/api/v1/programme')
  if (found.data && programme.data) return <CompanyData company={found.data} programme={programme.data} />
  return (
    <Row first>
      <PageTitle>{t('apply.page.company')}</PageTitle>
      {found.data ? (
        <Fetched of={programme}>{() => null}</Fetched>
      ) : (
        <Fetched of={found} rows={8}>
          {() => null}
        </Fetched>
      )}
    </Row>
  )
}

interface Part {
  readonly company: Company
  readonly programme: ProgrammeChoices
}

function CompanyData({ company, programme }: Part) {
  const t = useWords()
  const forms = useForms()
  const [{ sitio, editar }] = useFilters()
  const count = company.sites.length
  const { name } = company.operator
  return (
    <>
      <Row first>
        <PageTitle short={t('apply.page.company')}>
          {count === 0
            ? t('apply.company.titleNone', { name })
            : t('apply.company.title', { name, count, number: forms.number(count) })}
        </PageTitle>
        {company.editable ? null : (
          <div style={{ marginTop: 16 }}>
            <Notice tone="idle" title={t('apply.company.closed')} todo={t('apply.company.closedTodo')} />
          </div>
        )}
      </Row>
      <Row margin={<Numbers company={company} />}>
        <Heading>{t('apply.company.data')}</Heading>
        <div style={{ marginTop: 16 }}>
          {company.editable && editar === 'datos' ? (
            <CompanyForm company={company} programme={programme} />
          ) : (
            <CompanyFacts company={company} programme={programme} />
          )}
        </div>
      </Row>
      <Row margin={<Big of={forms.number(count)}>{t('apply.sites.word', { count })}</Big>}>
        <Sites company={company} kinds={programme.siteKinds} open={sitio} />
      </Row>
      {company.sites.length > 0 ? (
        <Row>
          <Heading>{t('map.company')}</Heading>
          <OwnSites company={company} kinds={programme.siteKinds} />
        </Row>
      ) : null}
      <Row>
        <Publication company={company} />
      </Row>
    </>
  )
}

function Numbers({ company }: { readonly company: Company }) {
  const t = useWords()
  const { taxId, traderNumber } = company.operator
  return (
    <>
      <strong>{taxId}</strong>
      <br />
      {traderNumber
        ? t('apply.company.traderNumber', { number: traderNumber })
        : t('apply.company.noTraderNumber')}
    </>
  )
}

function CompanyFacts({ company, programme }: Part) {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  const { operator, office } = company
  const types = programme.operatorTypes
    .filter((one) => operator.types.includes(one.id))
    .map((one) => say(one.name))
  return (
    <>
      <Facts
        of={[
          [t('apply.company.name'), operator.name],
          [t('apply.company.types'), forms.list(types)],
          [t('apply.company.city'), operator.city],
          [t('apply.company.legalRepresentative'), operator.legalRepresentative],
          ...(operator.representativeTaxId
            ? [
                [
                  t('apply.company.representativeTaxId', { name: say(programme.taxId.name) }),
                  operator.representativeTaxId,
                ] as const,
              ]
            : []),
          [t('apply.company.officeId'), office ? `${office.name}, ${office.city}` : ''],
        ]}
      />
      {company.editable ? (
        <div className="acts" style={{ marginTop: 16 }}>
          <ButtonLink look="line" small to="/empresa?editar=datos">
            {t('apply.company.change')}
          </ButtonLink>
        </div>
      ) : null}
    </>
  )
}
