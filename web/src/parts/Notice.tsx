import type { ReactNode } from 'react'
import type { Refusal } from '../api/answer.ts'
import { useWords } from '../words/useWords.ts'
import type { IconName } from './Icon.tsx'
import { Standing } from './Status.tsx'

const icons = {
  halt: 'cross',
  heed: 'warning',
  good: 'tick',
  going: 'clock',
  idle: 'ring',
} as const satisfies Record<string, IconName>

/** What happened; what was kept; what to do; the reference. Errors are read out at once. */
export function Notice(props: {
  readonly tone: keyof typeof icons
  readonly title: ReactNode
  readonly kept?: ReactNode
  readonly todo?: ReactNode
  readonly reference?: string | undefined
  readonly children?: ReactNode
}) {
  const t = useWords()
  return (
    <div className={`note ${props.tone}`} role={props.tone === 'halt' ? 'alert' : 'status'}>
      <Standing tone={props.tone} icon={icons[props.tone]}>
        {props.title}
      </Standing>
      {props.kept ? <p className="sm">{props.kept}</p> : null}
      {props.todo ? <p className="sm">{props.todo}</p> : null}
      {props.children}
      {props.reference ? (
        <p className="xs dim">{t('web.reference', { reference: props.reference })}</p>
      ) : null}
    </div>
  )
}

/** A refusal as it came from a door. The message says what to do; `kept` says what was not lost, unless the message does. */
export function RefusalNotice(props: {
  readonly of: Refusal | undefined
  readonly kept?: ReactNode
  readonly children?: ReactNode
}) {
  const t = useWords()
  if (!props.of) return null
  const offline = props.of.code === 'offline'
  const saidAlready = typeof props.kept === 'string' && props.of.message.includes(props.kept)
  return (
    <Notice
      tone={offline ? 'heed' : 'halt'}
      title={props.of.message || t('web.net.broken')}
      kept={saidAlready ? undefined : props.kept}
      reference={props.of.status >= 500 ? props.of.reference : undefined}
    >
      {props.children}
    </Notice>
  )
}

/** A line across the page for what colours everything below: "Así estaba el 3 nov 2026". */
export function Band(props: {
  readonly tone: 'heed' | 'going' | 'halt' | 'good' | 'idle'
  readonly children: ReactNode
}) {
  return (
    <div className={`band ${props.tone}`} role="status">
      {props.children}
    </div>
  )
}
