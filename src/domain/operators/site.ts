import { done, type Outcome, refused } from '../kernel/outcome.ts'

/** A place where an operator handles, keeps, loads or controls cargo. `kind` is an id of the programme's kinds of site. */
export interface Site {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly address: string
  readonly city: string
  readonly state: string
  /** As the programme names it: ISO 3166, or the letters of a union or body. */
  readonly country: string
  /** Degrees; both or neither. */
  readonly latitude: number | null
  readonly longitude: number | null
}

export type SiteDraft = Omit<Site, 'id'>

/** A site as it may be recorded: tidied, of a known kind, and, if it stands on the map, on this earth. */
export const checkSite = (draft: SiteDraft, kinds: readonly string[]): Outcome<SiteDraft> => {
  const site = {
    ...draft,
    name: draft.name.trim(),
    address: draft.address.trim(),
    city: draft.city.trim(),
    state: draft.state.trim(),
    country: draft.country.trim().toUpperCase(),
  }
  if (site.name === '') return refused('input', 'operators.siteName', undefined, '/name')
  if (!kinds.includes(site.kind)) return refused('input', 'operators.siteKind', undefined, '/kind')
  if (!/^[A-Z]{2,3}$/.test(site.country)) return refused('input', 'operators.country', undefined, '/country')
  return isPlaced(site) ? done(site) : refused('input', 'operators.coordinates', undefined, '/latitude')
}

const isPlaced = ({ latitude, longitude }: Pick<Site, 'latitude' | 'longitude'>): boolean => {
  if (latitude === null || longitude === null) return latitude === longitude
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}
