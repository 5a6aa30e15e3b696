import type { ReactNode } from 'react'
import { Go } from './Go.tsx'
import { Icon, type IconName } from './Icon.tsx'

interface Look {
  readonly children: ReactNode
  readonly icon?: IconName
  /** `fill` once a page: the thing to do. `line` the rest. `halt` stops or takes away. */
  readonly look?: 'fill' | 'line' | 'halt'
  readonly small?: boolean
}

const classOf = ({ look = 'fill', small }: Look) =>
  ['btn', look === 'line' ? 'line' : '', look === 'halt' ? 'halt-line' : '', small ? 'sml' : '']
    .filter(Boolean)
    .join(' ')

/** `busy` keeps the button's word and refuses a second press; it never spins over text. */
export function Button(
  props: Look & {
    readonly type?: 'button' | 'submit'
    readonly onClick?: () => void
    readonly busy?: boolean
    /** Cannot be pressed; the reason stands beside it. */
    readonly off?: boolean
    readonly form?: string
    readonly label?: string
  },
) {
  return (
    <button
      type={props.type ?? 'button'}
      className={classOf(props)}
      onClick={props.busy || props.off ? undefined : props.onClick}
      aria-disabled={props.busy || props.off || undefined}
      aria-label={props.label}
      form={props.form}
    >
      {props.icon ? <Icon name={props.icon} /> : null}
      {props.children}
    </button>
  )
}

/** A link that looks like a button. */
export function ButtonLink(props: Look & { readonly to: string }) {
  return (
    <Go to={props.to} className={classOf(props)}>
      {props.icon ? <Icon name={props.icon} /> : null}
      {props.children}
    </Go>
  )
}

/** A button that looks like a link, for small things. */
export function TextButton(props: {
  readonly children: ReactNode
  readonly onClick: () => void
  readonly lang?: string
}) {
  return (
    <button type="button" className="link" onClick={props.onClick} lang={props.lang}>
      {props.children}
    </button>
  )
}

/** What can be done, in a row; full width on a phone. */
export function Acts({ children, inline }: { readonly children: ReactNode; readonly inline?: boolean }) {
  return (
    <div className={inline ? 'acts inline' : 'acts'} style={{ marginTop: 24 }}>
      {children}
    </div>
  )
}
