import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords, type Words } from '../../words/useWords.ts'
import { WithCompany } from '../apply/WithCompany.tsx'
import { ColleagueLine } from './ColleagueLine.tsx'
import { DeskTabs } from './DeskTabs.tsx'
import { InviteForm } from './InviteForm.tsx'
import { type Colleague, type Colleagues, peopleAddress } from './people.ts'
import { RecoveryLine } from './RecoveryLine.tsx'
import '../../look/desk.css'

/** Who may act for the company, with what mandate, until when? */
export function People() {
  const t = useWords()
  const session = useSession()
  const mayManage = session?.roles.includes('companyAdministrator') ?? false
  const found = useFetched<Colleagues>(peopleAddress, {}, mayManage)
  return (
    <WithCompany>
      <Row first>
        <PageTitle short={t('desk.page.people')} lead={t('people.lead')}>
          {titleOf(t, found.data)}
        </PageTitle>
        <DeskTabs current="personas" />
      </Row>
      {mayManage ? (
        <Fetched of={found} rows={6}>
          {({ people }) => <Everybody people={people} />}
        </Fetched>
      ) : (
        <Row>
          <Notice tone="idle" title={t('people.notYours')} todo={t('people.notYoursTodo')} />
        </Row>
      )}
    </WithCompany>
  )
}

const titleOf = (t: Words, data: Colleagues | undefined) => {
  if (!data) return t('desk.page.people')
  const asked = data.people.filter(({ recoveryAsked }) => recoveryAsked).length
  if (asked > 0) return t('people.titleAsked', { count: asked })
  return t('people.title', { count: new Set(data.people.map(({ personId }) => personId)).size })
}

function Everybody({ people }: { readonly people: readonly Colleague[] }) {
  const [{ invitar }] = useFilters()
  const asked = new Map(people.filter(({ recoveryAsked }) => recoveryAsked).map((one) => [one.personId, one]))
  const own = people.filter(({ role }) => role !== 'mandatedAgent')
  const agents = people.filter(({ role }) => role === 'mandatedAgent')
  return (
    <>
      {[...asked.values()].map((one) => (
        <RecoveryLine key={one.personId} person={one} />
      ))}
      <Part kind="colleague" people={own} isInviting={invitar === 'colega'} isQuiet={!invitar} />
      <Part kind="agent" people={agents} isInviting={invitar === 'mandato'} isQuiet={!invitar} />
    </>
  )
}

const addresses = { colleague: '/personas?invitar=colega', agent: '/personas?invitar=mandato' } as const

function Part(props: {
  readonly kind: 'colleague' | 'agent'
  readonly people: readonly Colleague[]
  readonly isInviting: boolean
  /** Nobody is being invited anywhere: the first part holds the page's one button to press. */
  readonly isQuiet: boolean
}) {
  const t = useWords()
  const forms = useForms()
  const { kind, people, isInviting, isQuiet } = props
  return (
    <Row
      margin={
        <Big of={forms.number(people.length)}>{t(`people.word.${kind}`, { count: people.length })}</Big>
      }
    >
      <Heading>{t(`people.heading.${kind}`)}</Heading>
      <p className="sm soft" style={{ marginTop: 8, maxWidth: '44em' }}>
        {t(`people.why.${kind}`)}
      </p>
      {people.length === 0 && !isInviting ? (
        <Empty title={t(`people.none.${kind}`)} why={t(`people.noneWhy.${kind}`)} />
      ) : null}
      <ul className="news">
        {people.map((one) => (
          <ColleagueLine key={one.membershipId} person={one} />
        ))}
      </ul>
      {isInviting ? (
        <InviteForm kind={kind} />
      ) : (
        <div className="acts" style={{ marginTop: 16 }}>
          <ButtonLink
            to={addresses[kind]}
            icon="plus"
            look={kind === 'colleague' && isQuiet ? 'fill' : 'line'}
          >
            {t(`people.invite.${kind}`)}
          </ButtonLink>
        </div>
      )}
    </Row>
  )
}
