import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, usePathWord } from '../../parts/Go.tsx'
import { Band, Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { ChangeIncident } from './ChangeIncident.tsx'
import { ClassTable } from './ClassTable.tsx'
import { CloseIncident } from './CloseIncident.tsx'
import { IncidentHistory } from './IncidentHistory.tsx'
import { type IncidentRead, incidentDoor } from './incidents.ts'
import { incidentsChanged } from './incidentsChanged.ts'
import { OrderTable } from './OrderTable.tsx'
import { PublishAndTell } from './PublishAndTell.tsx'
import { QueueChart } from './QueueChart.tsx'
import { useIncidentWords } from './useIncidentWords.ts'
import '../../look/resumption.css'

/** What waits, in which order it goes, and what was done about it. */
export function IncidentPage() {
  const t = useWords()
  const id = usePathWord('id')
  const found = useFetched<IncidentRead>(incidentDoor, { path: { id } })
  if (found.data) return <Incident of={found.data} />
  return (
    <Row first>
      <PageTitle>{t('incident.page')}</PageTitle>
      <Fetched of={found} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

function Incident({ of }: { readonly of: IncidentRead }) {
  const open = of.state === 'open'
  return (
    <>
      <Head of={of} />
      {of.report ? <Report of={of} /> : null}
      <Course of={of} />
      {open ? <OrderTable of={of} /> : null}
      {of.mayArrange || of.published ? <PublishAndTell of={of} /> : null}
      <IncidentHistory of={of} />
      {of.mayDeclare ? <CloseIncident of={of} /> : null}
    </>
  )
}

function Head({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  const forms = useForms()
  const { total } = of.waiting
  const open = of.state === 'open'
  const waits =
    total === 0
      ? t('incident.title.none', { name: of.name })
      : t('incident.title', { count: total, name: of.name })
  return (
    <>
      {of.exercise ? <Band tone="heed">{t('incidents.isExercise')}</Band> : null}
      {of.waiting.demonstration ? <Band tone="idle">{t('incidents.demonstration')}</Band> : null}
      <Row first margin={open ? <Big of={forms.number(total)}>{t('incident.waitingWord')}</Big> : null}>
        <PageTitle
          short={of.exercise ? `${of.name} · ${t('incidents.exercise')}` : of.name}
          over={t(`incidents.kind.${of.kind}`)}
        >
          {open ? waits : t('incident.title.closed', { name: of.name })}
        </PageTitle>
        <Known of={of} />
      </Row>
    </>
  )
}

/** The queue over time, and which class goes when. */
function Course({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  const forms = useForms()
  return (
    <>
      {of.waiting.total > 0 || of.queue.length > 0 ? (
        <Row margin={t('incident.countedAt', { moment: forms.shortMoment(of.reckonedAt) })}>
          <QueueChart of={of} />
        </Row>
      ) : null}
      {of.atOffices.length > 0 ? (
        <Row>
          <Heading>{t('incident.classes')}</Heading>
          <ClassTable label={t('incident.classes')} of={of.atOffices} offices={of.officeNames} />
        </Row>
      ) : null}
    </>
  )
}

function Known({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  const say = useIncidentWords(of.officeNames)
  const [changing, setChanging] = useState(false)
  return (
    <div className="known">
      <Facts
        of={[
          [t('incidents.form.offices'), say.offices(of.offices)],
          [t('incidents.form.modes'), say.modes(of.modes)],
          ...(of.receiving.length > 0
            ? [[t('incidents.form.receiving'), say.offices(of.receiving)] as const]
            : []),
          [t('incidents.column.from'), say.hour(of.fromAt)],
          [t('incidents.column.until'), of.untilAt ? say.hour(of.untilAt) : t('incidents.notKnown')],
        ]}
      />
      <Warnings of={of} />
      {changing ? (
        <ChangeIncident of={of} onClose={() => setChanging(false)} />
      ) : (
        <Doings of={of} onChange={() => setChanging(true)} />
      )}
    </div>
  )
}

function Warnings({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  const say = useIncidentWords(of.officeNames)
  if (of.state === 'closed') return null
  return (
    <>
      {of.officesWithoutPost.length > 0 ? (
        <Notice tone="heed" title={t('incident.noPost', { offices: say.offices(of.officesWithoutPost) })} />
      ) : null}
      {of.untilAt === null ? (
        <Notice tone="heed" title={t('incident.noEnd', { offices: say.offices(of.offices) })} />
      ) : null}
      {of.waiting.withoutHour > of.waiting.held ? (
        <p className="sm">{t('incident.noHour', { count: of.waiting.withoutHour - of.waiting.held })}</p>
      ) : null}
      {of.rulesAreAssumed ? <p className="sm soft">{t('incident.rulesAssumed')}</p> : null}
    </>
  )
}

function Doings({ of, onChange }: { readonly of: IncidentRead; readonly onChange: () => void }) {
  const t = useWords()
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${incidentDoor}/recount`, undefined, { path: { id: of.id } }),
    onDone: incidentsChanged,
  })
  return (
    <>
      <RefusalNotice of={refusal} />
      <Acts>
        {of.mayArrange ? (
          <Button small look="line" icon="turn" busy={busy} onClick={() => void submit()}>
            {t('incident.recount')}
          </Button>
        ) : null}
        {of.mayDeclare ? (
          <Button small look="line" icon="pen" onClick={onChange}>
            {t('incident.change')}
          </Button>
        ) : null}
        <Button small look="line" icon="print" onClick={() => print()}>
          {t('incident.print')}
        </Button>
        {of.state === 'open' ? (
          <a className="btn line sml" href={`/api/v1/incidents/${of.id}/order.csv`} download>
            {t('incident.csv')}
          </a>
        ) : null}
        {of.published && !of.exercise ? <Go to="/reanudacion">{t('incident.toPublic')}</Go> : null}
      </Acts>
    </>
  )
}

function Report({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  if (!of.report) return null
  const { shipments, adjusted, withoutHour, classes } = of.report
  return (
    <Row>
      <Heading>{t('incident.report')}</Heading>
      <p>{t('incident.report.line', { shipments, adjusted, withoutHour })}</p>
      <ClassTable label={t('incident.report')} of={classes} offices={of.officeNames} />
    </Row>
  )
}
