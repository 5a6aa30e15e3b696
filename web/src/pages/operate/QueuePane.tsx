import { ButtonLink } from '../../parts/Button.tsx'
import { Clock } from '../../parts/Clock.tsx'
import { Facts } from '../../parts/Sheet.tsx'
import { Status } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { QueueItem } from './queueTypes.ts'

/** The chosen case beside the list: enough to know whether to open it. */
export function QueuePane({ item, today }: { readonly item: QueueItem | undefined; readonly today: string }) {
  const t = useWords()
  const forms = useForms()
  if (!item)
    return (
      <aside className="pane hide-ph">
        <p className="soft sm">{t('office.pane.none')}</p>
        <p className="xs dim" style={{ marginTop: 16 }}>
          <kbd>J</kbd> <kbd>K</kbd> {t('office.pane.move')} · <kbd>{t('web.keys.enterKey')}</kbd>{' '}
          {t('office.pane.open')} · <kbd>?</kbd> {t('office.pane.keys')}
        </p>
      </aside>
    )
  return (
    <aside className="pane hide-ph" aria-label={item.company}>
      <p className="lab num">{item.number}</p>
      <h2>{item.company}</h2>
      <p style={{ margin: '8px 0 12px' }}>
        <Status of={item.state} boxed />
      </p>
      <Facts
        of={[
          [t('office.queue.todo'), t(`office.todo.${item.state}`)],
          [t('office.queue.officer'), item.assignedName ?? t('office.queue.nobody')],
          [t('office.company.city'), item.city],
          [t('office.queue.sites'), forms.number(item.sites)],
          [t('office.queue.risk'), t(`office.risk.${item.riskBand}`)],
          [t('office.pane.moved'), forms.moment(item.lastStepAt)],
        ]}
      />
      {item.clock ? (
        <div style={{ margin: '16px 0' }}>
          <Clock {...item.clock} title={t(`clock.${item.clock.name}`)}>
            {item.clock.dueOn && item.clock.dueOn !== today
              ? t(item.clock.state === 'late' ? 'office.wasDueOn' : 'office.dueOn', {
                  day: forms.weekday(item.clock.dueOn),
                })
              : null}
          </Clock>
        </div>
      ) : null}
      <div className="acts inline" style={{ marginTop: 16 }}>
        <ButtonLink small to={`/casos/${item.number}`}>
          {t('office.pane.openCase')}
        </ButtonLink>
        <ButtonLink small look="line" to={`/casos/${item.number}/mensajes`}>
          {t('office.pane.write')}
        </ButtonLink>
      </div>
    </aside>
  )
}
