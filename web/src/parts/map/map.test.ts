import { describe, expect, it } from 'vitest'
import { offFrame, onFrame, panned, roomFor, wholeView, zoomed } from './frame.ts'
import { countryOf, isFarFrom, viewed } from './land.ts'

const saltillo = { latitude: 25.4232, longitude: -101.0053 }

describe('the land', () => {
  it('knows countries by two letters, and that some are none of the atlas', () => {
    expect(['MX', 'US', 'PE', 'FR', 'GT'].map((letters) => countryOf(letters)?.properties.name)).toEqual([
      'Mexico',
      'United States of America',
      'Peru',
      'France',
      'Guatemala',
    ])
    for (const strange of ['EU', 'XX', 'WCO', '', 'mx']) expect(countryOf(strange)).toBeUndefined()
  })

  it('shows the home country and every place, or the world', () => {
    expect(viewed(undefined, [])).toEqual({ type: 'Sphere' })
    expect(viewed(countryOf('MX'), [saltillo])).toMatchObject({ geometries: { length: 2 } })
    expect(viewed(undefined, [saltillo])).toMatchObject({ geometries: { length: 2 } })
  })

  it('tells a place that lost its sign, and leaves the coast alone', () => {
    const mexico = countryOf('MX')
    if (!mexico) throw new Error('no Mexico')
    expect(isFarFrom(mexico, saltillo)).toBe(false)
    expect(isFarFrom(mexico, { latitude: 19.0522, longitude: -104.3158 })).toBe(false)
    expect(isFarFrom(mexico, { latitude: 25.4232, longitude: 101.0053 })).toBe(true)
    expect(isFarFrom(mexico, { latitude: -101.0053 / 2, longitude: 25.4232 })).toBe(true)
  })
})

describe('a map in its frame', () => {
  const size = { width: 600, height: 400 }

  it('grows around a point, which stays where it is', () => {
    const view = zoomed(wholeView, 4, [150, 100], size)
    expect(onFrame(view, [150, 100])).toEqual([150, 100])
    expect(offFrame(view, onFrame(view, [33, 44]))).toEqual([33, 44])
    expect(zoomed(view, 1 / 100, [0, 0], size).scale).toBe(1)
    expect(zoomed(view, 1e9, [0, 0], size).scale).toBe(256)
  })

  it('never leaves its frame by more than half', () => {
    expect(panned(wholeView, 10_000, -10_000, size)).toEqual({ scale: 1, x: 300, y: -200 })
  })

  it('writes no label over another, nor over the edge', () => {
    const labels = [
      { text: 'Monterrey', at: [100, 100] as const },
      { text: 'Apodaca', at: [110, 104] as const },
      { text: 'Saltillo', at: [100, 130] as const },
      { text: 'Afuera', at: [700, 100] as const },
    ]
    expect(roomFor(labels, size).map(({ text }) => text)).toEqual(['Monterrey', 'Saltillo'])
  })
})
