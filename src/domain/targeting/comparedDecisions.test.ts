import { describe, expect, it } from 'vitest'
import { decisionAfter, earlierNotKnown } from '../border/versions.ts'
import { theFacts, theGrounds } from './aShipment.ts'
import { comesOutTheSame, laneAgain } from './comparedDecisions.ts'
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

  it('is another where nothing of that is said', () => {
    expect(comesOutTheSame({ ...own, lane: 'red' }, own)).toBe(false)
  })
})
