import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { listAddress } from '../operate/useQueue.ts'
import { EnrolForm } from './EnrolForm.tsx'
import { IssueCertificates } from './IssueCertificates.tsx'
import { PasteList } from './PasteList.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { ScanAttendance } from './ScanAttendance.tsx'
import { type PeoplePage, peopleDoor, type WorkshopRead } from './workshops.ts'

/** Who comes: entered, marked, certified. */
export function WorkshopPeople({ of }: { readonly of: WorkshopRead }) {
  const t = useWords()
  const [filters, setFilters] = useFilters()
  const [doing, setDoing] = useState<'enrol' | 'scan' | 'list'>()
  const [q, setQ] = useState(filters.q ?? '')
  const session = of.sessions.find(({ id }) => id === filters.sesion)?.id ?? of.sessions[0]?.id ?? ''
  const found = useFetched<PeoplePage>(peopleDoor, {
    path: { id: of.id },
    query: { q: filters.q, after: filters.despues },
  })
  return (
    <>
      <Row>
        <Heading aside={<Numbers of={of} />}>{t('workshop.view.personas')}</Heading>
        <Acts>
          {of.acts.includes('attend') && of.sessions.length > 0 ? (
            <Button icon="lens" onClick={() => setDoing(doing === 'scan' ? undefined : 'scan')}>
              {t('workshop.people.scan')}
            </Button>
          ) : null}
          {of.acts.includes('enrol') ? (
            <Button
              small
              look="line"
              icon="plus"
              onClick={() => setDoing(doing === 'enrol' ? undefined : 'enrol')}
            >
              {t('workshop.people.enrol')}
            </Button>
          ) : null}
          {of.acts.includes('enrol') ? (
            <Button small look="line" onClick={() => setDoing(doing === 'list' ? undefined : 'list')}>
              {t('workshop.list.title')}
            </Button>
          ) : null}
          <a className="btn line sml" href={`/api/v1/workshops/${of.id}/people.csv`} download>
            {t('workshops.csv')}
          </a>
        </Acts>
        {doing === 'scan' ? (
          <ScanAttendance workshop={of} session={session} onClose={() => setDoing(undefined)} />
        ) : null}
        {doing === 'list' ? <PasteList workshop={of} onClose={() => setDoing(undefined)} /> : null}
        {doing === 'enrol' ? <EnrolForm workshop={of} onClose={() => setDoing(undefined)} /> : null}
        <IssueCertificates of={of} />
      </Row>
      <Row>
        <search>
          <form
            className="find noprint"
            onSubmit={(event) => {
              event.preventDefault()
              setFilters({ q: q.trim() || undefined, despues: undefined })
            }}
          >
            <TextField
              name="q"
              kind="search"
              longest={80}
              label={t('workshop.people.find')}
              value={q}
              onChange={setQ}
            />
            <Sessions of={of} chosen={session} onChoose={(sesion) => setFilters({ sesion })} />
            <Button type="submit" look="line" icon="lens">
              {t('workshops.filter.find')}
            </Button>
          </form>
        </search>
        <Fetched of={found} rows={8}>
          {(page) => (
            <>
              <PeopleTable workshop={of} people={page.people} session={session} />
              <Turning page={page} filters={filters} id={of.id} />
            </>
          )}
        </Fetched>
      </Row>
    </>
  )
}

function Numbers({ of }: { readonly of: WorkshopRead }) {
  const t = useWords()
  const { registered, waiting, attended, certified } = of.counts
  return <>{t('workshop.people.numbers', { registered, waiting, attended, certified })}</>
}

function Sessions(props: {
  readonly of: WorkshopRead
  readonly chosen: string
  readonly onChoose: (id: string) => void
}) {
  const t = useWords()
  const forms = useForms(props.of.timeZone)
  if (props.of.sessions.length === 0) return null
  return (
    <ShortSelect
      name="session"
      label={t('workshop.people.session')}
      value={props.chosen}
      options={props.of.sessions.map(({ id, startsAt, subject }) => ({
        value: id,
        label: `${forms.shortMoment(startsAt)} · ${subject}`,
      }))}
      onChange={props.onChoose}
    />
  )
}

function Turning(props: {
  readonly page: PeoplePage
  readonly filters: Readonly<Record<string, string>>
  readonly id: string
}) {
  const t = useWords()
  const { page, filters } = props
  const to = (despues: string | undefined) => listAddress(`/talleres/${props.id}`, filters, { despues })
  if (!page.next && !filters.despues) return null
  return (
    <nav className="acts inline sm" aria-label={t('web.pages.label')}>
      {filters.despues ? <Go to={to(undefined)}>{t('workshop.people.first')}</Go> : null}
      {page.next ? <Go to={to(page.next)}>{t('workshop.people.more')}</Go> : null}
    </nav>
  )
}
