import type { ReactNode } from 'react'

/** A person's own words, in serif: an answer, a finding, a reply, reasons. The system never speaks in it. */
export function Voice(props: {
  readonly children: ReactNode
  readonly by?: ReactNode
  readonly lang?: string
}) {
  return (
    <>
      <p className="voice" lang={props.lang}>
        {props.children}
      </p>
      {props.by ? <p className="xs dim">{props.by}</p> : null}
    </>
  )
}
