/** A place on earth in degrees; south and west are negative. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}

type Read = Position | 'unreadable' | 'outOfRange'

/**
 * A position as people write or paste it: decimal degrees ('19.4326, -99.1332', also with decimal commas), with letters
 * ('19.4326 N 99.1332 O'), degrees, minutes and seconds ('19°25′57″N 99°07′59″W'), a geo: address, or a map's link.
 */
export const readPosition = (written: string): Read => {
  const text = tidied(written)
  const linked = fromLink(text)
  if (linked) return withinWorld(linked)
  const halves = halvesOf(text)
  const [first, second] = (halves ?? []).map(angleIn)
  if (!first || !second) return 'unreadable'
  return inOrder(first, second)
}

/** One sign each for degrees, minutes, seconds and minus, of the many that keyboards and papers have. */
const tidied = (written: string): string =>
  written
    .slice(0, 500)
    .replace(/º/g, '°')
    .replace(/[′’‘´]/g, "'")
    .replace(/''|[″”“]/g, '"')
    .replace(/−/g, '-')
    .trim()

const NUMBER = String.raw`-?\d{1,3}(?:\.\d+)?`
const links: readonly RegExp[] = [
  new RegExp(`^geo:(${NUMBER}),(${NUMBER})`),
  new RegExp(`/@(${NUMBER}),(${NUMBER})`),
  new RegExp(`[?&](?:q|query|ll|center|destination)=(${NUMBER})(?:,|%2C)(${NUMBER})`),
  new RegExp(`[?&]mlat=(${NUMBER})&mlon=(${NUMBER})`),
  new RegExp(`#map=[\\d.]+/(${NUMBER})/(${NUMBER})`),
]

const fromLink = (text: string): Position | undefined => {
  if (!/^(geo:|https?:\/\/)/i.test(text)) return undefined
  const found = links.map((link) => link.exec(text)).find(Boolean)
  return found ? { latitude: Number(found[1]), longitude: Number(found[2]) } : undefined
}

/** The two angles of a text: parted by letters, by a mark, or by a space between two numbers. */
const halvesOf = (text: string): readonly string[] | undefined => {
  const ways: readonly RegExp[] = [
    /^([^a-z]+[nsewo])[\s,;]*([^a-z]+[nsewo])$/i, // 19°25′ N, 99°07′ W
    /^([nsewo][^a-z]+?)[\s,;]*([nsewo][^a-z]+)$/i, // N 19.43 W 99.13
    /^([^;]+);([^;]+)$/,
    /^([^,]+),\s*([^,]+)$/,
    /^(-?\d+,\d+)\s*,\s*(-?\d+,\d+)$/, // 19,4326, -99,1332
    /^(\S+)\s+(\S+)$/,
  ]
  const found = ways.map((way) => way.exec(text)).find((one) => one?.slice(1).every(angleIn))
  return found?.slice(1)
}

interface Angle {
  readonly degrees: number
  readonly axis: 'latitude' | 'longitude' | undefined
}

const sides: Readonly<Record<string, readonly [Angle['axis'], 1 | -1]>> = {
  n: ['latitude', 1],
  s: ['latitude', -1],
  e: ['longitude', 1],
  w: ['longitude', -1],
  o: ['longitude', -1], // oeste
}

const PART = String.raw`\d{1,2}(?:[.,]\d+)?`
const ANGLE = new RegExp(
  String.raw`^([+-]?)(\d{1,3}(?:[.,]\d+)?)[°\s]*(?:(${PART})['\s]*(?:(${PART})["\s]*)?)?$`,
)

const angleIn = (half: string): Angle | undefined => {
  const [letter, ...others] = half.match(/[a-z]/gi) ?? []
  if (others.length > 0) return undefined
  const [, sign, ...parts] = ANGLE.exec(half.replace(/[a-z]/gi, '').trim()) ?? []
  if (sign === undefined) return undefined
  const degrees = sizeOf(parts)
  if (letter === undefined) return { degrees: sign === '-' ? -degrees : degrees, axis: undefined }
  const side = sides[letter.toLowerCase()]
  return side && sign !== '-' ? { degrees: degrees * side[1], axis: side[0] } : undefined
}

/** Degrees, minutes, seconds; not a number where there are sixty or more of the smaller ones. */
const sizeOf = (parts: readonly (string | undefined)[]): number => {
  const [degrees = 0, minutes = 0, seconds = 0] = parts.map((part) => Number((part ?? '0').replace(',', '.')))
  if (minutes >= 60 || seconds >= 60) return Number.NaN
  return Number((degrees + minutes / 60 + seconds / 3600).toFixed(6))
}

/** Latitude first, unless letters say otherwise. */
const inOrder = (first: Angle, second: Angle): Read => {
  const isTurned = first.axis === 'longitude' || second.axis === 'latitude'
  const [latitude, longitude] = isTurned ? [second, first] : [first, second]
  if (latitude.axis === 'longitude' || longitude.axis === 'latitude') return 'unreadable'
  return withinWorld({ latitude: latitude.degrees, longitude: longitude.degrees })
}

const withinWorld = (position: Position): Read => {
  if (Number.isNaN(position.latitude + position.longitude)) return 'unreadable'
  return Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180 ? position : 'outOfRange'
}

/** '19.43260, -99.13320': to a metre, and read back as the same place. */
export const writtenPosition = ({ latitude, longitude }: Position): string =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
