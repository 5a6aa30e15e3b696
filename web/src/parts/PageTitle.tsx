import { type ReactNode, useEffect } from 'react'

/** The page's one h1. It states the fact ("Dos casos vencidos"), not the section's name; it is also the tab's title. */
export function PageTitle(props: {
  readonly children: string
  /** The browser tab's words, where the title is too long for it. */
  readonly short?: string
  readonly lead?: ReactNode
  readonly over?: ReactNode
  readonly status?: ReactNode
}) {
  const title = props.short ?? props.children
  useEffect(() => {
    document.title = `${title} · Aval`
  }, [title])
  return (
    <>
      {props.over ? <p className="lab over">{props.over}</p> : null}
      {props.status ? (
        <div className="titlerow">
          <h1>{props.children}</h1>
          {props.status}
        </div>
      ) : (
        <h1>{props.children}</h1>
      )}
      {props.lead ? <p className="lead">{props.lead}</p> : null}
    </>
  )
}
