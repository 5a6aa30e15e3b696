import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useAddressed } from '../assess/useAddressed.ts'
import { ChangedLine } from './DataLinks.tsx'
import { type PublicGroupRead, publicGroupDoor } from './group.ts'
import { Told } from './MinutesPart.tsx'
import { ResultLine } from './ResultLine.tsx'
import '../../look/workingGroup.css'

/** What anybody may know of the group: what it adopted and the minutes it made public. */
export function PublicGroup() {
  const t = useWords()
  const found = useFetched<PublicGroupRead>(publicGroupDoor)
  if (found.data?.group) return <Whole of={found.data} group={found.data.group} />
  return (
    <Row first>
      <PageTitle>{t('workingGroup.page.public')}</PageTitle>
      <Fetched of={found} rows={6}>
        {() => (
          <Empty
            title={t('workingGroup.none')}
            why={t('workingGroup.publicNone')}
            act={<Go to="/comunicados">{t('announcement.toAll')}</Go>}
          />
        )}
      </Fetched>
    </Row>
  )
}

function Whole(props: {
  readonly of: PublicGroupRead
  readonly group: NonNullable<PublicGroupRead['group']>
}) {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  const { of, group } = props
  useAddressed()
  return (
    <>
      {group.demonstration ? <Band tone="idle">{t('workingGroup.demonstration')}</Band> : null}
      <Row
        first
        margin={group.foundedOn ? t('workingGroup.founded', { day: forms.day(group.foundedOn) }) : null}
      >
        <PageTitle
          short={t('workingGroup.page.public')}
          over={say(group.name)}
          lead={say(group.tells) || undefined}
        >
          {t('workingGroup.public.title', { count: of.adopted.length })}
        </PageTitle>
        {of.members.length > 0 ? (
          <p className="sm">
            {t('workingGroup.public.members')}{' '}
            {forms.list(
              of.members.map(
                ({ kind, count }) => `${t(`workingGroup.kind.${kind}`)} (${forms.number(count)})`,
              ),
            )}
            {'. '}
          </p>
        ) : null}
        <Acts>
          <Go to="/comunicados">{t('announcement.toAll')}</Go>
          <Button small look="line" icon="print" onClick={() => print()}>
            {t('workingGroup.print')}
          </Button>
        </Acts>
      </Row>
      <Row>
        <Heading>{t('workingGroup.public.adopted')}</Heading>
        {of.adopted.length === 0 ? <p className="sm soft">{t('workingGroup.public.adoptedNone')}</p> : null}
        {of.adopted.map((one) => (
          <section key={one.id} id={`iniciativa-${one.number}`} className="adopted">
            <h3 lang={one.language}>{t('initiative.numbered', { number: one.number, title: one.title })}</h3>
            <p className="paragraphs" lang={one.language}>
              {one.tells}
            </p>
            {one.result ? <ResultLine of={one.result} secret /> : null}
            <ChangedLine of={one.links} />
          </section>
        ))}
      </Row>
      <PublicMeetings of={of} />
    </>
  )
}

function PublicMeetings({ of }: { readonly of: PublicGroupRead }) {
  const t = useWords()
  const forms = useForms()
  return (
    <Row>
      <Heading>{t('workingGroup.public.meetings')}</Heading>
      {of.meetings.length === 0 ? <p className="sm soft">{t('workingGroup.public.meetingsNone')}</p> : null}
      {of.meetings.map((one) => (
        <section key={one.id} className="adopted">
          <h3>{t('meeting.next', { number: one.number, title: one.title })}</h3>
          <p className="sm soft">{forms.day(one.onDay)}</p>
          <Told of={one} />
          <p>
            {(['es', 'en'] as const)
              .filter((language) => one[language] !== '')
              .map((language) => (
                <a
                  key={language}
                  className="btn line sml"
                  href={`/api/v1/group/meetings/${one.id}/minutes/${language}.pdf`}
                >
                  {t(`meeting.minutes.pdf.${language}`)}
                </a>
              ))}
          </p>
        </section>
      ))}
    </Row>
  )
}
