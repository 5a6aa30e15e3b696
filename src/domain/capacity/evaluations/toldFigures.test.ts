import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ConsentKind, consentKinds } from './comparison.ts'
import { LEAST_TO_SHARE, measureTable } from './measured.ts'
import { readToldFigures } from './readToldFigures.ts'
import { type Level, levels, type Measure, measures, type Rubric, type Scored } from './rubric.ts'
import { countsBy, figuresToTell, kindsTold, stillTold, type Tellable } from './toldFigures.ts'

const SECRET = 'only the country’s own'
const told = { es: '', en: '' }
const rubric: Rubric = {
  ...{ id: 'aval-maturity', version: 1, name: told, tells: told, bibliography: [] },
  ...{ certainty: 'assumed', sources: [] },
  indicators: ['legal-basis', 'decision-time'].map((id, place) => ({
    ...{ id, number: place + 1, name: told, groups: [], evidence: told, levels: [], measures: [...measures] },
    ...{ certainty: 'assumed', sources: [] },
  })),
}
const now = '2026-11-28T12:00:00.000Z'
const against = { rubrics: [rubric], now }

const scored = fc.constantFrom<Scored>(...levels, null)
const measured = fc
  .record({
    indicator: fc.constantFrom('legal-basis', 'decision-time'),
    measure: fc.constantFrom<Measure>(...measures),
    n: fc.integer({ min: 0, max: 2_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    level: scored as fc.Arbitrary<Level | null>,
  })
  .map(({ indicator, measure, n, share, level }) => {
    const { unit } = measureTable[measure]
    const value = unit === 'count' ? n : share
    // What stands beside a figure where it was measured must not come along.
    return { indicator, measure, on: '2026-11-01', unit, n, value, level, figures: SECRET }
  })
const tellable: fc.Arbitrary<Tellable> = fc
  .record({
    has: fc.boolean(),
    of: fc.record({ 'legal-basis': scored, 'decision-time': scored }),
    measured: fc.uniqueArray(measured, {
      selector: ({ indicator, measure }) => `${indicator} ${measure}`,
      maxLength: 18,
    }),
    open: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ has, of, measured: figures, open }) => ({
    ...{ country: 'PY', toldAt: now, measured: figures },
    levels: has ? { rubric: rubric.id, rubricVersion: 1, on: '2026-10-01', of, because: SECRET } : null,
    recommendations: {
      ...{ on: '2026-11-28', states: countsBy(() => open), late: open, texts: SECRET },
    },
  }))
const consents = fc.subarray<ConsentKind>([...consentKinds]).map((kinds) => new Set(kinds))

describe('What a country tells another Aval', () => {
  test('is never more than it consented to, never of few, and never what stands beside', () => {
    fc.assert(
      fc.property(tellable, consents, (all, given) => {
        const file = figuresToTell(all, given)
        for (const kind of consentKinds) if (!given.has(kind)) expect(file[kind]).toBeNull()
        expect(kindsTold(file).every((kind) => given.has(kind))).toBe(true)
        for (const { unit, n } of file.measured ?? [])
          expect(unit === 'count' || n >= LEAST_TO_SHARE).toBe(true)
        expect(JSON.stringify(file)).not.toContain(SECRET)
      }),
    )
  })

  test('is read there as it was told, whatever it was', () => {
    fc.assert(
      fc.property(tellable, consents, (all, given) => {
        const file = JSON.parse(JSON.stringify(figuresToTell(all, given)))
        expect(readToldFigures(file, against)).toEqual({ ok: true, value: file })
      }),
    )
  })
})

describe('What was told', () => {
  test('is hidden kind by kind where consent was withdrawn here since, and shown where that was before', () => {
    fc.assert(
      fc.property(
        tellable,
        fc.subarray<ConsentKind>([...consentKinds]),
        fc.boolean(),
        (all, taken, since) => {
          const file = figuresToTell(all, new Set(consentKinds))
          const at = since ? '2026-11-28T12:00:00.001Z' : '2026-11-28T11:59:59.999Z'
          const shown = stillTold(
            file,
            consentKinds.map((kind) => ({ kind, given: !taken.includes(kind), at })),
          )
          for (const kind of consentKinds)
            expect(shown[kind]).toEqual(since && taken.includes(kind) ? null : file[kind])
        },
      ),
    )
  })
})

describe('A file that a stranger sent', () => {
  const good = JSON.parse(
    JSON.stringify(
      figuresToTell(
        {
          ...{ country: 'PY', toldAt: now },
          levels: { rubric: rubric.id, rubricVersion: 1, on: '2026-10-01', of: { 'legal-basis': 2 } },
          measured: [
            {
              ...{ indicator: 'decision-time', measure: 'backlog', on: '2026-11-01', unit: 'share' },
              ...{ n: 20, value: 0.1, level: 2 },
            },
          ],
          recommendations: { on: '2026-11-28', states: countsBy(() => 2), late: 3 },
        },
        new Set(consentKinds),
      ),
    ),
  )
  const codeOf = (change: (file: typeof good) => void) => {
    const file = structuredClone(good)
    change(file)
    const read = readToldFigures(file, against)
    return read.ok ? 'read' : `${read.refusal.code.split('.').at(-1)} ${read.refusal.path}`
  }
  const figure = '/figures/measured/0'

  // biome-ignore format: a table, a row a line
  const rows: readonly (readonly [string, (file: typeof good) => void])[] = [
    ['read', () => undefined],
    ['country /figures/country', (file) => { file.country = 'FR' }],
    ['future /figures/toldAt', (file) => { file.toldAt = '2027-01-01T00:00:00.000Z' }],
    ['shape /figures/toldAt', (file) => { file.toldAt = 'yesterday' }],
    ['shape /figures', (file) => { file.note = 'x' }],
    ['shape /figures/levels', (file) => { file.levels.because = 'x' }],
    ['rubric /figures/levels/rubric', (file) => { file.levels.rubricVersion = 9 }],
    ['indicator /figures/levels/of', (file) => { file.levels.of.invented = 4 }],
    ['range /figures/levels/of/legal-basis', (file) => { file.levels.of['legal-basis'] = 5 }],
    ['range /figures/levels/of/legal-basis', (file) => { file.levels.of['legal-basis'] = '4' }],
    ['day /figures/levels/on', (file) => { file.levels.on = '2026-12-24' }],
    [`indicator ${figure}`, (file) => { file.measured[0].measure = 'bribes' }],
    [`indicator ${figure}`, (file) => { file.measured[0].indicator = { toString: 1 } }],
    [`shape ${figure}`, (file) => { file.measured[0] = 'backlog' }],
    [`shape ${figure}/unit`, (file) => { file.measured[0].unit = 'days' }],
    [`method ${figure}/method`, (file) => { file.measured[0].method = 'backlog-2' }],
    [`few ${figure}/n`, (file) => { file.measured[0].n = 4 }],
    [`range ${figure}/value`, (file) => { file.measured[0].value = 1.01 }],
    [`range ${figure}/value`, (file) => { file.measured[0].value = -0.1 }],
    ['twice /figures/measured', (file) => { file.measured.push(file.measured[0]) }],
    ['shape /figures/measured', (file) => { file.measured = {} }],
    ['range /figures/recommendations/states/open', (file) => { file.recommendations.states.open = 1.5 }],
    ['shape /figures/recommendations/states', (file) => { file.recommendations.states.secret = 1 }],
    ['range /figures/recommendations/late', (file) => { file.recommendations.late = 13 }],
  ]
  test.each(rows)('is told: %s', (expected, change) => {
    expect(codeOf(change)).toBe(expected)
  })

  test('is refused or read, and never breaks the house, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readToldFigures(value, against).ok).toBe(false)
      }),
    )
  })
})
