import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters, usePathWord } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { PilotBounds } from './PilotBounds.tsx'
import { PilotCompanies } from './PilotCompanies.tsx'
import { PilotCredit } from './PilotCredit.tsx'
import { PilotDecision } from './PilotDecision.tsx'
import { PilotFeedback } from './PilotFeedback.tsx'
import { PilotMark } from './PilotMark.tsx'
import { PilotMeasures } from './PilotMeasures.tsx'
import { PilotTimeline } from './PilotTimeline.tsx'
import { type PilotRead, pilotDoor } from './pilots.ts'

const parts = {
  acota: PilotBounds,
  empresas: PilotCompanies,
  credito: PilotCredit,
  medidas: PilotMeasures,
  opiniones: PilotFeedback,
  decision: PilotDecision,
  historia: PilotTimeline,
} as const
type Part = keyof typeof parts
const names = Object.keys(parts) as readonly Part[]

/** One pilot: what bounds it, whom it invites, what it teaches, and what was decided. */
export function PilotPage() {
  const t = useWords()
  const id = usePathWord('id')
  const found = useFetched<PilotRead>(pilotDoor, { path: { id } })
  if (found.data) return <Pilot of={found.data} />
  return (
    <Row first>
      <PageTitle>{t('pilot.page')}</PageTitle>
      <Fetched of={found} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

function Pilot({ of }: { readonly of: PilotRead }) {
  const t = useWords()
  const say = useText()
  const [{ parte }] = useFilters()
  const current = names.find((one) => one === parte) ?? 'acota'
  const Shown = parts[current]
  return (
    <>
      {of.historical ? <Band tone="idle">{t('pilot.historical')}</Band> : null}
      {of.demonstration ? (
        <Band tone="heed">{t(of.historical ? 'pilot.demonstration' : 'pilot.demonstrationNow')}</Band>
      ) : null}
      <Row first margin={<Days of={of} />}>
        <PageTitle
          short={of.programme.shortName}
          over={say(of.programme.name)}
          status={<PilotMark of={of.state} boxed />}
          lead={t(`pilot.lead.${of.state}`, { next: of.next.shortName })}
        >
          {t('pilot.title', { name: `${of.programme.shortName} ${of.programme.edition}`.trim() })}
        </PageTitle>
        <Tabs
          label={t('pilot.parts')}
          of={names.map((name) => ({
            key: name,
            label: t(`pilot.part.${name}`),
            to: `/pilotos/${of.id}?parte=${name}`,
            current: name === current,
          }))}
        />
      </Row>
      <Shown of={of} />
    </>
  )
}

function Days({ of }: { readonly of: PilotRead }) {
  const t = useWords()
  const forms = useForms()
  return (
    <>
      {of.startsOn ? t('pilot.starts', { day: forms.day(of.startsOn) }) : t('pilot.startsNever')}
      {of.endsOn ? (
        <>
          {' '}
          <br />
          {t('pilot.ends', { day: forms.day(of.endsOn) })}
        </>
      ) : null}
      {of.opensOn ? (
        <>
          <br /> <strong>{t('pilots.opensOn', { day: forms.day(of.opensOn) })}</strong>
          <br />
          <Go to={`/programas/${of.next.id}`}>{of.next.shortName}</Go>
        </>
      ) : null}
    </>
  )
}
