import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { TicksLegend } from '../../parts/Ticks.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { CaseFrame, PressingClock } from './CaseFrame.tsx'
import { CompanyFacts } from './CompanyFacts.tsx'
import type { CaseView } from './caseTypes.ts'
import { MarkedAnswers } from './MarkedAnswers.tsx'
import { ProfileOverview } from './ProfileOverview.tsx'
import type { CaseProfileData } from './profileTypes.ts'
import { StandardAnswers } from './StandardAnswers.tsx'
import { StepForm } from './StepForm.tsx'
import { placeOf } from './stepPlaces.ts'

/** What the company answered, standard by standard and site by site; and whether it is complete. */
export function CaseProfile() {
  return <CaseFrame tab="perfil">{(view) => <Profile view={view} />}</CaseFrame>
}

function Profile({ view }: { readonly view: CaseView }) {
  const found = useFetched<CaseProfileData>('/api/v1/cases/{id}/profile', { path: { id: view.case.id } })
  const [{ estandar }] = useFilters()
  const data = found.data
  const standard = data?.standards.find(({ number }) => number === estandar) ?? data?.standards[0]
  return (
    <>
      <Row margin={<PressingClock view={view} />}>
        <Two aside={<CompanyFacts view={view} />}>
          <Fetched of={found} rows={10}>
            {(profile) => <ProfileOverview view={view} data={profile} current={standard?.number} />}
          </Fetched>
          <TicksLegend />
          {data ? <Review view={view} data={data} /> : null}
        </Two>
      </Row>
      {data && standard ? <StandardAnswers view={view} data={data} standard={standard} /> : null}
    </>
  )
}

/** The office's word on the profile as a whole: what goes back, or that it is complete. */
function Review({ view, data }: { readonly view: CaseView; readonly data: CaseProfileData }) {
  const t = useWords()
  const forms = useForms()
  const offered = view.possible.filter(({ step }) => placeOf(step).tab === 'perfil')
  if (offered.length === 0) return null
  const [first] = offered.filter(({ allowed, step }) => allowed && step !== 'openAnnualReview')
  return (
    <section style={{ marginTop: 32 }} aria-label={t('office.review.title')}>
      <Heading>{t('office.review.title')}</Heading>
      <p className="sm soft" style={{ marginTop: 8 }}>
        {data.missing.length === 0
          ? t('office.review.complete')
          : t('office.review.missing', {
              count: data.missing.length,
              number: forms.number(data.missing.length),
            })}
      </p>
      <MarkedAnswers view={view} data={data} />
      <div className="takes">
        {offered.map((step) => (
          <StepForm key={step.step} view={view} step={step} main={step === first} />
        ))}
      </div>
    </section>
  )
}
