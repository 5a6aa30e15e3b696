import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { ClassTable } from './ClassTable.tsx'
import type { ClassAtOffice, OfficeName } from './incidents.ts'
import { useIncidentWords } from './useIncidentWords.ts'
import '../../look/resumption.css'

interface PublicIncident {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly offices: readonly string[]
  readonly modes: readonly string[]
  readonly receiving: readonly string[]
  readonly untilAt: string | null
  readonly order: {
    readonly version: number
    readonly publishedAt: string
    readonly told: readonly ClassAtOffice[]
  }
}

/** GET /api/v1/resumption */
interface PublicResumption {
  readonly officeNames: readonly OfficeName[]
  readonly incidents: readonly PublicIncident[]
}

/** GET /api/v1/company/resumption */
interface OwnPlaces {
  readonly places: readonly OwnPlace[]
}

interface OwnPlace {
  readonly incidentId: string
  readonly place: number
  readonly number: string
  readonly class: string
  readonly mode: string
  readonly office: string
  readonly atOffice: string | null
  readonly hour: string | null
  readonly held: boolean
}

/** In which order what waits goes, as anybody may read it; a company sees its own shipments too. */
export function Resumption() {
  const t = useWords()
  const found = useFetched<PublicResumption>('/api/v1/resumption')
  const count = found.data?.incidents.length
  return (
    <>
      <Row first>
        <PageTitle short={t('resumption.page')} lead={t('resumption.lead')}>
          {count === undefined
            ? t('resumption.page')
            : count === 0
              ? t('resumption.title.none')
              : t('resumption.title', { count })}
        </PageTitle>
      </Row>
      <Fetched of={found} rows={6}>
        {({ incidents, officeNames }) =>
          incidents.length === 0 ? (
            <Row>
              <Empty title={t('resumption.none')} why={t('resumption.noneWhy')} />
            </Row>
          ) : (
            <>
              <Own offices={officeNames} />
              {incidents.map((incident) => (
                <Published key={incident.id} of={incident} offices={officeNames} />
              ))}
            </>
          )
        }
      </Fetched>
    </>
  )
}

function Published({
  of,
  offices,
}: {
  readonly of: PublicIncident
  readonly offices: readonly OfficeName[]
}) {
  const t = useWords()
  const say = useIncidentWords(offices)
  const { order } = of
  return (
    <Row margin={t('resumption.published', { version: order.version, moment: say.hour(order.publishedAt) })}>
      <Heading>{of.name}</Heading>
      <p>
        {t('resumption.stopped', { offices: say.offices(of.offices), modes: say.modes(of.modes) })}{' '}
        {of.untilAt
          ? t('resumption.reopens', { moment: say.hour(of.untilAt) })
          : t('resumption.reopensUnknown')}
      </p>
      {of.receiving.length > 0 ? (
        <p className="sm">{t('resumption.receive', { offices: say.offices(of.receiving) })}</p>
      ) : null}
      <ClassTable label={of.name} of={order.told} offices={offices} />
    </Row>
  )
}

function Own({ offices }: { readonly offices: readonly OfficeName[] }) {
  const t = useWords()
  const forms = useForms()
  const say = useIncidentWords(offices)
  const session = useSession(false)
  const isCompany = session?.side === 'company' && session.next === 'home'
  const found = useFetched<OwnPlaces>('/api/v1/company/resumption', {}, isCompany)
  if (!isCompany) return null
  return (
    <Row>
      <Heading>{t('resumption.own')}</Heading>
      <Fetched of={found} rows={2}>
        {({ places }) =>
          places.length === 0 ? (
            <p className="soft">{t('resumption.ownNone')}</p>
          ) : (
            <ul className="steps-told">
              {places.map((one) => (
                <li key={`${one.incidentId} ${one.number}`}>
                  <span className="b6">{one.number}</span>{' '}
                  {t('resumption.ownPlace', { place: forms.number(one.place) })} · {say.classOf(one.class)} ·{' '}
                  {one.held
                    ? t('resumption.ownHeld')
                    : one.hour && one.atOffice
                      ? t('resumption.ownGoes', {
                          office: say.office(one.atOffice),
                          moment: say.hour(one.hour),
                        })
                      : t('resumption.noHourYet')}
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
    </Row>
  )
}
