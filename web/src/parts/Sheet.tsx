import type { ReactNode } from 'react'

/** The file with a margin. Every signed-in page is one Sheet of Rows; the shell draws the ground. */
export function Row(props: {
  /** Time and reference: clocks, dates, numbers. */
  readonly margin?: ReactNode
  readonly children: ReactNode
  readonly first?: boolean
  readonly wide?: boolean
  readonly label?: string
  readonly tone?: 'heed' | 'halt' | 'good' | 'going'
}) {
  return (
    <section className={props.first ? 'row first' : 'row'} aria-label={props.label}>
      <div className={props.tone ? `m ${props.tone}` : 'm'}>{props.margin}</div>
      <div className={props.wide ? 'b wide' : 'b'}>{props.children}</div>
    </section>
  )
}

/** Work on the left, what helps it on the right; one column below 1180 px. */
export function Two(props: { readonly children: ReactNode; readonly aside: ReactNode }) {
  return (
    <div className="two">
      <div>{props.children}</div>
      <aside>{props.aside}</aside>
    </div>
  )
}

/** A section's title on its rule. */
export function Heading(props: {
  readonly children: ReactNode
  readonly aside?: ReactNode
  readonly id?: string
}) {
  return (
    <div className="headrow">
      <h2 id={props.id}>{props.children}</h2>
      {props.aside ? <span className="aside soft">{props.aside}</span> : null}
    </div>
  )
}

/** A large figure in the margin: `<Big of="91" and="de 104" />` then its words as children. */
export function Big(props: {
  readonly of: ReactNode
  readonly and?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <>
      <span className="big">
        {props.of}
        {props.and ? <small> {props.and}</small> : null}
      </span>
      {props.children}
    </>
  )
}

/** Pairs of a name and its value. */
export function Facts({ of }: { readonly of: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="kv">
      {of.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
