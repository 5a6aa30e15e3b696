import { Acts, Button } from '../../parts/Button.tsx'
import type { IconName } from '../../parts/Icon.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import type { Tone } from '../../parts/statusVocabulary.ts'
import { Timeline, type TimelineEvent } from '../../parts/Timeline.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { Sure } from '../reading/Sure.tsx'
import { PilotCourse } from './PilotCourse.tsx'
import type { Certainty, PilotRead, StepTold } from './pilots.ts'

const looks: Readonly<Record<string, readonly [IconName, Tone]>> = {
  prepare: ['pen', 'idle'],
  changeBounds: ['pen', 'idle'],
  beginInviting: ['mail', 'going'],
  startStage: ['chevron', 'going'],
  beginEvaluation: ['scales', 'stamp'],
  propose: ['pen', 'stamp'],
  withdraw: ['door', 'idle'],
  decline: ['cross', 'halt'],
  extend: ['twoTicks', 'stamp'],
  change: ['twoTicks', 'stamp'],
  open: ['solidTick', 'good'],
  end: ['door', 'idle'],
}

/** Its course, the latest first; on paper it is the whole page. */
export function PilotTimeline({ of }: { readonly of: PilotRead }) {
  const t = useWords()
  const say = useText()
  const events = useEvents(of)
  return (
    <>
      <Row>
        <Heading>{t('pilot.part.historia')}</Heading>
        {of.historical ? <p className="soft">{t('pilot.notFound')}</p> : null}
        <Acts>
          <Button small look="line" icon="print" onClick={() => print()}>
            {t('pilot.print')}
          </Button>
        </Acts>
      </Row>
      {of.history.length > 0 ? (
        <Row>
          <Heading>{t('pilot.course')}</Heading>
          <p className="soft sm">{t(of.historical ? 'pilot.courseWhat' : 'pilot.courseApart')}</p>
          <PilotCourse
            label={t('pilot.course')}
            days={of.history}
            tellsSource={(id) => (of.bibliography[id] ? say(of.bibliography[id]) : id)}
          />
        </Row>
      ) : null}
      <Timeline label={t('pilot.part.historia')} events={events} />
    </>
  )
}

/** What was done, in the house or as a source tells of it. */
const useEvents = (of: PilotRead): readonly TimelineEvent[] => {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const told = new Map(of.history.map((one) => [one.id, one]))
  const steps = of.steps.map((step) => {
    const [icon, tone] = looks[step.step] ?? ['ring', 'idle']
    const source = told.get(String(step.detail.history ?? ''))
    return {
      ...{ day: step.onDay, turn: step.turn, key: `step-${step.turn}`, icon, tone },
      title: t(`pilot.step.${step.step}`, { what: whatOf(step, of, t, say) }),
      by: step.by ?? undefined,
      ...(step.reason ? { voice: step.reason } : {}),
      children: (
        <Source
          of={of}
          certainty={step.certainty}
          sources={step.sources}
          tells={source ? say(source.tells) : ''}
        />
      ),
    }
  })
  return steps
    .toSorted((one, other) => other.day.localeCompare(one.day) || other.turn - one.turn)
    .map(({ day, turn: _, ...event }) => ({ ...event, when: forms.day(day) }))
}

const whatOf = (
  { detail }: StepTold,
  { stages }: PilotRead,
  t: ReturnType<typeof useWords>,
  say: ReturnType<typeof useText>,
): string => {
  const stage = stages.find(({ id }) => id === detail.stage)
  if (stage) return say(stage.name)
  return typeof detail.kind === 'string' ? t(`pilot.decide.${detail.kind}`) : ''
}

function Source(props: {
  readonly of: PilotRead
  readonly certainty: Certainty | null
  readonly sources: readonly string[]
  readonly tells: string
}) {
  const t = useWords()
  const say = useText()
  const { certainty, sources, of } = props
  return (
    <>
      {props.tells ? <p className="sm">{props.tells}</p> : null}
      {certainty ? (
        <p className="xs dim">
          <Sure of={certainty} />{' '}
          {sources.length > 0
            ? sources.map((id) => (of.bibliography[id] ? say(of.bibliography[id]) : id)).join('; ')
            : t('pilot.noSource')}
        </p>
      ) : null}
    </>
  )
}
