import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

type Scheme = 'light' | 'dark'
const schemes: readonly Scheme[] = ['light', 'dark']
const surfaces = ['paper', 'margin', 'raised', 'chosen'] as const
const inks = ['ink', 'ink-2', 'ink-3', 'stamp', 'good', 'going', 'heed', 'halt'] as const
const washes = ['good', 'going', 'heed', 'halt', 'idle'] as const

const colours = new Map<string, Readonly<Record<Scheme, string>>>()
for (const [, name = '', light = '', dark = ''] of css.matchAll(
  /--([\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\)/g,
)) {
  colours.set(name, { light, dark })
}
for (const [, name = '', both = ''] of css.matchAll(/--((?:on-)?lane[\w-]*):\s*(#\w+)/g))
  colours.set(name, { light: both, dark: both })

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (front: string, back: string, scheme: Scheme) => {
  const [one, other] = [front, back].map((name) => {
    const colour = colours.get(name)
    if (!colour) throw new Error(`tokens.css has no colour --${name}`)
    return luminance(colour[scheme])
  })
  const [high, low] = [one ?? 0, other ?? 0].sort((a, b) => b - a)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

const texts = [
  ...inks.flatMap((ink) => surfaces.map((surface) => [ink, surface] as const)),
  ...washes.flatMap(
    (tone) =>
      [
        [tone, `${tone}-wash`],
        ['ink', `${tone}-wash`],
      ] as const,
  ),
  ['on-fill', 'fill'],
  ['on-fill', 'fill-deep'],
  ['paper', 'ink'],
  ['on-lane', 'lane-green'],
  ['on-lane', 'lane-blue'],
  ['on-lane', 'lane-red'],
  ['on-lane-yellow', 'lane-yellow'],
] as const
const edges = [
  ...surfaces.flatMap(
    (surface) =>
      [
        ['edge', surface],
        ['stamp', surface],
      ] as const,
  ),
  ['fill', 'paper'],
] as const

describe.each(schemes)('In the %s theme', (scheme) => {
  it.each(texts)('%s can be read on %s', (front, back) => {
    expect(contrast(front, back, scheme)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(edges)('%s can be seen on %s', (front, back) => {
    expect(contrast(front, back, scheme)).toBeGreaterThanOrEqual(3)
  })
})
