import { type CSSProperties, useId, useState } from 'react'
import '../../look/map.css'
import { useWords } from '../../words/useWords.ts'
import { Go } from '../Go.tsx'
import type { Tone } from '../statusVocabulary.ts'
import { roomFor } from './frame.ts'
import type { Position } from './readPosition.ts'
import { type MapDrawn, useMap } from './useMap.ts'
import { useMoving } from './useMoving.ts'

/** A place to draw. Its number stands in the table beside the map too. */
export interface Place extends Position {
  readonly id: string
  readonly number: number
  /** What is read out: 'Planta Saltillo, Saltillo, riesgo alto'. */
  readonly says: string
  readonly city: string
  readonly tone: Tone
  readonly to?: string | undefined
}

interface SiteMapProps {
  readonly label: string
  /** Two letters of the country to begin with. */
  readonly country: string
  readonly places: readonly Place[]
  /** Where a place is being chosen: the point that was pressed, or the middle by Enter. */
  readonly onPick?: (position: Position) => void
}

/** Land, cities and places as inline SVG; no tile is asked of anybody. Moved by buttons, keys, dragging and Ctrl with the wheel. */
export function SiteMap({ label, country, places, onPick }: SiteMapProps) {
  const t = useWords()
  const id = useId()
  const [atFirst] = useState(places)
  // While a place is being chosen the map stays where the person moved it.
  const map = useMap(country, onPick ? atFirst : places)
  const pick =
    onPick &&
    ((point: readonly [number, number]) => {
      const position = map.positionAt(point)
      if (position) onPick(position)
    })
  return (
    <div className="map">
      <section
        ref={map.frame}
        className={onPick ? 'frame picks' : 'frame'}
        aria-label={label}
        aria-describedby={id}
        style={{ '--ratio': `${map.size.width} / ${map.size.height}` } as CSSProperties}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved with the keys, like a scrolled box
        tabIndex={0}
        {...useMoving(map, pick)}
      >
        <Drawing map={map} places={places} />
        <Markers map={map} places={places} />
        {onPick ? <span className="aim" aria-hidden="true" /> : null}
      </section>
      <Controls map={map} />
      <p id={id} className="xs dim noprint">
        {t(onPick ? 'map.keysPick' : 'map.keys')}
      </p>
    </div>
  )
}

function Drawing({ map, places }: { readonly map: MapDrawn; readonly places: readonly Place[] }) {
  const { size, view, lands } = map
  const labels = roomFor(
    citiesOf(places).map(({ city, of }) => {
      const [x, y] = map.pointAt(of)
      return { text: city, at: [x + 16, y + 5] as const }
    }),
    size,
  )
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
        {lands.map((land) => (
          <path key={land.name} d={land.path} className={land.isHome ? 'land home' : 'land'} />
        ))}
      </g>
      {labels.map(({ text, at: [x, y] }) => (
        <text key={text} x={x} y={y}>
          {text}
        </text>
      ))}
    </svg>
  )
}

/** Each city that a place names, once, where its first place lies. */
const citiesOf = (places: readonly Place[]): readonly { readonly city: string; readonly of: Place }[] => {
  const first = new Map<string, Place>()
  for (const place of places) if (place.city && !first.has(place.city)) first.set(place.city, place)
  return [...first].map(([city, of]) => ({ city, of }))
}

function Markers({ map, places }: { readonly map: MapDrawn; readonly places: readonly Place[] }) {
  const { size } = map
  return (
    <ul>
      {places.map((place) => {
        const [x, y] = map.pointAt(place)
        if (x < 0 || y < 0 || x > size.width || y > size.height) return null
        return (
          <li
            key={place.id}
            style={{ left: share(x, size.width), top: share(y, size.height) }}
            title={place.says}
          >
            {place.to ? (
              <Go to={place.to} className={`pin ${place.tone}`}>
                <Pin of={place} />
              </Go>
            ) : (
              <span className={`pin ${place.tone}`}>
                <Pin of={place} />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** On paper the frame is narrower than on the screen it was measured on. */
const share = (pixels: number, of: number) => `${(pixels / of) * 100}%`

function Pin({ of }: { readonly of: Place }) {
  return (
    <>
      <span aria-hidden="true">{of.number > 0 ? of.number : ''}</span>
      <span className="sr">{of.number > 0 ? `${of.number}. ${of.says}` : of.says}</span>
    </>
  )
}

function Controls({ map }: { readonly map: MapDrawn }) {
  const t = useWords()
  const all = [
    ['+', t('map.larger'), () => map.zoom(1.6)],
    ['−', t('map.smaller'), () => map.zoom(1 / 1.6)],
    ['←', t('map.west'), () => map.pan(80, 0)],
    ['↑', t('map.north'), () => map.pan(0, 80)],
    ['↓', t('map.south'), () => map.pan(0, -80)],
    ['→', t('map.east'), () => map.pan(-80, 0)],
    ['⤢', t('map.whole'), map.whole],
  ] as const
  return (
    <div className="controls noprint">
      {all.map(([sign, word, act]) => (
        <button key={sign} type="button" aria-label={word} title={word} onClick={act}>
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
    </div>
  )
}
