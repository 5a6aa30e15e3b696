import { isByPart } from '../../parts/answerParts.ts'
import { useFilters } from '../../parts/Go.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Status } from '../../parts/Status.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useWords } from '../../words/useWords.ts'
import { Credited } from '../pilots/Credited.tsx'
import { AnswerRead } from './AnswerRead.tsx'
import type { CaseView } from './caseTypes.ts'
import { KeyAnswer } from './KeyAnswer.tsx'
import { useKeysIn } from './KeyIn.tsx'
import {
  type AnswerPlace,
  type CaseProfileData,
  type Criterion,
  type ProfileStandard,
  placeKey,
  returnOf,
} from './profileTypes.ts'
import { tabAddress } from './stepPlaces.ts'

const looks = ['todo', 'atencion', 'devueltas', 'cambiadas'] as const
type Look = (typeof looks)[number]

/** The answers to one standard, all sites beside each other: everything, what deserves a look, or what went back. */
export function StandardAnswers(props: {
  readonly view: CaseView
  readonly data: CaseProfileData
  readonly standard: ProfileStandard
}) {
  const t = useWords()
  const { view, standard } = props
  const [filters] = useFilters()
  const look = looks.find((one) => one === filters.ver) ?? 'todo'
  const since = lastHeld(view)
  const places = placesOf(props)
  const shown = (one: Look) => places.filter((place) => passes[one](place, since))
  const to = (ver: Look) =>
    `${tabAddress(view.case.number, 'perfil')}?${new URLSearchParams({ ...filters, ver })}#respuestas`
  return (
    <>
      <Row margin={<span className="num">{standard.number}</span>}>
        <Heading id="respuestas">{standard.title}</Heading>
        <div style={{ marginTop: 8 }}>
          <Tabs
            label={t('office.profile.show')}
            of={looks
              .filter((one) => one !== 'cambiadas' || since !== undefined)
              .map((one) => ({
                key: one,
                label: t(`office.profile.look.${one}`),
                to: to(one),
                count: shown(one).length,
                current: one === look,
              }))}
          />
        </div>
        {shown(look).length === 0 ? <p className="soft sm">{t(`office.profile.empty.${look}`)}</p> : null}
      </Row>
      {standard.subStandards
        .flatMap(({ criteria }) => criteria)
        .map((criterion) => {
          const own = shown(look).filter((place) => place.criterion.id === criterion.id)
          return own.length === 0 ? null : (
            <CriterionRow key={criterion.id} {...props} criterion={criterion} places={own} />
          )
        })}
    </>
  )
}

const placesOf = ({ data, standard }: Parameters<typeof StandardAnswers>[0]): readonly AnswerPlace[] => {
  const answers = new Map(data.answers.map((one) => [placeKey(one.siteId, one.criterionId), one]))
  const asked = new Set(
    data.asked.flatMap(({ siteId, criteria }) => criteria.map((id) => placeKey(siteId, id))),
  )
  return standard.subStandards
    .flatMap(({ criteria }) => criteria)
    .flatMap((criterion) =>
      data.sites
        .filter((site) => asked.has(placeKey(site.id, criterion.id)))
        .map((site) => ({
          criterion,
          siteIds: [site.id],
          siteNames: [site.name],
          answer: answers.get(placeKey(site.id, criterion.id)),
          returned: returnOf(data, site.id, criterion.id),
          reviews: data.reviews.filter((one) => one.siteId === site.id && one.criterionId === criterion.id),
        }))
        .reduce<readonly AnswerPlace[]>(joined, []),
    )
}

/** What was said of one site and is the same of another stands there once, with both names. */
const joined = (kept: readonly AnswerPlace[], place: AnswerPlace): readonly AnswerPlace[] => {
  const same = kept.find((one) => saysTheSame(one, place))
  if (!same) return [...kept, place]
  const both = {
    ...same,
    siteIds: [...same.siteIds, ...place.siteIds],
    siteNames: [...same.siteNames, ...place.siteNames],
    reviews: [...same.reviews, ...place.reviews],
  }
  return kept.map((one) => (one === same ? both : one))
}

const words = ({ answer, returned, reviews }: AnswerPlace) =>
  JSON.stringify([
    answer?.status,
    answer?.text,
    answer?.reason,
    Object.entries(answer?.parts ?? {}).toSorted(),
    answer?.evidenceIds.toSorted(),
    returned?.standing,
    returned?.mark.reason,
    reviews[0]?.because,
  ])

const saysTheSame = (one: AnswerPlace, other: AnswerPlace) => words(one) === words(other)

const wentBack = ({ returned }: AnswerPlace) => returned !== undefined

/** Whatever is not a plain yes with something to show for it. */
const deserves = ({ answer, returned, reviews }: AnswerPlace) =>
  returned !== undefined ||
  reviews.length > 0 ||
  answer?.status !== 'meets' ||
  answer.evidenceIds.length === 0 ||
  Object.values(answer.parts).some(({ status }) => status !== 'meets')

const passes: Readonly<Record<Look, (place: AnswerPlace, since: string | undefined) => boolean>> = {
  todo: () => true,
  atencion: deserves,
  devueltas: wentBack,
  cambiadas: ({ answer }, since) => since !== undefined && answer !== undefined && answer.at > since,
}

/** When the office last found that the profile holds; what changed since is what a review looks at. */
const lastHeld = (view: CaseView): string | undefined =>
  view.steps.findLast(({ step }) => ['certify', 'renew', 'completeAnnualReview'].includes(step))?.at

function CriterionRow(props: {
  readonly view: CaseView
  readonly data: CaseProfileData
  readonly criterion: Criterion
  readonly places: readonly AnswerPlace[]
}) {
  const t = useWords()
  const { criterion } = props
  const keysIn = useKeysIn(props.view)
  return (
    <Row
      margin={
        <>
          <strong className="num">{criterion.number}</strong>
          <br />
          {t(`office.level.${criterion.level}`)}
          {criterion.certainty === 'assumed' ? (
            <>
              <br />
              <Status of="assumed" />
            </>
          ) : null}
        </>
      }
    >
      <h3 className="asked">{criterion.asks}</h3>
      {criterion.parts.length > 0 && !props.places.every(({ answer }) => isByPart(answer?.parts)) ? (
        <ul className="parts sm soft">
          {criterion.parts.map(({ id, asks, level }) => (
            <li key={id}>
              {asks} <span className="xs dim">{t(`office.level.${level}`)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <Credited
        of={props.data.credits.find(
          (one) =>
            one.criterionId === criterion.id &&
            props.places.some(({ siteIds }) => siteIds.some((id) => one.siteIds.includes(id))),
        )}
      />
      {props.places.map((place) =>
        keysIn ? (
          <KeyAnswer key={place.siteIds.join()} view={props.view} place={place} />
        ) : (
          <AnswerRead key={place.siteIds.join()} view={props.view} data={props.data} place={place} />
        ),
      )}
    </Row>
  )
}
