import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import type { Tone } from './statusVocabulary.ts'

export interface TimelineEvent {
  readonly key: string
  /** In the margin: the day, then the time or how far off it is. */
  readonly when: string
  readonly time?: string
  readonly icon: IconName
  readonly tone: Tone
  readonly title: ReactNode
  readonly by?: ReactNode
  /** What a person wrote, set in serif. */
  readonly voice?: string
  readonly children?: ReactNode
  readonly future?: boolean
}

/** A case's history, newest first, the future dashed above today. Stands directly in the page, not in a Row. */
export function Timeline({
  events,
  label,
}: {
  readonly events: readonly TimelineEvent[]
  readonly label: string
}) {
  return (
    <ol className="tl" aria-label={label}>
      {events.map((event) => (
        <li key={event.key} className={event.future ? 'ev future' : 'ev'}>
          <div className="m">
            <b>{event.when}</b>
            {event.time}
          </div>
          <div className="b">
            <span className={`dot ${event.tone}`}>
              <Icon name={event.icon} />
            </span>
            <div className="body">
              <h3>{event.title}</h3> {event.by ? <span className="by">{event.by}</span> : null}
              {event.voice ? <p className="voice">{event.voice}</p> : null}
              {event.children}
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}
