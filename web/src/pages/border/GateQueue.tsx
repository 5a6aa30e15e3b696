import { Heading } from '../../parts/Sheet.tsx'
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
  return (
    <section>
      <Heading aside={t('gate.waits', { number: forms.number(items.length) })}>{t('gate.queue')}</Heading>
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
                  {item.demonstration ? ` · ${t('gate.demonstration')}` : null}
                </span>
              </span>
              <span className="xs num soft">{forms.moment(item.since)}</span>
            </button>
          </li>
        ))}
      </ol>
      {more ? <p className="xs soft">{t('gate.more')}</p> : null}
    </section>
  )
}
