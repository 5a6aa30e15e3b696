import { useRef, useState } from 'react'
import { useKey } from './useKey.ts'

/** J and K move through the rows, Enter opens. */
export const useRowKeys = (rows: {
  readonly keys: readonly string[]
  readonly selected: string | undefined
  readonly on: boolean
  readonly onMove: (place: number) => void
  readonly onOpen: (place: number) => void
}) => {
  const body = useRef<HTMLTableSectionElement>(null)
  const [own, setOwn] = useState<string>()
  const chosen = rows.selected ?? own
  const place = chosen === undefined ? -1 : rows.keys.indexOf(chosen)

  const move = (to: number) => {
    const next = Math.min(Math.max(to, 0), rows.keys.length - 1)
    const key = rows.keys[next]
    if (key === undefined) return
    setOwn(key)
    rows.onMove(next)
    body.current?.querySelector(`[data-key="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  useKey('j', () => move(place + 1), rows.on)
  useKey('k', () => move(place - 1), rows.on)
  useKey(
    'Enter',
    (event) => {
      const target = event.target
      if (target instanceof HTMLElement && target.closest('a, button')) {
        target.click()
        return
      }
      if (place >= 0) rows.onOpen(place)
    },
    rows.on && place >= 0,
  )
  return { chosen, body }
}
