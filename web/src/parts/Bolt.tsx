export type BoltState = 'running' | 'paused' | 'late' | 'done'

const classOf = { running: 'bolt', paused: 'bolt held', late: 'bolt over', done: 'bolt done' } as const

/** A bolt seal closing: `share` is how much of the term has gone, 0 to 1. Hidden from readers; words stand beside it. */
export function Bolt({ share, state = 'running' }: { readonly share: number; readonly state?: BoltState }) {
  const gone = state === 'late' || state === 'done' ? 1 : Math.min(Math.max(share, 0), 1)
  return (
    <span
      className={classOf[state]}
      style={{ '--p': `${Math.round(gone * 100)}%` } as React.CSSProperties}
      aria-hidden="true"
    >
      <i />
    </span>
  )
}
