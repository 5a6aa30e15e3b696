import type { Site } from './company.ts'

/** A site as it stands in its form: text in every field. */
export interface SiteWritten {
  readonly name: string
  readonly kind: string
  readonly address: string
  readonly city: string
  readonly state: string
  readonly employees: string
  readonly latitude: string
  readonly longitude: string
}

export const writtenFrom = (site: Site | undefined): SiteWritten => ({
  name: site?.name ?? '',
  kind: site?.kind ?? '',
  address: site?.address ?? '',
  city: site?.city ?? '',
  state: site?.state ?? '',
  employees: site?.employees?.toString() ?? '',
  latitude: site?.latitude?.toString() ?? '',
  longitude: site?.longitude?.toString() ?? '',
})

type Fault = 'missingName' | 'missingKind' | 'wrongNumber' | 'wrongLatitude' | 'wrongLongitude'

/** What is missing or makes no sense, by field. A place on the map is both numbers or none. */
export const faultsIn = (written: SiteWritten): Partial<Record<keyof SiteWritten, Fault>> => ({
  ...(written.name.trim() ? {} : { name: 'missingName' }),
  ...(written.kind ? {} : { kind: 'missingKind' }),
  ...(isWithin(written.employees, 0, 10_000_000) ? {} : { employees: 'wrongNumber' }),
  ...(isPlaced(written.latitude, 90, written.longitude) ? {} : { latitude: 'wrongLatitude' }),
  ...(isPlaced(written.longitude, 180, written.latitude) ? {} : { longitude: 'wrongLongitude' }),
})

const isWithin = (text: string, least: number, most: number): boolean => {
  const value = numberIn(text)
  return value === null || (value >= least && value <= most)
}

const isPlaced = (text: string, most: number, other: string): boolean =>
  isWithin(text, -most, most) && (text.trim() !== '' || other.trim() === '')

/** Null where nothing was written; NaN where it is no number. */
const numberIn = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.trim().replace(/^([-+]?\d+),(\d+)$/, '$1.$2'))

export const bodyOf = ({ employees, latitude, longitude, ...words }: SiteWritten) => ({
  ...words,
  employees: numberIn(employees),
  latitude: numberIn(latitude),
  longitude: numberIn(longitude),
})
