import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row, Two } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { LaterEdition } from '../editions/LaterEdition.tsx'
import { HomePilot } from '../pilots/HomePilot.tsx'
import { UnreadAnnouncements } from '../workingGroup/UnreadAnnouncements.tsx'
import type { Home } from './company.ts'
import { HomeContact } from './HomeContact.tsx'
import { HomeDeadlines } from './HomeDeadlines.tsx'
import { HomeTasks } from './HomeTasks.tsx'
import { PressingClock } from './PressingClock.tsx'
import { ProgressTable } from './ProgressTable.tsx'
import { useHomeTitle } from './useHomeTitle.ts'
import { WithCompany } from './WithCompany.tsx'

/** What now, and by when. */
export function CompanyHome() {
  return (
    <WithCompany>
      <FetchedHome />
    </WithCompany>
  )
}

function FetchedHome() {
  const t = useWords()
  const found = useFetched<Home>('/api/v1/company/home')
  if (found.data) return <HomePage home={found.data} />
  return (
    <Row first>
      <PageTitle>{t('apply.page.home')}</PageTitle>
      <Fetched of={found} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

function HomePage({ home }: { readonly home: Home }) {
  const t = useWords()
  const forms = useForms()
  const { title, lead } = useHomeTitle(home)
  const [weekday = '', rest = ''] = useToday(home.today)
  return (
    <>
      <Row
        first
        margin={
          <>
            <strong>{weekday}</strong>
            <br />
            {rest}
          </>
        }
      >
        <PageTitle lead={lead} short={t('apply.page.home')}>
          {title}
        </PageTitle>
        <div className="editionnews">
          <LaterEdition edition={home.edition} />
        </div>
      </Row>
      <HomePilot />
      <Row margin={<PressingClock clocks={home.clocks} />}>
        <Two aside={<HomeDeadlines home={home} />}>
          <HomeTasks home={home} />
        </Two>
      </Row>
      {home.sites.length > 0 ? (
        <Row
          margin={
            <Big
              of={forms.number(home.asked - home.missing)}
              and={t('apply.home.ofAsked', { count: forms.number(home.asked) })}
            >
              {t('apply.home.ready', { count: home.sites.length, number: forms.number(home.sites.length) })}
            </Big>
          }
        >
          <Heading aside={<Go to="/perfil">{t('apply.home.toProfile')}</Go>}>
            {t('apply.progress.title')}
          </Heading>
          <ProgressTable rows={home.progress} sites={home.sites} />
        </Row>
      ) : null}
      <UnreadAnnouncements />
      <HomeContact home={home} />
      {home.operator.traderNumber ? (
        <Row>
          <Go to="/beneficios">{t('benefits.toOwn')}</Go>
        </Row>
      ) : null}
    </>
  )
}

const useToday = (today: string): readonly string[] => {
  const forms = useForms()
  const t = useWords()
  const day = new Date(`${today}T12:00:00Z`).getUTCDay()
  return [t(`apply.weekday.${day}`), forms.longDay(today)]
}
