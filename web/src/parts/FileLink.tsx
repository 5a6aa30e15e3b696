import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

/** A file to take away; the line under its words ends where they do. */
export function FileLink(props: {
  readonly href: string
  /** What the file is called. */
  readonly name: string
  readonly children: ReactNode
}) {
  return (
    <a className="filelink" href={props.href} download={props.name}>
      <Icon name="download" />
      <span>{props.children}</span>
    </a>
  )
}
