import type { ReactNode } from 'react'

/** Why there is nothing here, and the one thing to do about it. */
export function Empty(props: { readonly title: string; readonly why?: ReactNode; readonly act?: ReactNode }) {
  return (
    <div className="empty">
      <p className="b6">{props.title}</p>
      {props.why ? <p className="soft">{props.why}</p> : null}
      {props.act ? <div className="acts">{props.act}</div> : null}
    </div>
  )
}
