import { geoMercator, geoPath } from 'd3-geo'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { offFrame, onFrame, panned, type Size, type View, wholeView, zoomed } from './frame.ts'
import { countries, countryOf, pointOf, viewed } from './land.ts'
import type { Position } from './readPosition.ts'

const MARGIN = 28

/** Everything a map draws, in the pixels of its own frame, and the ways to move it. At first it shows the country and all of `within`. */
export const useMap = (country: string, within: readonly Position[]) => {
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const [view, setView] = useState<View>(wholeView)
  // The list is new at each drawing; what it says is not.
  const known = JSON.stringify(within.map(({ latitude, longitude }) => ({ latitude, longitude })))
  const drawn = useMemo(() => {
    const home = countryOf(country)
    const projection = geoMercator().fitExtent(
      [
        [MARGIN, MARGIN],
        [size.width - MARGIN, size.height - MARGIN],
      ],
      viewed(home, JSON.parse(known) as readonly Position[]),
    )
    const path = geoPath(projection).digits(2)
    return {
      projection,
      lands: countries.map((one) => ({
        name: one.properties.name,
        isHome: one === home,
        path: path(one) ?? '',
      })),
    }
  }, [country, known, size])
  const middle = [size.width / 2, size.height / 2] as const
  return {
    ...{ frame, size, view, lands: drawn.lands },
    pointAt: (place: Position) => onFrame(view, drawn.projection(pointOf(place)) ?? [0, 0]),
    positionAt: (point: readonly [number, number]) =>
      placeOf(drawn.projection.invert?.(offFrame(view, point))),
    zoom: (by: number, around: readonly [number, number] = middle) =>
      setView((now) => zoomed(now, by, around, size)),
    pan: (dx: number, dy: number) => setView((now) => panned(now, dx, dy, size)),
    whole: () => setView(wholeView),
  }
}

export type MapDrawn = ReturnType<typeof useMap>

const placeOf = (point: [number, number] | null | undefined): Position | undefined => {
  const [longitude, latitude] = point ?? []
  if (longitude === undefined || latitude === undefined) return undefined
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined
}

/** The frame's own size in pixels, so that words on the map are as large as those beside it. */
const useSize = (frame: React.RefObject<HTMLDivElement | null>): Size => {
  const [size, setSize] = useState<Size>({ width: 640, height: 400 })
  useLayoutEffect(() => {
    const box = frame.current
    if (!box) return
    const measure = () => {
      const { width, height } = box.getBoundingClientRect()
      if (width > 0)
        setSize((old) => (old.width === width && old.height === height ? old : { width, height }))
    }
    measure()
    const watching = new ResizeObserver(measure)
    watching.observe(box)
    return () => watching.disconnect()
  }, [frame])
  return size
}
