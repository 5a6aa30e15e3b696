import { Empty } from '../../parts/Empty.tsx'
import { EvidenceRow } from '../../parts/EvidenceRow.tsx'
import { Go } from '../../parts/Go.tsx'
import { Facts, Heading, Row, Two } from '../../parts/Sheet.tsx'
import { Standing, Status } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { SuggestedTraining } from '../training/SuggestedTraining.tsx'
import { CaseFrame, PressingClock } from './CaseFrame.tsx'
import type { CaseView, CorrectiveAction, Finding } from './caseTypes.ts'
import { evidenceAddress } from './evidenceAddress.ts'
import { useFindingCounts } from './FindingsTable.tsx'
import { JudgeFinding } from './JudgeFinding.tsx'
import { StepForm } from './StepForm.tsx'
import { placeOf, tabAddress } from './stepPlaces.ts'

/** What the visits found, what the company does about it, and the office's word on that. */
export function CaseFindings() {
  return <CaseFrame tab="hallazgos">{(view) => <Findings view={view} />}</CaseFrame>
}

function Findings({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const counts = useFindingCounts()
  const offered = view.possible.filter(({ step }) => placeOf(step).tab === 'hallazgos')
  return (
    <>
      <Row margin={<PressingClock view={view} />}>
        <Heading aside={counts(view.findings)}>{t('office.findings.title')}</Heading>
        {view.findings.length === 0 ? (
          <Empty
            title={t('office.findings.none')}
            why={t('office.findings.noneWhy')}
            act={<Go to={tabAddress(view.case.number, 'visitas')}>{t('office.tab.visitas')}</Go>}
          />
        ) : null}
        <CompanyReply view={view} />
        <div className="takes">
          {offered.map((step) => (
            <StepForm
              key={step.step}
              view={view}
              step={step}
              main
              lead={<p className="sm soft">{t(`office.lead.${step.step}`)}</p>}
            />
          ))}
        </div>
      </Row>
      {view.findings.map((finding) => (
        <OneFinding key={finding.id} view={view} finding={finding} />
      ))}
      {view.findings.length > 0 ? <SuggestedTraining caseId={view.case.id} /> : null}
    </>
  )
}

function CompanyReply({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const forms = useForms()
  const reply = view.steps.findLast(({ step }) => step === 'reply')
  if (!reply?.reasons) return null
  return (
    <div style={{ marginTop: 16 }}>
      <p className="lab">{t('office.findings.reply')}</p>
      <Voice by={`${reply.personName}, ${forms.moment(reply.at)}`}>{reply.reasons}</Voice>
    </div>
  )
}

const stateTones = {
  open: 'halt',
  reopened: 'halt',
  planAccepted: 'going',
  evidenceGiven: 'heed',
  closed: 'good',
} as const
const stateIcons = {
  open: 'ring',
  reopened: 'turn',
  planAccepted: 'clipboard',
  evidenceGiven: 'file',
  closed: 'tick',
} as const

/** An observation asks for nothing, so an open one alarms nobody. */
const toneOf = (grade: string, state: keyof typeof stateTones) =>
  grade === 'observation' && state !== 'closed' ? 'idle' : stateTones[state]

const isState = (state: string): state is keyof typeof stateTones => state in stateTones

function OneFinding({ view, finding }: { readonly view: CaseView; readonly finding: Finding }) {
  const t = useWords()
  const criterion = view.words.criteria[finding.criterionId]
  const site = view.sites.find(({ id }) => id === finding.siteId)
  const state = isState(finding.state) ? finding.state : 'open'
  return (
    <Row
      margin={
        <>
          <strong className="num">{criterion?.number ?? finding.criterionId}</strong>
          <br />
          {site?.name}
        </>
      }
      label={t('office.findings.one', { number: criterion?.number ?? '' })}
    >
      <Two aside={<FindingFacts view={view} finding={finding} />}>
        <div className="titlerow">
          <h3 className="asked">{criterion?.asks}</h3>
          <Status of={finding.grade} />
          <Standing tone={toneOf(finding.grade, state)} icon={stateIcons[state]}>
            {t(`validation.findingState.${state}`)}
          </Standing>
        </div>
        <Voice>{finding.seen}</Voice>
        {finding.asks ? (
          <>
            <p className="lab" style={{ marginTop: 10 }}>
              {t('office.findings.asks')}
            </p>
            <Voice>{finding.asks}</Voice>
          </>
        ) : null}
        <CompanyAnswers view={view} finding={finding} />
        <Judged view={view} finding={finding} />
        <JudgeFinding finding={finding} />
      </Two>
    </Row>
  )
}

function FindingFacts({ view, finding }: { readonly view: CaseView; readonly finding: Finding }) {
  const t = useWords()
  const forms = useForms()
  const person = (id: string | null) => view.desk.people.find((one) => one.id === id)?.name ?? ''
  return (
    <Facts
      of={[
        [t('office.findings.raised'), `${person(finding.raisedBy)}, ${forms.moment(finding.raisedAt)}`],
        [t('office.findings.due'), finding.dueOn ? forms.weekday(finding.dueOn) : t('office.findings.noDue')],
        ...(finding.closedAt
          ? [
              [
                t('office.findings.closed'),
                `${person(finding.closedBy)}, ${forms.moment(finding.closedAt)}`,
              ] as const,
            ]
          : []),
      ]}
    />
  )
}

function CompanyAnswers({ view, finding }: { readonly view: CaseView; readonly finding: Finding }) {
  const t = useWords()
  const actions = view.desk.actions.filter(({ findingId }) => findingId === finding.id)
  const proofs = view.desk.proofs.filter(({ findingId }) => findingId === finding.id)
  if (actions.length === 0)
    return (
      <p className="sm soft" style={{ marginTop: 12 }}>
        {t('office.findings.noPlan')}
      </p>
    )
  return (
    <div className="companys">
      {actions.map((action) => (
        <ActionRead key={action.id} action={action} />
      ))}
      {proofs.length > 0 ? (
        <ul>
          {proofs.map((proof) => (
            <EvidenceRow
              key={proof.id}
              file={{
                name: proof.name,
                bytes: proof.sizeBytes,
                kind: proof.mediaType.startsWith('image/') ? 'photo' : 'document',
                href: evidenceAddress(proof.id),
              }}
              status={<Status of={proof.scan === 'clean' ? 'received' : 'notScanned'} />}
            />
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** What the office already said to it, and why. */
function Judged({ view, finding }: { readonly view: CaseView; readonly finding: Finding }) {
  const t = useWords()
  const forms = useForms()
  const said = view.desk.judgements.filter(({ findingId }) => findingId === finding.id)
  return said.map((one) => (
    <div key={one.at} style={{ marginTop: 10 }}>
      <p className="xs dim">
        {t(`validation.stepTaken.${one.step}`)}. {one.judgeName}, {forms.moment(one.at)}
      </p>
      {one.reason ? <Voice>{one.reason}</Voice> : null}
    </div>
  ))
}

function ActionRead({ action }: { readonly action: CorrectiveAction }) {
  const t = useWords()
  const forms = useForms()
  const by = [
    action.owner ? t('office.findings.owner', { name: action.owner }) : '',
    action.dueOn ? t('office.findings.until', { day: forms.weekday(action.dueOn) }) : '',
    forms.moment(action.createdAt),
  ].filter(Boolean)
  return (
    <div style={{ marginTop: 10 }}>
      <p className="lab">{t('office.findings.plan')}</p>
      <Voice by={by.join(' · ')}>{action.plan}</Voice>
      {action.doneNote ? (
        <>
          <p className="lab" style={{ marginTop: 8 }}>
            {t('office.findings.done')}
          </p>
          <Voice>{action.doneNote}</Voice>
        </>
      ) : null}
    </div>
  )
}
