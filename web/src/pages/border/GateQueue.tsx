import { Heading } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Gate } from './gate.ts'

/** Who is next: a press brings a unit before the officer. */
export function GateQueue(props: {
  readonly gate: Gate
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}) {
  const t = useWords()
  const forms = useForms()
  const { items, more } = props.gate
  // The hour of today's; the day before it where it is another.
  const dayOf = (instant: string) => forms.moment(instant).replace(/, [^,]*$/, '')
  const since = (instant: string) =>
    dayOf(instant) === dayOf(new Date().toISOString()) ? forms.time(instant) : forms.shortMoment(instant)
  const invented = items.length > 0 && items.every(({ demonstration }) => demonstration)
  return (
    <section>
      <Heading aside={t('gate.waits', { number: forms.number(items.length) })}>{t('gate.queue')}</Heading>
      {invented ? <p className="xs soft">{t('gate.allDemonstration')}</p> : null}
      <ol className="gate-queue">
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={item.lane}
              aria-current={item.id === props.chosen || undefined}
              onClick={() => props.onChoose(item.id)}
            >
              <i aria-hidden="true" />
              <span>
                <b className="num">{item.plate}</b>
                <br />
                <span className="xs soft">
                  {t(`gate.lane.${item.lane}`)} · {item.chain[0]?.name ?? item.number}
                  {item.demonstration && !invented ? ` · ${t('gate.demonstration')}` : null}
                </span>
              </span>
              <span className="gate-since">
                <span className="xs num soft">{t('gate.waitsSince', { moment: since(item.since) })}</span>
                {item.goesFirst ? (
                  <Standing tone="good" icon="solidTick">
                    {t('gate.first')}
                  </Standing>
                ) : null}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more ? <p className="xs soft">{t('gate.more')}</p> : null}
    </section>
  )
}
