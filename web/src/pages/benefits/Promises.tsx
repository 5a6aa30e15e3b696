import { type Column, DataTable } from '../../parts/DataTable.tsx'
import type { IconName } from '../../parts/Icon.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import type { Tone } from '../../parts/statusVocabulary.ts'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { Effect, Measured, PromisedBenefit, TimeEffect } from './benefits.ts'
import { isTimed } from './benefits.ts'
import { RatioPicture } from './RatioPicture.tsx'

const looks = {
  kept: { tone: 'good', icon: 'tick' },
  notKept: { tone: 'halt', icon: 'cross' },
  tooFew: { tone: 'idle', icon: 'lens' },
  given: { tone: 'good', icon: 'tick' },
  notGiven: { tone: 'idle', icon: 'ring' },
  notMeasured: { tone: 'idle', icon: 'dashedRing' },
  notDelivered: { tone: 'idle', icon: 'door' },
} as const satisfies Record<PromisedBenefit['delivery'], { readonly tone: Tone; readonly icon: IconName }>

/** Each benefit as it is promised and as it was seen; what the data do not say is said. */
export function Promises({ of }: { readonly of: Measured }) {
  const t = useWords()
  const columns = usePromiseColumns(of)
  const here = of.benefits.filter(({ delivery }) => delivery !== 'notDelivered')
  const isPictured = here.some(({ measure }) => measure && !isTimed(measure) && of[measure]?.ratio)
  return (
    <>
      <Heading>{t('benefits.promised')}</Heading>
      <DataTable
        label={t('benefits.promised')}
        columns={columns.filter(({ key }) => isPictured || key !== 'against')}
        rows={here}
        keyOf={({ id }) => id}
        empty={null}
      />
      {isPictured ? (
        <p className="legend" style={{ marginTop: 10 }}>
          <span>
            {t('benefits.scale')}; {t('benefits.legend.delivered')}
          </span>
          <span>
            <svg width="6" height="16" viewBox="0 0 6 16" aria-hidden="true">
              <path d="M3 0v16" stroke="var(--edge)" strokeWidth="2" />
            </svg>
            {t('benefits.legend.same')}
          </span>
        </p>
      ) : null}
      <p className="sm soft" style={{ marginTop: 8 }}>
        {t('benefits.notMeasured')}
      </p>
      <Elsewhere of={of.benefits.filter(({ delivery }) => delivery === 'notDelivered')} />
    </>
  )
}

/** What the programme promises and others deliver: nothing here can say whether they do. */
function Elsewhere({ of }: { readonly of: readonly PromisedBenefit[] }) {
  const t = useWords()
  const say = useText()
  if (of.length === 0) return null
  return (
    <details className="sm elsewhere">
      <summary>{t('benefits.elsewhere', { count: of.length })}</summary>
      <dl>
        {of.map(({ id, name, tells, suspended }) => (
          <div key={id}>
            <dt className="b6">{say(name)}</dt>
            <dd className="soft">
              {say(tells)} {suspended ? <strong>{t('benefits.delivery.suspended')}</strong> : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const usePromiseColumns = (of: Measured): readonly Column<PromisedBenefit>[] => {
  const t = useWords()
  const say = useText()
  return [
    {
      key: 'benefit',
      title: t('benefits.column.benefit'),
      phone: 'title',
      cell: ({ name, tells }) => (
        <>
          <strong className="b6">{say(name)}</strong>
          <br />
          <span className="sm soft">{say(tells)}</span>
        </>
      ),
    },
    {
      key: 'by',
      title: t('benefits.column.by'),
      phone: 'line',
      cell: ({ deliveredBy }) => <span className="sm">{t(`benefits.by.${deliveredBy}`)}</span>,
    },
    {
      key: 'against',
      title: t('benefits.column.against'),
      phone: 'line',
      cell: ({ measure }) => (measure && !isTimed(measure) ? <Picture of={of[measure]} /> : null),
    },
    {
      key: 'delivered',
      title: t('benefits.column.delivered'),
      phone: 'line',
      cell: ({ measure, counts, times }) => (
        <>
          {measure ? <Delivered of={of} measure={measure} /> : null}
          {counts === null || times === null ? null : (
            <span className="sm num">{t(`benefits.counts.${counts}`, { count: times })}</span>
          )}
        </>
      ),
    },
    {
      key: 'finding',
      title: t('benefits.column.finding'),
      phone: 'right',
      cell: ({ delivery, suspended }) =>
        suspended ? (
          <Standing tone="halt" icon="half">
            {t('benefits.delivery.suspended')}
          </Standing>
        ) : (
          <Standing {...looks[delivery]}>{t(`benefits.delivery.${delivery}`)}</Standing>
        ),
    },
  ]
}

function Picture({ of }: { readonly of: Effect | null }) {
  return of ? <RatioPicture ratio={of.ratio} finding={of.finding} /> : null
}

function Delivered({
  of,
  measure,
}: {
  readonly of: Measured
  readonly measure: keyof Omit<Measured, 'benefits'>
}) {
  const t = useWords()
  const forms = useForms()
  const effect = of[measure]
  if (!effect) return <span className="soft">{t(`benefits.measure.${measure}`)}</span>
  const need = effect.finding.wouldNeed
  return (
    <span className="sm">
      {t(`benefits.measure.${measure}`)}: <Figure of={effect} />
      {need === null ? null : (
        <>
          <br />
          <span className="soft">{t('benefits.wouldNeed', { number: forms.number(need) })}</span>
        </>
      )}
    </span>
  )
}

/** A ratio or a difference, never without its interval. */
export function Figure({ of }: { readonly of: Effect | TimeEffect }) {
  const t = useWords()
  const forms = useForms()
  if ('expected' in of) {
    if (!of.ratio) return <>–</>
    const { value, low, high } = of.ratio
    const told = { ratio: forms.number(value, 2), low: forms.number(low, 2) }
    return (
      <span className="num">
        {high === null
          ? t('benefits.timesOpen', told)
          : t('benefits.times', { ...told, high: forms.number(high, 2) })}
      </span>
    )
  }
  const { value, low, high } = of.difference
  return (
    <span className="num">
      {t('benefits.minutes', {
        minutes: forms.number(whole(value)),
        low: forms.number(whole(low)),
        high: forms.number(whole(high ?? 0)),
      })}
    </span>
  )
}

/** To the minute, and never minus nought. */
const whole = (minutes: number): number => Math.round(minutes) || 0
