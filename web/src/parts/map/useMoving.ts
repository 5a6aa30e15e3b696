import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import type { MapDrawn } from './useMap.ts'

const STEP = 60
const keys: Readonly<Record<string, (map: MapDrawn) => void>> = {
  ArrowLeft: (map) => map.pan(STEP, 0),
  ArrowRight: (map) => map.pan(-STEP, 0),
  ArrowUp: (map) => map.pan(0, STEP),
  ArrowDown: (map) => map.pan(0, -STEP),
  '+': (map) => map.zoom(1.6),
  '=': (map) => map.zoom(1.6),
  '-': (map) => map.zoom(1 / 1.6),
  '0': (map) => map.whole(),
}

/**
 * Moves the map by keys, by dragging and, with Ctrl held, by the wheel: alone it scrolls the page, as people expect who are on
 * their way past. A press that does not drag is a pick.
 */
export const useMoving = (
  map: MapDrawn,
  onPick: ((point: readonly [number, number]) => void) | undefined,
) => {
  const held = useRef<{ x: number; y: number; moved: number } | undefined>(undefined)
  useWheel(map)
  const pointOn = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top] as const
  }
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
      const move = keys[event.key]
      if (move) move(map)
      else if (event.key === 'Enter' && onPick) onPick([map.size.width / 2, map.size.height / 2])
      else return
      event.preventDefault()
    },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || isOnControl(event.target)) return
      held.current = { x: event.clientX, y: event.clientY, moved: 0 }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const last = held.current
      if (!last) return
      const [dx, dy] = [event.clientX - last.x, event.clientY - last.y]
      const moved = last.moved + Math.abs(dx) + Math.abs(dy)
      held.current = { x: event.clientX, y: event.clientY, moved }
      if (moved < 4) return
      event.currentTarget.setPointerCapture(event.pointerId)
      map.pan(dx, dy)
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const isPick = held.current !== undefined && held.current.moved < 4
      held.current = undefined
      if (isPick) onPick?.(pointOn(event))
    },
    onPointerCancel: () => {
      held.current = undefined
    },
  }
}

const isOnControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button') !== null

/** React listens to wheels without a way to hold the page still, so this one is ours. */
const useWheel = (map: MapDrawn) => {
  const latest = useRef(map)
  latest.current = map
  useEffect(() => {
    const box = map.frame.current
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const { left, top } = (event.currentTarget as Element).getBoundingClientRect()
      latest.current.zoom(event.deltaY < 0 ? 1.25 : 0.8, [event.clientX - left, event.clientY - top])
    }
    box?.addEventListener('wheel', turn, { passive: false })
    return () => box?.removeEventListener('wheel', turn)
  }, [map.frame])
}
