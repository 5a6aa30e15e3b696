import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type MissingList, submitSteps } from './company.ts'
import { DeclarationForm } from './DeclarationForm.tsx'
import { MissingThings } from './MissingThings.tsx'
import { OwnStep } from './OwnStep.tsx'
import { ReceiptPage } from './ReceiptPage.tsx'
import { WithCompany } from './WithCompany.tsx'

/** Is anything missing? What is, by name; otherwise the declaration and its signature; then the receipt. */
export function SubmitPage() {
  const [{ acuse, tramite }] = useFilters()
  return (
    <WithCompany>
      {acuse ? <ReceiptPage number={acuse} /> : tramite ? <OwnStep step={tramite} /> : <Submitting />}
    </WithCompany>
  )
}

function Submitting() {
  const t = useWords()
  const found = useFetched<MissingList>('/api/v1/company/missing')
  if (!found.data) {
    return (
      <Row first>
        <PageTitle>{t('apply.page.submit')}</PageTitle>
        <Fetched of={found} rows={6}>
          {() => null}
        </Fetched>
      </Row>
    )
  }
  return <SubmitOr list={found.data} />
}

function SubmitOr({ list }: { readonly list: MissingList }) {
  const t = useWords()
  const forms = useForms()
  const step = list.steps.find((one) => submitSteps.includes(one.step))
  const waits = ['draft', 'returned', 'renewal'].includes(list.case.state)
  if (!step) {
    const why = waits ? 'onlyAdministrator' : 'notNow'
    return (
      <Row first margin={<strong>{list.case.number}</strong>}>
        <PageTitle lead={t(`apply.submit.${why}.lead`)}>{t(`apply.submit.${why}.title`)}</PageTitle>
        <p style={{ marginTop: 16 }}>
          <Go to="/inicio">{t('apply.submit.toHome')}</Go>
        </p>
      </Row>
    )
  }
  const count = list.missing.length
  const title = list.complete
    ? t('apply.submit.complete', { count: list.asked, number: forms.number(list.asked) })
    : t('apply.submit.missing', { count, number: forms.number(count) })
  return (
    <>
      <Row first margin={<strong>{list.case.number}</strong>}>
        <PageTitle
          short={t('apply.page.submit')}
          lead={t(list.complete ? 'apply.submit.completeLead' : 'apply.submit.missingLead')}
        >
          {title}
        </PageTitle>
      </Row>
      <Row
        margin={
          <Big
            of={forms.number(list.asked - count)}
            and={t('apply.home.ofAsked', { count: forms.number(list.asked) })}
          >
            {t('apply.home.ready', { count: list.sites, number: forms.number(list.sites) })}
          </Big>
        }
      >
        {list.complete ? <DeclarationForm list={list} step={step.step} /> : <MissingThings list={list} />}
      </Row>
    </>
  )
}
