import { useFetched } from '../../api/useFetched.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { MissingList, ProgressRow, SiteName } from '../apply/company.ts'
import { ProgressTable } from '../apply/ProgressTable.tsx'
import { WithCompany } from '../apply/WithCompany.tsx'
import { SuggestedTraining } from '../training/SuggestedTraining.tsx'
import { SelfScore } from './SelfScore.tsx'

interface ProfileProgress {
  readonly case: { readonly number: string; readonly editable: boolean }
  readonly sites: readonly SiteName[]
  readonly progress: readonly ProgressRow[]
  readonly missing: number
}

/** How far the security profile is, by standard and site. */
export function ProfilePage() {
  return (
    <WithCompany>
      <FetchedProfile />
    </WithCompany>
  )
}

function FetchedProfile() {
  const t = useWords()
  const found = useFetched<ProfileProgress>('/api/v1/company/progress')
  if (found.data) return <Profile profile={found.data} />
  return (
    <Row first>
      <PageTitle>{t('assess.page.profile')}</PageTitle>
      <Fetched of={found} rows={11}>
        {() => null}
      </Fetched>
    </Row>
  )
}

function Profile({ profile }: { readonly profile: ProfileProgress }) {
  const t = useWords()
  const forms = useForms()
  const missing = useFetched<MissingList>('/api/v1/company/missing')
  const asked = profile.progress.reduce((sum, row) => sum + row.asked, 0)
  const words = { count: profile.missing, number: forms.number(profile.missing), asked: forms.number(asked) }
  const isEmpty = profile.sites.length === 0
  const title = isEmpty
    ? 'assess.profile.noSite'
    : profile.missing === 0
      ? 'assess.profile.complete'
      : 'assess.profile.missing'
  return (
    <>
      <Row first margin={<strong>{profile.case.number}</strong>}>
        <PageTitle
          short={t('assess.page.profile')}
          lead={profile.case.editable ? t('assess.profile.lead') : t('assess.profile.closed')}
        >
          {t(title, words)}
        </PageTitle>
      </Row>
      <Row
        margin={
          isEmpty ? null : (
            <Big
              of={forms.number(asked - profile.missing)}
              and={t('apply.home.ofAsked', { count: forms.number(asked) })}
            >
              {t('apply.home.ready', {
                count: profile.sites.length,
                number: forms.number(profile.sites.length),
              })}
            </Big>
          )
        }
      >
        <Heading aside={<Aside />}>{t('apply.progress.title')}</Heading>
        {isEmpty ? (
          <Empty
            title={t('apply.sites.none')}
            why={t('apply.sites.noneWhy')}
            act={<ButtonLink to="/empresa?sitio=nuevo">{t('apply.sites.add')}</ButtonLink>}
          />
        ) : (
          <ProgressTable rows={profile.progress} sites={profile.sites} />
        )}
      </Row>
      {missing.data && !isEmpty ? <SelfScore list={missing.data} /> : null}
      <SuggestedTraining />
    </>
  )
}

function Aside() {
  const t = useWords()
  return (
    <>
      <Go to="/empresa">{t('assess.profile.toCompany')}</Go>
      {' · '}
      <Go to="/evidencias">{t('assess.profile.toEvidence')}</Go>
      {' · '}
      <Go to="/cruce">{t('coverage.toPage')}</Go>
    </>
  )
}
