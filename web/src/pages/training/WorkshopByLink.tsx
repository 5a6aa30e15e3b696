import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { usePathWord } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type LinkPage, type LinkWorkshop, linkDoor } from './byLink.ts'
import { OwnPlace } from './OwnPlace.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { useCountries } from './useCountries.ts'
import '../../look/training.css'

/** What an address under /taller/ leads to: a workshop to register for, or one's own place in it. */
export function WorkshopByLink() {
  const t = useWords()
  const link = usePathWord('enlace')
  const found = useFetched<LinkPage>(linkDoor, { path: { link } })
  const [erased, setErased] = useState(false)
  if (erased)
    return (
      <Row first>
        <PageTitle lead={t('taller.erasedWhy')}>{t('taller.erased')}</PageTitle>
      </Row>
    )
  if (found.data) return <Page of={found.data} link={link} onErased={() => setErased(true)} />
  return (
    <Row first>
      <PageTitle>{t('taller.page')}</PageTitle>
      <Fetched of={found} rows={5}>
        {() => null}
      </Fetched>
    </Row>
  )
}

interface PageProps {
  readonly of: LinkPage
  readonly link: string
  readonly onErased: () => void
}

function Page({ of, link, onErased }: PageProps) {
  const t = useWords()
  const { workshop, own } = of
  return (
    <>
      {workshop.demonstration ? <Band tone="idle">{t('workshops.demonstration')}</Band> : null}
      <Row first>
        <PageTitle
          over={own ? workshop.title : t(`training.track.${workshop.track}`)}
          short={`${t('taller.page')}: ${workshop.title}`}
        >
          {own ? t(`taller.title.${own.state}`, { name: own.name }) : workshop.title}
        </PageTitle>
        <About of={workshop} />
      </Row>
      {workshop.state === 'cancelled' ? (
        <Row>
          <Empty title={t('taller.cancelled')} why={t('taller.cancelledWhy')} />
        </Row>
      ) : own ? (
        <OwnPlace of={own} workshop={workshop} link={link} onErased={onErased} />
      ) : (
        <Row>
          {of.registers === 'no' ? (
            <Empty title={t('taller.over')} why={t('taller.overWhy')} />
          ) : (
            <RegisterForm link={link} waits={of.registers === 'waiting'} country={workshop.country} />
          )}
        </Row>
      )}
      <Sessions of={workshop} attended={own?.attended} />
    </>
  )
}

function About({ of }: { readonly of: LinkWorkshop }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  const country = useCountries()
  const days =
    of.startsOn === of.endsOn ? forms.day(of.startsOn) : `${forms.day(of.startsOn)} – ${forms.day(of.endsOn)}`
  const facts: readonly (readonly [string, string])[] = [
    [t('workshops.column.days'), days],
    [
      t('workshops.form.place'),
      [of.place, country(of.country), t(`training.mode.${of.mode}`)].filter(Boolean).join(', '),
    ],
    [t('workshops.form.language'), t(`training.language.${of.language}`)],
    [t('workshops.form.provider'), of.provider],
    [t('workshops.form.organiser'), of.organiser],
  ]
  return (
    <>
      {of.about ? <p className="lead">{of.about}</p> : null}
      <Facts of={facts.filter(([, value]) => value !== '')} />
    </>
  )
}

function Sessions({
  of,
  attended,
}: {
  readonly of: LinkWorkshop
  readonly attended: readonly string[] | undefined
}) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  if (of.sessions.length === 0) return null
  return (
    <>
      <Row>
        <Heading>{t('taller.sessions')}</Heading>
      </Row>
      {of.sessions.map(({ id, startsAt, endsAt, subject, instructor }) => (
        <Row
          key={id}
          margin={
            <span className="num">
              {forms.shortMoment(startsAt)} – {forms.time(endsAt)}
            </span>
          }
        >
          <p className="b6">{subject}</p>
          {instructor ? <p className="sm soft">{instructor}</p> : null}
          {attended?.includes(id) ? (
            <Standing tone="good" icon="tick">
              {t('taller.came')}
            </Standing>
          ) : null}
        </Row>
      ))}
    </>
  )
}
