import type { ReactNode } from 'react'
import { Heading } from '../../parts/Sheet.tsx'
import { Status } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useAddressed } from '../assess/useAddressed.ts'
import { CameFrom, useOrigins } from '../workingGroup/CameFrom.tsx'
import type { Programme } from './programme.ts'

interface Part {
  readonly programme: Programme
}

/** What a company is asked before it may apply. */
export function Eligibility({ programme }: Part) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  return (
    <>
      <Heading>{t('web.programme.eligibility')}</Heading>
      <ul className="lines two-ends">
        {programme.eligibility.map(({ id, asks, operatorTypes, certainty }) => (
          <li key={id}>
            <span>
              {say(asks)}
              <br />
              <span className="xs soft">
                {operatorTypes === 'all'
                  ? t('reading.forAll')
                  : t('reading.for', {
                      names: forms.list(
                        programme.operatorTypes
                          .filter((type) => operatorTypes.includes(type.id))
                          .map(({ name }) => say(name)),
                      ),
                    })}
              </span>
            </span>
            <Sure of={certainty} />
          </li>
        ))}
      </ul>
      {programme.eligibility.length === 0 ? <None /> : null}
    </>
  )
}

export function Benefits({ programme }: Part) {
  const t = useWords()
  const say = useText()
  const origins = useOrigins(programme.id)
  useAddressed()
  return (
    <>
      <Heading>{t('web.programme.benefits')}</Heading>
      <dl className="pairs">
        {programme.benefits.map(({ id, name, tells, certainty }) => (
          <Entry key={id} id={`beneficio-${id}`} name={say(name)} certainty={certainty}>
            {say(tells)}
            <CameFrom of={origins} kind="benefit" refTo={id} />
          </Entry>
        ))}
      </dl>
      {programme.benefits.length === 0 ? <None /> : null}
    </>
  )
}

export function Deadlines({ programme }: Part) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  return (
    <>
      <Heading>{t('web.programme.deadlines')}</Heading>
      <dl className="pairs">
        {programme.deadlines.map(({ clock, days, count, because, certainty }) => (
          <Entry key={clock} name={t(`clock.${clock}`)} certainty={certainty}>
            <span className="b6">{forms.days(days, count)}</span>
            <br />
            <span className="sm soft">{say(because)}</span>
          </Entry>
        ))}
        {programme.fees.map(({ id, name, amount, currency, certainty }) => (
          <Entry key={id} name={say(name)} certainty={certainty}>
            <span className="b6 num">{`${forms.number(amount, 2)} ${currency}`}</span>
          </Entry>
        ))}
      </dl>
    </>
  )
}

/** Where the rules were read. */
export function Sources({ programme }: Part) {
  const t = useWords()
  const say = useText()
  return (
    <>
      <Heading>{t('web.programme.sources')}</Heading>
      <details className="more">
        <summary>{t('web.programme.sourcesCount', { count: programme.bibliography.length })}</summary>
        <ol className="sm rows">
          {programme.bibliography.map(({ id, tells }) => (
            <li key={id}>{say(tells)}</li>
          ))}
        </ol>
      </details>
    </>
  )
}

function Entry(props: {
  readonly id?: string
  readonly name: string
  readonly certainty: string
  readonly children: ReactNode
}) {
  return (
    <div id={props.id}>
      <dt>
        {props.name}
        <Sure of={props.certainty} />
      </dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Sure({ of }: { readonly of: string }) {
  return (
    <span className="xs">
      <Status of={of} />
    </span>
  )
}

function None() {
  const t = useWords()
  return <p className="soft empty">{t('web.programme.none')}</p>
}
