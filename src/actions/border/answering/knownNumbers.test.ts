import { describe, expect, it } from 'vitest'
import type { Day } from '../../../domain/kernel/day.ts'
import type { StoredVersion } from '../../../store/border/intake.ts'
import { openKnownNumbers } from './knownNumbers.ts'

const aVersion = (number: string, over: Partial<StoredVersion> = {}): StoredVersion => ({
  ...{ number, version: 1, bodyHash: 'ab'.repeat(32), declarationId: `id-${number}`, state: 'released' },
  ...{ issuedAt: '2026-11-02' as Day, functionCode: 'original', lane: 'green', means: null, basis: 'none' },
  because: [{ code: 'targeting.why.none' }],
  ...over,
})

describe('The numbers answered of late', () => {
  it('are known as they were answered, with their reasons', () => {
    const known = openKnownNumbers()
    const scored = aVersion('A', {
      version: 2,
      declarationId: 'id-A2',
      because: [{ code: 'targeting.why.score', with: { score: 31, es: 'más', en: 'more' }, points: 31 }],
    })
    const cancelled = aVersion('B', { lane: null, basis: null, because: null, state: 'cancelled' })
    known.add([aVersion('A'), scored, cancelled])
    expect(known.of(['A', 'A', 'B', 'C'])).toEqual([aVersion('A'), scored, cancelled])
    known.supersede([aVersion('A')])
    expect(known.of(['A']).map(({ state }) => state)).toEqual(['superseded', 'released'])
    known.forget([scored])
    expect([known.has(aVersion('A')), known.has(scored)]).toEqual([true, false])
  })

  it('forget whoever was touched longest ago', () => {
    const known = openKnownNumbers(2)
    known.add([aVersion('A'), aVersion('B')])
    known.supersede([aVersion('A')])
    known.add([aVersion('C')])
    expect(known.of(['A', 'B', 'C']).map(({ number }) => number)).toEqual(['A', 'C'])
  })

  it('keep reasons that are all different, whole', () => {
    const known = openKnownNumbers(20_000)
    const one = (n: number) =>
      aVersion(`N-${n}`, { because: [{ code: 'targeting.why.score', with: { score: n } }] })
    for (let n = 0; n < 12_000; n += 1) known.add([one(n)])
    for (const n of [0, 9_999, 10_000, 11_999]) expect(known.of([`N-${n}`])).toEqual([one(n)])
  })
})
