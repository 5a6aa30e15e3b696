import { useEffect, useState, useSyncExternalStore } from 'react'
import { onReachableChange } from '../../api/net.ts'
import { useSession } from '../../api/session.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Go, usePathWord } from '../../parts/Go.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Facts, Row } from '../../parts/Sheet.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { type DeviceVisit, type OpenVisit, openDeviceVisit, resultOf } from './deviceVisit.ts'
import { FinishVisit } from './FinishVisit.tsx'
import { StandardLines } from './StandardLines.tsx'
import { VisitSaveLine } from './VisitSaveLine.tsx'
import type { Visit } from './visit.ts'

/** The validator's page, made for a phone in a warehouse without signal: loaded once, it works all day. */
export function VisitPage() {
  const id = usePathWord('id')
  const person = useSession()?.person.id
  return person ? <Opened key={id} id={id} person={person} /> : <Skeleton rows={6} />
}

function Opened({ id, person }: { readonly id: string; readonly person: string }) {
  const t = useWords()
  const [open] = useState(() => openDeviceVisit(id, person))
  const now = useSyncExternalStore(open.onChange, open.now)
  useEffect(() => {
    void open.load().then(() => open.send())
    return onReachableChange(() => void open.send())
  }, [open])
  if (now.visit) return <Whole open={open} now={now} visit={now.visit} />
  return (
    <Row first>
      <PageTitle>{t('visit.page')}</PageTitle>
      {now.refusal ? <Notice tone="halt" title={now.refusal} /> : <Skeleton rows={6} />}
    </Row>
  )
}

function Whole({
  open,
  now,
  visit,
}: {
  readonly open: OpenVisit
  readonly now: DeviceVisit
  readonly visit: Visit
}) {
  const t = useWords()
  const forms = useForms()
  const language = useLanguage()
  const isOpen = visit.visit.state === 'planned' && visit.case.state === 'validationPlanned'
  const seen = visit.lines.filter((line) => resultOf(now, visit, line.criterionId)?.result).length
  const lines = new Map(visit.lines.map((line) => [line.criterionId, line]))
  return (
    <>
      <Row
        first
        margin={
          <>
            <strong>{visit.case.number}</strong>
            <br />
            <span className="marginline">{forms.day(visit.visit.plannedOn)}</span>
            {t(visit.visit.remote ? 'visit.remote' : 'visit.onSite')}
          </>
        }
      >
        <PageTitle short={visit.site.name} lead={visit.case.company}>
          {t(isOpen ? 'visit.title' : 'visit.titleDone', { site: visit.site.name })}
        </PageTitle>
        <Facts
          of={[
            [t('visit.address'), [visit.site.address, visit.site.city].filter(Boolean).join(', ') || '—'],
            [t('visit.why'), visit.visit.because ? <Voice>{visit.visit.because}</Voice> : '—'],
            [
              t('visit.case'),
              <Go key="case" to={`/casos/${visit.case.number}`}>
                {visit.case.number}
              </Go>,
            ],
          ]}
        />
        <VisitSaveLine now={now} />
        {now.refusal ? <Notice tone="halt" title={now.refusal} kept={t('visit.keptHere')} /> : null}
      </Row>
      <Row
        margin={
          <Big of={forms.number(seen)} and={t('visit.ofLines', { number: forms.number(visit.lines.length) })}>
            {t('visit.seenWords')}
          </Big>
        }
      >
        {visit.lines.length === 0 ? (
          <Empty title={t('visit.nothingAsked')} why={t('visit.nothingAskedWhy')} />
        ) : null}
        {visit.standards.map((standard) => (
          <StandardLines
            key={standard.id}
            title={`${standard.number} ${standard.title[language]}`}
            lines={standard.criterionIds.flatMap((one) => lines.get(one) ?? [])}
            open={open}
            now={now}
            visit={visit}
            canWrite={isOpen}
          />
        ))}
      </Row>
      <FinishVisit open={open} now={now} visit={visit} canWrite={isOpen} />
    </>
  )
}
