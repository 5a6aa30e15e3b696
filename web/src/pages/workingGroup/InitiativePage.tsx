import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, usePathWord } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { BallotPart } from './BallotPart.tsx'
import { CommentsPart } from './CommentsPart.tsx'
import { DataLinks } from './DataLinks.tsx'
import { type InitiativeRead, initiativeDoor } from './group.ts'
import { InitiativeStanding } from './InitiativeStanding.tsx'
import { MovePart } from './MovePart.tsx'
import { PapersPart } from './PapersPart.tsx'
import '../../look/workingGroup.css'

/** What it says, who said what, how it was voted, what became of it. */
export function InitiativePage() {
  const t = useWords()
  const id = usePathWord('id')
  const found = useFetched<InitiativeRead>(initiativeDoor, { path: { id } })
  if (found.data) return <Initiative of={found.data} />
  return (
    <Row first>
      <PageTitle>{t('initiative.page')}</PageTitle>
      <Fetched of={found} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

function Initiative({ of }: { readonly of: InitiativeRead }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  const by = [of.memberName, of.organisation].filter(Boolean).join(', ')
  return (
    <>
      {of.demonstration ? <Band tone="idle">{t('workingGroup.demonstration')}</Band> : null}
      <Row first margin={<strong>{forms.day(of.raisedAt.slice(0, 10))}</strong>}>
        <PageTitle
          short={t('initiative.numbered', { number: of.number, title: of.title })}
          over={`${t(`initiative.kind.${of.kind}`)} ${of.number} · ${t(`initiative.about.${of.about}`)}`}
          status={<InitiativeStanding of={of.state} boxed />}
        >
          {of.title}
        </PageTitle>
        <div className="paragraphs">
          <Voice lang={of.language} by={by}>
            {of.tells}
          </Voice>
        </div>
        {of.need ? (
          <p className="sm">
            {t('initiative.answersNeed')}{' '}
            <Go to={`/grupo/iniciativas/${of.need.id}`}>
              {t('initiative.numbered', { number: of.need.number, title: of.need.title })}
            </Go>
          </p>
        ) : null}
        <Acts>
          <Go to="/grupo">{t('workingGroup.back')}</Go>
          <Button small look="line" icon="print" onClick={() => print()}>
            {t('workingGroup.print')}
          </Button>
        </Acts>
      </Row>
      {of.files.length > 0 || of.mayLay ? <Papers of={of} /> : null}
      {of.decidedAt ? <Decided of={of} /> : null}
      {of.ballot ? <BallotPart of={of} ballot={of.ballot} /> : null}
      <MovePart of={of} />
      {of.state === 'adopted' ? <DataLinks of={of} /> : null}
      <CommentsPart of={of} />
      <History of={of} />
    </>
  )
}

function Papers({ of }: { readonly of: InitiativeRead }) {
  const t = useWords()
  return (
    <Row>
      <div className={of.files.length > 0 ? undefined : 'noprint'}>
        <Heading>{t('meeting.papers')}</Heading>
        <PapersPart
          of={of.files}
          door={`${initiativeDoor}/papers`}
          id={of.id}
          mayLay={of.mayLay}
          timeZone={of.timeZone}
        />
      </div>
    </Row>
  )
}

function Decided({ of }: { readonly of: InitiativeRead }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  return (
    <Row margin={of.decidedAt ? forms.shortMoment(of.decidedAt) : null}>
      <Heading>{t(`initiative.state.${of.state}`)}</Heading>
      {of.reasons ? (
        <Voice by={of.decidedByName}>{of.reasons}</Voice>
      ) : (
        <p className="sm soft">{t('initiative.decidedBy', { name: of.decidedByName ?? '' })}</p>
      )}
    </Row>
  )
}

function History({ of }: { readonly of: InitiativeRead }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  return (
    <Row>
      <Heading>{t('initiative.history')}</Heading>
      <ul className="group-list">
        {of.steps.map(({ turn, step, by, at, reason }) => (
          <li key={turn} className="sm">
            {forms.shortMoment(at)} · {t(`initiative.step.${step}`)}
            {by ? ` · ${by}` : ''}
            {reason ? ` · ${reason}` : ''}
          </li>
        ))}
      </ul>
    </Row>
  )
}
