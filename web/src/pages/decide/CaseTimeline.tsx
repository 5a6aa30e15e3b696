import type { ReactNode } from 'react'
import { isStatusName, statusVocabulary } from '../../parts/statusVocabulary.ts'
import { Timeline, type TimelineEvent } from '../../parts/Timeline.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import type { CaseView, StepTaken, VettingCheck } from './caseTypes.ts'

interface Dated extends TimelineEvent {
  readonly sort: string
}

/** The case's history with what is still to come: newest first, the future dashed above today. */
export function CaseTimeline({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const future = useFuture(view)
  const past = [...useSteps(view), ...usePapers(view)].toSorted((one, other) =>
    one.sort > other.sort ? -1 : 1,
  )
  return <Timeline label={t('office.timeline.label')} events={[...future, ...past]} />
}

const useFuture = (view: CaseView): readonly Dated[] => {
  const t = useWords()
  const forms = useForms()
  return view.clocks
    .filter((clock) => clock.state === 'running' && clock.dueOn)
    .map((clock) => ({
      key: `clock ${clock.name}`,
      sort: clock.dueOn ?? '',
      when: forms.shortDay(clock.dueOn ?? ''),
      time: t('office.timeline.in', { days: forms.days(clock.left, clock.counted) }),
      icon: 'clock' as const,
      tone: 'idle' as const,
      title: t('office.timeline.ends', { clock: t(`clock.${clock.name}`) }),
      future: true,
    }))
    .toSorted((one, other) => (one.sort > other.sort ? -1 : 1))
}

const useWhen = (today: string) => {
  const t = useWords()
  const forms = useForms()
  return (at: string, day: string) => ({
    when: day === today ? t('office.today') : forms.shortDay(day),
    time: day === today ? forms.time(at) : `${forms.weekday(day).split(' ')[0]} ${forms.time(at)}`,
  })
}

const useSteps = (view: CaseView): readonly Dated[] => {
  const t = useWords()
  const when = useWhen(view.asOf ?? view.today)
  const language = useLanguage()
  const letters = new Map(view.desk.letters.map((letter) => [letter.stepId, letter]))
  return view.steps
    .filter((step) => step.to !== 'draft')
    .map((step) => {
      const row = isStatusName(step.to) ? statusVocabulary[step.to] : statusVocabulary.draft
      const voice = step.reasons ?? step.detail.recommendation?.text
      const letter = letters.get(step.id)
      return {
        key: step.id,
        sort: `${step.at} ${String(step.position).padStart(4, '0')}`,
        ...when(step.at, step.onDay),
        icon: row.icon,
        tone: row.tone,
        title: t(`stepTaken.${step.step}`),
        by: step.personName || t(step.side === 'company' ? 'office.company' : 'role.clock'),
        ...(voice ? { voice } : {}),
        children: (
          <StepPapers
            step={step}
            letter={letter && (language === 'es' ? letter.titleEs : letter.titleEn)}
            letterId={letter?.id}
            caseId={view.case.id}
          />
        ),
      }
    })
}

function StepPapers(props: {
  readonly step: StepTaken
  readonly letter: string | undefined
  readonly letterId: string | undefined
  readonly caseId: string
}): ReactNode {
  const t = useWords()
  const { step } = props
  if (!step.receipt && !props.letter) return null
  return (
    <p className="xs dim num">
      {props.letter ? (
        <>
          <a
            href={`/api/v1/cases/${props.caseId}/letters/${props.letterId}.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            {props.letter}, PDF
          </a>
          {' · '}
        </>
      ) : null}
      {step.receipt ? t('office.timeline.receipt', { receipt: step.receipt }) : null}
    </p>
  )
}

/** What was written down between the steps: checks, visits, findings. */
const usePapers = (view: CaseView): readonly Dated[] => {
  const t = useWords()
  const forms = useForms()
  const told = (checks: readonly VettingCheck[]) =>
    forms.list(
      (['clear', 'concern', 'fail'] as const)
        .map((result) => ({ result, count: checks.filter((check) => check.result === result).length }))
        .filter(({ count }) => count > 0)
        .map(({ result, count }) => t(`office.results.${result}`, { count })),
    )
  const when = useWhen(view.asOf ?? view.today)
  const site = new Map(view.sites.map(({ id, name }) => [id, name]))
  const dayOf = (at: string) => at.slice(0, 10)
  const event = (key: string, at: string) => ({ key, sort: at, ...when(at, dayOf(at)) })
  return [
    ...checksTogether(view.vetting).map((checks) => {
      const [first] = checks
      const tells = checks
        .filter((check) => check.tells)
        .map((check) => `${t(`office.check.${check.kind}`)}: ${check.tells}`)
      return {
        ...event(first.id, first.checkedAt),
        icon: 'lens' as const,
        tone: toneOfCheck[gravest(checks)],
        title:
          checks.length === 1
            ? `${t(`office.check.${first.kind}`)}: ${t(`office.result.${first.result}`)}`
            : t('office.timeline.checks', { count: checks.length, results: told(checks) }),
        by: first.checkerName,
        ...(tells.length > 0 ? { voice: tells.join('\n') } : {}),
      }
    }),
    ...view.visits
      .filter((visit) => visit.finishedAt && visit.state === 'finished')
      .map((visit) => ({
        ...event(visit.id, visit.finishedAt ?? ''),
        icon: 'clipboard' as const,
        tone: 'going' as const,
        title: t('office.timeline.visited', { site: site.get(visit.siteId) ?? '' }),
        by: view.desk.people.find(({ id }) => id === visit.leadId)?.name,
        ...(visit.summary ? { voice: visit.summary } : {}),
      })),
    ...view.findings.map((finding) => ({
      ...event(finding.id, finding.raisedAt),
      icon: statusVocabulary[finding.grade].icon,
      tone: statusVocabulary[finding.grade].tone,
      title: t('office.timeline.found', {
        number: view.words.criteria[finding.criterionId]?.number ?? '',
        grade: t(`status.${finding.grade}`),
      }),
      by: site.get(finding.siteId),
      voice: finding.seen,
    })),
    ...view.findings
      .filter((finding) => finding.closedAt && finding.state === 'closed')
      .map((finding) => ({
        ...event(`closed ${finding.id}`, finding.closedAt ?? ''),
        icon: 'tick' as const,
        tone: 'good' as const,
        title: t('office.timeline.closed', {
          number: view.words.criteria[finding.criterionId]?.number ?? '',
        }),
        by: view.desk.people.find(({ id }) => id === finding.closedBy)?.name,
      })),
  ]
}

const toneOfCheck = { clear: 'good', concern: 'heed', fail: 'halt' } as const

type Checks = readonly [VettingCheck, ...VettingCheck[]]

/** What one person checked on one day is one entry. */
const checksTogether = (all: readonly VettingCheck[]): readonly Checks[] => {
  const days = new Map<string, [VettingCheck, ...VettingCheck[]]>()
  for (const check of all) {
    const key = `${check.checkedAt.slice(0, 10)} ${check.checkerName}`
    const there = days.get(key)
    if (there) there.push(check)
    else days.set(key, [check])
  }
  return [...days.values()]
}

const gravest = (checks: Checks): VettingCheck['result'] =>
  (['fail', 'concern'] as const).find((result) => checks.some((check) => check.result === result)) ?? 'clear'
