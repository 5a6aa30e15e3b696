import { describe, expect, it } from 'vitest'
import { readPosition, writtenPosition } from './readPosition.ts'

const mexico = { latitude: 19.4326, longitude: -99.1332 }
const near = { latitude: expect.closeTo(19.4326, 3), longitude: expect.closeTo(-99.1332, 3) }

describe('a position', () => {
  it.each([
    '19.4326, -99.1332',
    '19.4326,-99.1332',
    '19.4326 -99.1332',
    '  19.4326 ;  -99.1332 ',
    '19,4326; -99,1332',
    '19,4326 -99,1332',
    '19,4326, -99,1332',
    '19.4326, −99.1332',
    '+19.4326, -99.1332',
    '19.4326° N, 99.1332° W',
    '19.4326 N 99.1332 O',
    'N 19.4326 W 99.1332',
    '99.1332 W, 19.4326 N',
    'geo:19.4326,-99.1332;u=35',
    'https://www.google.com/maps/@19.4326,-99.1332,15z',
    'https://maps.google.com/?q=19.4326,-99.1332',
    'https://www.google.com/maps/search/?api=1&query=19.4326%2C-99.1332',
    'https://www.openstreetmap.org/?mlat=19.4326&mlon=-99.1332#map=12/19.4326/-99.1332',
    'https://www.openstreetmap.org/#map=12/19.4326/-99.1332',
  ])('is read from %s', (written) => {
    expect(readPosition(written)).toEqual(mexico)
  })

  it.each([
    '19°25′57.4″N 99°07′59.5″W',
    `19°25'57.4"N, 99°07'59.5"O`,
    `19° 25' 57.4'' N 99° 7' 59.5'' W`,
    '19º25’57,4”N 99º7’59,5”W',
    '19 25 57.4 N 99 7 59.5 W',
    `19°25.957'N 99°7.992'W`,
  ])('is read in degrees, minutes and seconds: %s', (written) => {
    expect(readPosition(written)).toEqual(near)
  })

  it('may lie on any side of the world', () => {
    expect(readPosition('33.45 S, 70.66 O')).toEqual({ latitude: -33.45, longitude: -70.66 })
    expect(readPosition('-33.45, 151.2')).toEqual({ latitude: -33.45, longitude: 151.2 })
    expect(readPosition('1°17′S 36°49′E')).toEqual({
      latitude: expect.closeTo(-1.2833, 3),
      longitude: expect.closeTo(36.8167, 3),
    })
    expect(readPosition('0, 0')).toEqual({ latitude: 0, longitude: 0 })
  })

  it.each(['91, 0', '0, 181', 'geo:91,0', '99.1332, -199', '95°N 10°E'])(
    'is not of this world: %s',
    (written) => {
      expect(readPosition(written)).toBe('outOfRange')
    },
  )

  it.each([
    '',
    '19.4326',
    'Av. Reforma 1',
    '19.4326 N 99.1332 N',
    '-19.4326 N, 99.1332 W',
    '19°75′N 99°07′W',
    '19.4326, -99.1332, 12',
    'https://example.test/',
    '19.4326 X 99.1332 Y',
    '1e5, 2e5',
    'NaN, NaN',
    `${'1'.repeat(50_000)}, 2`,
  ])('cannot be read from %s', (written) => {
    expect(readPosition(written)).toBe('unreadable')
  })

  it('is written so that it reads back as the same place', () => {
    expect(readPosition(writtenPosition(mexico))).toEqual(mexico)
    expect(writtenPosition(mexico)).toBe('19.43260, -99.13320')
  })
})
