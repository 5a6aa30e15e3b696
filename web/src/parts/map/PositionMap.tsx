import { useWords } from '../../words/useWords.ts'
import { Standing } from '../Status.tsx'
import { countryOf, isFarFrom } from './land.ts'
import type { Position } from './readPosition.ts'
import { SiteMap } from './SiteMap.tsx'

export interface KnownPlace extends Position {
  readonly id: string
  readonly name: string
  readonly city: string
}

/** The map on which a site's place is chosen; it says when the place lies far from the country. */
export function PositionMap(props: {
  readonly label: string
  readonly country: string
  readonly city: string
  readonly position: Position | undefined
  /** Places that help to find one's way. */
  readonly others: readonly KnownPlace[]
  readonly onPick: (position: Position) => void
}) {
  const t = useWords()
  const { position, city, others } = props
  const home = countryOf(props.country)
  const around = others.map((one) => ({ ...one, number: 0, says: one.name, tone: 'idle' as const }))
  const chosen = position
    ? [{ ...position, id: 'here', number: 0, says: t('map.placed'), city, tone: 'stamp' as const }]
    : []
  return (
    <div style={{ marginTop: 8 }}>
      <SiteMap
        label={props.label}
        country={props.country}
        places={[...chosen, ...around]}
        onPick={props.onPick}
      />
      {home && position && isFarFrom(home, position) ? (
        <p className="sm" role="status" style={{ marginTop: 8 }}>
          <Standing tone="heed" icon="warning">
            {t('map.far')}
          </Standing>
        </p>
      ) : null}
    </div>
  )
}
