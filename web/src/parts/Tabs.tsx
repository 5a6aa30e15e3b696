import { type ReactNode, useRef } from 'react'
import { Go } from './Go.tsx'
import { useCurrentInSight } from './useCurrentInSight.ts'

export interface Tab {
  readonly key: string
  readonly label: ReactNode
  /** A finished address; tabs are addresses, never hidden state. */
  readonly to: string
  readonly count?: number
  readonly status?: ReactNode
  readonly current: boolean
}

/** `words`: the parts of a case, or filters with their counts. `line`: one of several sites. */
export function Tabs(props: {
  readonly of: readonly Tab[]
  readonly label: string
  readonly look?: 'words' | 'line'
}) {
  const nav = useRef<HTMLElement>(null)
  // Counts that come later push the words along.
  useCurrentInSight(
    nav,
    props.of.map(({ key, count, current }) => `${current ? key : ''}${count ?? ''}`).join(' '),
  )
  return (
    <nav ref={nav} className={props.look === 'line' ? 'tabs' : 'filters'} aria-label={props.label}>
      {props.of.map((tab) => (
        <Go key={tab.key} to={tab.to} current={tab.current}>
          {tab.label}
          {tab.count === undefined ? null : <b>{tab.count}</b>}
          {tab.status ?? null}
        </Go>
      ))}
    </nav>
  )
}
