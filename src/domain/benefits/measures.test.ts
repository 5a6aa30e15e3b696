import { describe, expect, it } from 'vitest'
import { deliveryKinds, deliveryTable, measuredBys } from '../border/benefitKinds.ts'
import { countOf, deliveryOf, measureOf } from './measures.ts'

const seen = (verdict: string) => ({ finding: { verdict } })

describe('Promised against delivered, of every kind of benefit', () => {
  const walk = deliveryKinds.flatMap((deliveredBy) =>
    measuredBys.map((measuredBy) => ({ deliveredBy, measuredBy })),
  )

  it.each(walk)('$deliveredBy, measured by $measuredBy, claims no more than is known', (benefit) => {
    const { deliveredBy, measuredBy } = benefit
    const told = [
      deliveryOf(benefit, null, 0),
      deliveryOf(benefit, seen('tooFew'), 0),
      deliveryOf(benefit, seen('less'), 3),
      deliveryOf(benefit, seen('same'), 3),
      deliveryOf(benefit, seen('more'), 0),
    ]
    if (deliveryTable[deliveredBy].by === null) expect(told).toEqual(Array(5).fill('notDelivered'))
    else if (measuredBy === 'count')
      expect(told).toEqual(['notGiven', 'notGiven', 'given', 'given', 'notGiven'])
    else if (measuredBy === 'nothing') expect(told).toEqual(Array(5).fill('notMeasured'))
    else {
      expect(told).toEqual(['tooFew', 'tooFew', 'kept', 'notKept', 'notKept'])
      expect(measureOf(benefit)).toBe(measuredBy)
    }
    expect(countOf(benefit)).toBe(deliveryTable[deliveredBy].counts)
  })

  it('says nothing of a benefit of an edition that named no way', () => {
    expect(deliveryOf({}, seen('less'), 9)).toBe('notDelivered')
  })
})
