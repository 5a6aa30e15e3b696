import { readPosition, writtenPosition } from '../../parts/map/readPosition.ts'
import type { Site } from './company.ts'

/** A site as it stands in its form: text in every field. */
export interface SiteWritten {
  readonly name: string
  readonly kind: string
  readonly address: string
  readonly city: string
  readonly state: string
  readonly employees: string
  /** As typed; read only when it is sent. */
  readonly position: string
}

export const writtenFrom = (site: Site | undefined): SiteWritten => ({
  name: site?.name ?? '',
  kind: site?.kind ?? '',
  address: site?.address ?? '',
  city: site?.city ?? '',
  state: site?.state ?? '',
  employees: site?.employees?.toString() ?? '',
  position: positionOf(site),
})

const positionOf = (site: Site | undefined): string =>
  site && site.latitude !== null && site.longitude !== null
    ? writtenPosition({ latitude: site.latitude, longitude: site.longitude })
    : ''

const faults = {
  name: 'apply.site.missingName',
  kind: 'apply.site.missingKind',
  employees: 'apply.site.wrongNumber',
  unreadable: 'map.wrongPosition',
  outOfRange: 'map.notOfThisWorld',
} as const

/** What is missing or makes no sense, by field, as the key of its sentence. */
export const faultsIn = (written: SiteWritten) => {
  const position = written.position.trim() === '' ? undefined : readPosition(written.position)
  return {
    ...(written.name.trim() ? {} : { name: faults.name }),
    ...(written.kind ? {} : { kind: faults.kind }),
    ...(isWithin(written.employees, 0, 10_000_000) ? {} : { employees: faults.employees }),
    ...(typeof position === 'string' ? { position: faults[position] } : {}),
  }
}

const isWithin = (text: string, least: number, most: number): boolean => {
  const value = numberIn(text)
  return value === null || (value >= least && value <= most)
}

/** Null where nothing was written; NaN where it is no number. */
const numberIn = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.trim().replace(/^([-+]?\d+),(\d+)$/, '$1.$2'))

export const bodyOf = ({ employees, position, ...words }: SiteWritten) => {
  const read = readPosition(position)
  const place = typeof read === 'string' ? { latitude: null, longitude: null } : read
  return { ...words, employees: numberIn(employees), ...place }
}
