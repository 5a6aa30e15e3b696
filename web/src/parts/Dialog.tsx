import { type ReactNode, useEffect, useId, useRef } from 'react'

/** Asks for something over the page. Never for reading. The browser keeps the focus inside and Escape closes it. */
export function Dialog(props: {
  readonly title: ReactNode
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (props.open && !element.open) element.showModal()
    if (!props.open && element.open) element.close()
  }, [props.open])
  return (
    <dialog
      ref={dialog}
      className="ask"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
    >
      <h2 id={title}>{props.title}</h2>
      {props.open ? props.children : null}
    </dialog>
  )
}
