import { geoArea, geoBounds, geoContains } from 'd3-geo'
import { feature } from 'topojson-client'
import world from 'world-atlas/countries-110m.json'
import type { Position } from './readPosition.ts'

/** The world's countries at 1:110 million, from Natural Earth: coarse, and enough to say where in a country something is. */
export const countries = feature(world, world.objects.countries).features

type Country = (typeof countries)[number]

type Shape = Parameters<typeof geoBounds>[0]

/** The country of two letters. The atlas knows names alone; the browser knows which name two letters have. */
export const countryOf = (letters: string): Country | undefined => {
  if (!/^[A-Z]{2}$/.test(letters)) return undefined
  const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(letters)
  if (!name) return undefined
  return (
    countries.find(({ properties }) => properties.name === name) ??
    countries.find(({ properties }) => properties.name.startsWith(name))
  )
}

/** A country's largest piece: the view is not to span an ocean for an island. */
const mainland = ({ geometry }: Country): Shape => {
  if (geometry.type !== 'MultiPolygon') return geometry
  const pieces = geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }) as const)
  return pieces.reduce((largest, piece) => (geoArea(piece) > geoArea(largest) ? piece : largest))
}

export const pointOf = ({ latitude, longitude }: Position): [number, number] => [longitude, latitude]

/** What the map shows at first: the home country and every place; the world where neither is known. */
export const viewed = (home: Country | undefined, places: readonly Position[]): Shape => {
  const holding = countries.filter((one) => places.some((place) => geoContains(one, pointOf(place))))
  const shown = home ? [home] : holding
  const geometries = [...shown.map(mainland), ...places.map(pointShape)] as never[]
  return geometries.length === 0 ? { type: 'Sphere' } : { type: 'GeometryCollection', geometries }
}

const pointShape = (place: Position) => ({ type: 'Point', coordinates: pointOf(place) }) as const

/** Whether a place lies far outside a country: a sign forgotten, or the two numbers changed over. The coast is coarse. */
export const isFarFrom = (country: Country, { latitude, longitude }: Position): boolean => {
  const [[west, south], [east, north]] = geoBounds(mainland(country))
  const near = 2
  const isBeside =
    west <= east
      ? longitude < west - near || longitude > east + near
      : longitude < west - near && longitude > east + near
  return latitude < south - near || latitude > north + near || isBeside
}
