import { useFetched } from '../../api/useFetched.ts'
import { Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { PilotTold } from '../reading/PilotTold.tsx'
import type { ReadProgramme } from '../reading/reading.ts'
import { PilotCourse } from './PilotCourse.tsx'
import { Invented, PilotMark } from './PilotMark.tsx'
import { PublicResults } from './PublicResults.tsx'
import type { PublicPilot } from './publicPilot.ts'

/** On a programme's page: that it runs as a pilot, how it is bounded, how to ask, its course, and what came of it. */
export function PilotPublic({ programme }: { readonly programme: ReadProgramme }) {
  const t = useWords()
  const found = useFetched<{ readonly pilot: PublicPilot | null }>('/api/v1/programmes/{programme}/pilot', {
    path: { programme: programme.id },
  })
  const pilot = found.data?.pilot ?? null
  const history = programme.pilot?.history ?? []
  if (!pilot && !programme.pilot) return null
  return (
    <>
      {pilot && !pilot.historical ? <Runs of={pilot} programme={programme} /> : null}
      {programme.pilot && (!pilot || pilot.historical) ? (
        <Row margin={<strong>{t('reading.programmes.pilot')}</strong>}>
          <PilotTold pilot={programme.pilot} operatorTypes={programme.operatorTypes} />
        </Row>
      ) : null}
      {history.length > 0 ? <Course programme={programme} /> : null}
      {pilot?.results && !pilot.historical ? <PublicResults of={pilot.results} /> : null}
    </>
  )
}

function Course({ programme }: { readonly programme: ReadProgramme }) {
  const t = useWords()
  const say = useText()
  const sources = new Map(programme.bibliography?.map(({ id, tells }) => [id, tells]))
  return (
    <Row>
      <Heading>{t('pilot.course')}</Heading>
      <p className="soft sm">{t('pilot.courseWhat')}</p>
      <PilotCourse
        label={t('pilot.course')}
        days={programme.pilot?.history ?? []}
        tellsSource={(id) => {
          const tells = sources.get(id)
          return tells ? say(tells) : id
        }}
      />
    </Row>
  )
}

function Runs({ of, programme }: { readonly of: PublicPilot; readonly programme: ReadProgramme }) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const closed = of.state !== 'opened'
  const typesOf = (ids: readonly string[]) =>
    forms.list(
      ids.map((id) => {
        const type = programme.operatorTypes.find((one) => one.id === id)
        return type ? say(type.name) : id
      }),
    )
  const stage = ({ name, operatorTypes, startedOn, from }: PublicPilot['stages'][number]) =>
    `${say(name)} (${typesOf(operatorTypes)}): ${
      startedOn
        ? t('pilot.stage.started', { day: forms.day(startedOn) })
        : from
          ? t('pilot.stage.planned', { day: forms.day(from) })
          : t('pilot.stage.waits')
    }`
  return (
    <Row margin={<PilotMark of={of.state} />}>
      <Heading aside={of.demonstration ? <Invented /> : undefined}>
        {t(closed && of.state !== 'ended' ? 'pilot.public.title' : `pilot.public.title.${of.state}`)}
      </Heading>
      <p>{t(`pilot.lead.${of.state}`, { next: of.next.shortName })}</p>
      <Facts
        of={[
          [
            t('pilot.stages'),
            <span key="stages">
              {of.stages.map((one) => (
                <span key={one.id} style={{ display: 'block' }}>
                  {stage(one)}
                </span>
              ))}
            </span>,
          ],
          [t('reading.pilot.sectors'), forms.list(of.bounds.sectors.map(({ name }) => say(name)))],
          [t('reading.pilot.flows'), forms.list(of.bounds.flows.map((flow) => t(`reading.flow.${flow}`)))],
          [
            t('pilot.public.days'),
            [
              of.startsOn ? t('pilot.starts', { day: forms.day(of.startsOn) }) : t('pilot.startsNever'),
              of.endsOn ? t('pilot.ends', { day: forms.day(of.endsOn) }) : '',
              of.opensOn ? t('pilots.opensOn', { day: forms.day(of.opensOn) }) : '',
            ]
              .filter(Boolean)
              .join('. '),
          ],
          [
            t('pilot.aims'),
            <span key="aims">
              {of.bounds.aims.map(({ id, tells }) => (
                <span key={id} style={{ display: 'block' }}>
                  {say(tells)}
                </span>
              ))}
            </span>,
          ],
          ...(closed && of.state !== 'ended'
            ? ([[t('pilot.public.ask'), t('pilot.public.askHow')]] as const)
            : []),
        ]}
      />
    </Row>
  )
}
