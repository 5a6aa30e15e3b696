import { type DragEvent, type ReactNode, useState } from 'react'
import { Icon } from './Icon.tsx'
import '../look/drop.css'

/** Where a file is dropped or chosen; the whole frame takes it. */
export function FileDrop(props: {
  readonly label: string
  readonly hint: ReactNode
  readonly button: ReactNode
  readonly accept: string
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}) {
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    props.onFiles([...event.dataTransfer.files])
  }
  return (
    <section
      className={isOver ? 'filedrop over' : 'filedrop'}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      aria-label={props.label}
    >
      <label className="btn line">
        <Icon name="plus" />
        {props.button}
        <input
          type="file"
          accept={props.accept}
          multiple={props.multiple}
          onChange={(event) => {
            props.onFiles([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </label>
      <p className="sm soft">{props.hint}</p>
    </section>
  )
}
