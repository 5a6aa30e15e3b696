import { type Fault, fault } from '../fault.ts'
import type { Programme } from '../programme.ts'

/**
 * What decides at the border and what is promised are the same: the benefits whose suspension takes relief away are those that
 * are delivered by it, and the one that takes a place on resumption away is delivered by that.
 */
export const benefitFaults = ({ benefits, border, resumption }: Programme): readonly Fault[] => {
  const relief = border?.relief.benefits ?? []
  const place = resumption?.benefit
  return benefits.flatMap(({ id, deliveredBy }, i) => {
    const says = (code: 'benefitNotDelivered' | 'benefitDelivered') => [
      fault(['benefits', i, 'deliveredBy'], code, { benefit: id }),
    ]
    if (border && deliveredBy === 'laneRelief' && !relief.includes(id)) return says('benefitNotDelivered')
    if (relief.includes(id) && deliveredBy !== 'laneRelief') return says('benefitDelivered')
    return id === place && deliveredBy !== 'resumptionPriority' ? says('benefitDelivered') : []
  })
}
