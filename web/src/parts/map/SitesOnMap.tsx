import { lazy, type ReactNode, Suspense } from 'react'
import '../../look/map.css'
import { useFetched } from '../../api/useFetched.ts'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type Column, DataTable } from '../DataTable.tsx'
import { Go } from '../Go.tsx'
import { Skeleton } from '../Skeleton.tsx'
import type { Tone } from '../statusVocabulary.ts'
import type { Place } from './SiteMap.tsx'

const SiteMap = lazy(() => import('./SiteMap.tsx').then((module) => ({ default: module.SiteMap })))

export interface MappedSite {
  readonly id: string
  readonly name: string
  readonly city: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly tone: Tone
  readonly to?: string
  /** What else is known, a column of the table each; `says` is read out at the mark on the map. */
  readonly facts: readonly { readonly title: string; readonly says: string; readonly cell?: ReactNode }[]
}

/** Sites on a map, and the same sites as a table beside it, by the same numbers. The map's code loads when one is shown. */
export function SitesOnMap(props: {
  readonly label: string
  readonly sites: readonly MappedSite[]
  /** Without it: the table that stands on the page anyway carries the numbers. */
  readonly withTable?: boolean
}) {
  const { label, sites, withTable = true } = props
  const country = useFetched<{ readonly country: string }>('/api/v1/programme').data?.country
  const places = sites.flatMap((site, place) => placeOf(site, place + 1))
  if (places.length === 0 && !withTable) return null
  const map = (
    <div>
      {country !== undefined && places.length > 0 ? (
        <Suspense fallback={<Skeleton rows={6} />}>
          <SiteMap label={label} country={country} places={places} />
        </Suspense>
      ) : null}
      <Unplaced all={sites.length} placed={places.length} />
    </div>
  )
  if (!withTable) return map
  return (
    <div className={places.length > 0 ? 'mapped' : ''}>
      {map}
      <SiteTable label={label} sites={sites} />
    </div>
  )
}

const placeOf = (site: MappedSite, number: number): readonly Place[] => {
  const { id, name, city, latitude, longitude, tone, to } = site
  if (latitude === null || longitude === null) return []
  const says = [name, city, ...site.facts.map(({ says }) => says)].filter(Boolean).join(', ')
  return [{ id, number, latitude, longitude, city, tone, says, ...(to ? { to } : {}) }]
}

function Unplaced({ all, placed }: { readonly all: number; readonly placed: number }) {
  const t = useWords()
  const forms = useForms()
  if (placed === all) return null
  const count = all - placed
  return (
    <p className="sm soft" style={{ marginTop: 8 }}>
      {t('map.unplaced', { count, number: forms.number(count) })}
    </p>
  )
}

interface NumberedSite extends MappedSite {
  readonly number: number
}

function SiteTable({ label, sites }: { readonly label: string; readonly sites: readonly MappedSite[] }) {
  const t = useWords()
  const rows = sites.map((site, place) => ({ ...site, number: place + 1 }))
  const columns: readonly Column<NumberedSite>[] = [
    {
      key: 'number',
      title: t('map.number'),
      phone: 'right',
      cell: ({ number }) => <b className="num">{number}</b>,
    },
    {
      key: 'site',
      title: t('map.site'),
      phone: 'title',
      cell: ({ name, city, to }) => (
        <>
          {to ? (
            <Go to={to} className="b6">
              {name}
            </Go>
          ) : (
            <span className="b6">{name}</span>
          )}
          {city && !name.includes(city) ? <span className="soft"> · {city}</span> : null}
        </>
      ),
    },
    ...(rows[0]?.facts ?? []).map(({ title }, place) => ({
      key: title,
      title,
      cell: ({ facts }: NumberedSite) => facts[place]?.cell ?? facts[place]?.says,
    })),
  ]
  return <DataTable label={label} columns={columns} rows={rows} keyOf={({ id }) => id} empty={null} />
}
