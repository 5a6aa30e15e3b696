import { describe, expect, it } from 'vitest'
import { decisionAfter, earlierNotKnown } from '../border/versions.ts'
import { theFacts, theGrounds } from './aShipment.ts'
import { beginTally, comesOutTheSame, laneAgain } from './comparedDecisions.ts'
import { decideLane } from './decideLane.ts'

describe('A decision that is taken again', () => {
  const own = decideLane(theFacts(), theGrounds())

  it('comes out the same where an earlier version that was held made its lane heavier', () => {
    const before = { lane: 'red', means: 'hand', basis: 'law' } as const
    const kept = decisionAfter(own, { version: 1, state: 'waiting', decided: before })
    expect(kept.lane).toBe('red')
    expect(comesOutTheSame(kept, own)).toBe(true)
    expect(laneAgain(kept, own)).toBe('red')
  })

  it('comes out the same where the earlier version was not known to whoever answered', () => {
    const kept = { ...own, lane: 'yellow', because: [{ code: earlierNotKnown }, ...own.because] } as const
    expect(comesOutTheSame(kept, own)).toBe(true)
    expect(laneAgain(kept, own)).toBe('yellow')
  })

  it('is another where it would give something else, or to somebody else', () => {
    const given = { to: 'A1', documentsSpared: ['packing-list'], paymentDeferred: true } as const
    const kept = { ...own, given }
    expect(comesOutTheSame(kept, { ...own, given: { ...given } })).toBe(true)
    expect(comesOutTheSame(kept, own)).toBe(false)
    expect(comesOutTheSame(own, kept)).toBe(false)
    for (const other of [{ to: 'A2' }, { documentsSpared: [] }, { termLengthened: true as const }])
      expect(comesOutTheSame(kept, { ...own, given: { ...given, ...other } })).toBe(false)
  })

  it('is another where nothing of that is said', () => {
    expect(comesOutTheSame({ ...own, lane: 'red' }, own)).toBe(false)
  })
})

describe('Many decisions taken again', () => {
  it('name first those whose lane is another, however many differ in points alone', () => {
    const tally = beginTally()
    const one = { office: 'norte', outcome: null, same: false } as const
    for (let n = 0; n < 30; n += 1) tally.count({ ...one, number: `P-${n}`, from: 'green', to: 'green' })
    tally.count({ ...one, number: 'MOVED', from: 'red', to: 'blue' })
    const { examples, moved } = tally.result()
    expect([moved, examples.length, examples[0]?.number, examples[1]?.number]).toEqual([
      1,
      20,
      'MOVED',
      'P-0',
    ])
  })
})
