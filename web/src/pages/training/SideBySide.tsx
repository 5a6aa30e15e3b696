import type { ReactNode } from 'react'
import { differences } from '../../parts/differences.ts'
import { Go } from '../../parts/Go.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type Pair, type Reason, type Reviewed, reasonsAgainst, reasonsFor } from './alike.ts'
import { useCountries } from './useCountries.ts'

/** Two records beside each other: why they may be one, and each detail with what differs marked. */
export function SideBySide({ of, place }: { readonly of: Pair; readonly place: string }) {
  const t = useWords()
  const country = useCountries()
  const text: readonly (readonly [string, (who: Reviewed) => string])[] = [
    ['name', ({ name }) => name],
    ['otherNames', ({ otherNames }) => otherNames.join(', ')],
    ['emails', ({ emails }) => emails.join(', ')],
    ['organisation', ({ organisation }) => organisation],
    ['organisationKind', ({ organisationKind }) => t(`training.kind.${organisationKind}`)],
    ['country', (who) => (who.country ? country(who.country) : '')],
    ['gender', ({ gender }) => (gender ? t(`training.gender.${gender}`) : '')],
  ]
  return (
    <div className="reviewedpair">
      <p className="sm soft num">{place}</p>
      <h2>{t(`alike.verdict.${of.verdict}`)}</h2>
      <Why of={of.reasons} />
      {of.said ? (
        <p className="sm">
          {t(`alike.said.${of.said}`)}. {of.saidBy ? t('alike.saidBy', { who: of.saidBy }) : null}
        </p>
      ) : null}
      <table className="sidebyside">
        <thead>
          <tr>
            <th scope="col">{t('alike.row')}</th>
            <th scope="col">{t('alike.first')}</th>
            <th scope="col">{t('alike.second')}</th>
          </tr>
        </thead>
        <tbody>
          {text.map(([row, said]) => (
            <Detail key={row} row={row} one={said(of.one)} other={said(of.other)} />
          ))}
          <tr>
            <th scope="row">{t('alike.row.workshops')}</th>
            <td>
              <Workshops of={of.one} beside={of.other} />
            </td>
            <td>
              <Workshops of={of.other} beside={of.one} />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function Why({ of }: { readonly of: readonly Reason[] }) {
  const t = useWords()
  const isFor = (reason: Reason) => reasonsFor.some((one) => one === reason)
  return (
    <ul className="why">
      {[...reasonsFor, ...reasonsAgainst]
        .filter((reason) => of.includes(reason))
        .map((reason) => (
          <li key={reason}>
            <Standing tone={isFor(reason) ? 'good' : 'heed'} icon={isFor(reason) ? 'tick' : 'warning'}>
              {t(`alike.reason.${reason}`)}
            </Standing>
          </li>
        ))}
    </ul>
  )
}

function Detail(props: { readonly row: string; readonly one: string; readonly other: string }) {
  const t = useWords()
  if (props.one === '' && props.other === '') return null
  const differs = props.one !== props.other && props.one !== '' && props.other !== ''
  const compared = differences(props.one, props.other)
  const cell = (pieces: (typeof compared)['one']): ReactNode =>
    pieces.length === 0
      ? '—'
      : pieces.map(({ text, differs: parts }, at) =>
          parts && differs ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )
  return (
    <tr className={differs ? 'differs' : undefined}>
      <th scope="row">
        {t(`alike.row.${props.row}`)} {differs ? <span className="xs">{t('alike.differs')}</span> : null}
      </th>
      <td className="address">{cell(compared.one)}</td>
      <td className="address">{cell(compared.other)}</td>
    </tr>
  )
}

const MOST = 6

function Workshops({ of, beside }: { readonly of: Reviewed; readonly beside: Reviewed }) {
  const t = useWords()
  const forms = useForms()
  const both = new Set(beside.workshops.map(({ id }) => id))
  const more = of.workshops.length - MOST
  return (
    <ul className="came">
      {of.workshops.slice(0, MOST).map(({ id, title, startsOn, country }) => (
        <li key={id}>
          <Go to={`/talleres/${id}`}>{title}</Go>{' '}
          <span className="xs soft">
            {[country, forms.shortDay(startsOn), both.has(id) ? t('alike.bothCame') : '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
      {more > 0 ? <li className="xs soft">{t('alike.moreWorkshops', { count: more })}</li> : null}
      {of.workshops.length === 0 ? <li className="soft">—</li> : null}
    </ul>
  )
}
