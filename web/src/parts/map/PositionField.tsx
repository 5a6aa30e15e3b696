import { lazy, Suspense, useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { useWords } from '../../words/useWords.ts'
import { TextButton } from '../Button.tsx'
import { TextField } from '../Field.tsx'
import { Skeleton } from '../Skeleton.tsx'
import type { KnownPlace } from './PositionMap.tsx'
import { readPosition, writtenPosition } from './readPosition.ts'

const PositionMap = lazy(() =>
  import('./PositionMap.tsx').then((module) => ({ default: module.PositionMap })),
)

interface PositionProps {
  readonly value: string
  readonly error: string | undefined
  readonly site: string
  readonly city: string
  readonly others: readonly KnownPlace[]
  readonly onChange: (value: string) => void
}

/** Where a site lies: typed in any usual form, chosen on the map, or this device's own position if its holder allows it. */
export function PositionField(props: PositionProps) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const { locate, said } = useDevicePosition(props.onChange)
  const country = useFetched<{ readonly country: string }>('/api/v1/programme').data?.country
  const read = readPosition(props.value)
  return (
    <div className="position">
      <TextField
        name="position"
        label={t('map.position')}
        hint={t('map.positionHint')}
        value={props.value}
        error={props.error}
        onChange={props.onChange}
      />
      <p className="sm" style={{ marginTop: 8 }}>
        <TextButton onClick={() => setOpen(!isOpen)}>{t(isOpen ? 'map.close' : 'map.choose')}</TextButton>
        {' · '}
        <TextButton onClick={locate}>{t('map.here')}</TextButton>
      </p>
      <p className="xs soft">{t('map.consent')}</p>
      <p className="sm" role="status">
        {said ? t(`map.${said}`) : ''}
      </p>
      {isOpen && country !== undefined ? (
        <Suspense fallback={<Skeleton rows={6} />}>
          <PositionMap
            label={t('map.pickLabel', { site: props.site || t('map.thisSite') })}
            country={country}
            city={props.city}
            others={props.others}
            position={typeof read === 'string' ? undefined : read}
            onPick={(position) => props.onChange(writtenPosition(position))}
          />
        </Suspense>
      ) : null}
    </div>
  )
}

type Said = 'asking' | 'denied' | 'unavailable' | 'found'

/** The browser asks its holder; what it answers goes into the field, and nowhere else until the site is saved. */
const useDevicePosition = (onFound: (value: string) => void) => {
  const [said, setSaid] = useState<Said>()
  const locate = () => {
    if (!('geolocation' in navigator)) return setSaid('unavailable')
    setSaid('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        onFound(writtenPosition(coords))
        setSaid('found')
      },
      ({ code }) => setSaid(code === 1 ? 'denied' : 'unavailable'),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    )
  }
  return { locate, said }
}
