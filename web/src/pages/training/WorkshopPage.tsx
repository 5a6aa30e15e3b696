import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { useFilters, usePathWord } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { QrCode } from '../../parts/QrCode.tsx'
import { Big, Facts, Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { DraftWorkshop } from './DraftWorkshop.tsx'
import { MaterialsPart } from './MaterialsPart.tsx'
import { MoveWorkshop } from './MoveWorkshop.tsx'
import { SessionTable } from './SessionTable.tsx'
import { useCountries } from './useCountries.ts'
import { WorkshopHistory } from './WorkshopHistory.tsx'
import { WorkshopPeople } from './WorkshopPeople.tsx'
import { WorkshopState } from './WorkshopState.tsx'
import { WorkshopTest } from './WorkshopTest.tsx'
import { type WorkshopRead, workshopDoor } from './workshops.ts'
import '../../look/training.css'

/** One workshop: its sessions, who comes, what they learned. */
export function WorkshopPage() {
  const t = useWords()
  const id = usePathWord('id')
  const found = useFetched<WorkshopRead>(workshopDoor, { path: { id } })
  if (found.data) return <Workshop of={found.data} />
  return (
    <Row first>
      <PageTitle>{t('workshop.page')}</PageTitle>
      <Fetched of={found} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

interface Part {
  readonly of: WorkshopRead
}

function Workshop({ of }: Part) {
  const t = useWords()
  const [{ vista = 'sesiones' }] = useFilters()
  const views = ['sesiones', 'materiales', ...(of.mayReadPeople ? ['personas', 'prueba'] : []), 'historia']
  const counts: Partial<Record<string, number>> = {
    sesiones: of.sessions.length,
    materiales: of.materials.length,
    personas: of.counts.registered + of.counts.waiting,
  }
  return (
    <>
      {of.demonstration ? <Band tone="idle">{t('workshops.demonstration')}</Band> : null}
      <Head of={of} />
      <Row>
        <Tabs
          label={t('workshop.parts')}
          of={views.map((key) => ({
            key,
            label: t(`workshop.view.${key}`),
            to: `/talleres/${of.id}?vista=${key}`,
            current: key === vista,
            ...(counts[key] === undefined ? {} : { count: counts[key] }),
          }))}
        />
      </Row>
      {vista === 'materiales' ? <MaterialsPart of={of} /> : null}
      {vista === 'personas' && of.mayReadPeople ? <WorkshopPeople of={of} /> : null}
      {vista === 'prueba' && of.mayReadPeople ? <WorkshopTest of={of} /> : null}
      {vista === 'historia' ? <WorkshopHistory of={of} /> : null}
      {views.includes(vista) && vista !== 'sesiones' ? null : <SessionTable of={of} />}
    </>
  )
}

function Head({ of }: Part) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  const [changing, setChanging] = useState(false)
  const { registered } = of.counts
  return (
    <Row
      first
      margin={
        of.mayReadPeople ? (
          <Big
            of={forms.number(registered)}
            {...(of.capacity === null ? {} : { and: t('workshop.ofCapacity', { count: of.capacity }) })}
          >
            {t('workshop.registeredWord', { count: registered })}
          </Big>
        ) : null
      }
    >
      <PageTitle over={t(`training.track.${of.track}`)} status={<WorkshopState of={of.state} boxed />}>
        {of.title}
      </PageTitle>
      {changing ? (
        <DraftWorkshop modules={of.moduleNames} of={of} onClose={() => setChanging(false)} />
      ) : (
        <>
          <Known of={of} />
          <Acts>
            <MoveWorkshop of={of} />
            {of.acts.includes('change') ? (
              <Button small look="line" icon="pen" onClick={() => setChanging(true)}>
                {t('workshop.change')}
              </Button>
            ) : null}
            <Button small look="line" icon="print" onClick={() => print()}>
              {t('workshops.print')}
            </Button>
          </Acts>
        </>
      )}
    </Row>
  )
}

function Known({ of }: Part) {
  const t = useWords()
  const say = useText()
  const forms = useForms(of.timeZone)
  const country = useCountries()
  const days =
    of.startsOn === of.endsOn ? forms.day(of.startsOn) : `${forms.day(of.startsOn)} – ${forms.day(of.endsOn)}`
  const modules = of.moduleNames.filter(({ id }) => of.modules.includes(id)).map(({ title }) => say(title))
  const facts: readonly (readonly [string, string])[] = [
    [t('workshops.column.days'), days],
    [
      t('workshops.form.place'),
      [of.place, country(of.country), t(`training.mode.${of.mode}`)].filter(Boolean).join(', '),
    ],
    [t('workshops.form.language'), t(`training.language.${of.language}`)],
    [t('workshops.form.organiser'), of.organiser],
    [t('workshops.form.provider'), of.provider],
    [t('workshops.form.modules'), forms.list(modules)],
    [
      t('workshop.asks'),
      t('workshop.asksSessions', { asked: of.sessionsAsked, sessions: of.sessions.length }),
    ],
  ]
  return (
    <div className="workshop-known">
      <div>
        {of.about ? <p className="prose">{of.about}</p> : null}
        <Facts of={facts.filter(([, value]) => value !== '')} />
      </div>
      {of.state === 'open' ? (
        <figure className="workshop-link">
          <QrCode of={of.address} label={t('workshop.linkQr', { address: of.address })} size={132} />
          <figcaption className="sm">
            {t('workshop.link')}{' '}
            <a href={of.address} className="address">
              {of.address}
            </a>
          </figcaption>
        </figure>
      ) : null}
    </div>
  )
}
