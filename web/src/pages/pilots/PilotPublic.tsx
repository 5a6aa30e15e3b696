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

const usePublicPilot = (programme: string): PublicPilot | null =>
  useFetched<{ readonly pilot: PublicPilot | null }>('/api/v1/programmes/{programme}/pilot', {
    path: { programme },
  }).data?.pilot ?? null

interface Part {
  readonly programme: ReadProgramme
}

/** High on a programme's page: that it runs as a pilot now, how it is bounded, and how to ask. */
export function PilotNow({ programme }: Part) {
  const pilot = usePublicPilot(programme.id)
  return pilot && !pilot.historical ? <Runs of={pilot} programme={programme} /> : null
}

/** Further down: how it was tried, its dated course, and what came of it. */
export function PilotPublic({ programme }: Part) {
  const t = useWords()
  const pilot = usePublicPilot(programme.id)
  const runs = pilot !== null && !pilot.historical
  return (
    <>
      {programme.pilot && !runs ? (
        <Row margin={<strong>{t('reading.programmes.pilot')}</strong>}>
          <PilotTold pilot={programme.pilot} operatorTypes={programme.operatorTypes} />
        </Row>
      ) : null}
      {programme.pilot?.history?.length ? <Course programme={programme} apart={runs} /> : null}
      {runs && pilot.results ? <PublicResults of={pilot.results} /> : null}
    </>
  )
}

function Course({ programme, apart }: { readonly programme: ReadProgramme; readonly apart: boolean }) {
  const t = useWords()
  const say = useText()
  const sources = new Map(programme.bibliography?.map(({ id, tells }) => [id, tells]))
  return (
    <Row>
      <Heading>{t('pilot.course')}</Heading>
      <p className="soft sm">{t(apart ? 'pilot.courseApart' : 'pilot.courseWhat')}</p>
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
