import { type DeliveryKind, deliveryTable } from '../../border/benefitKinds.ts'
import { facilityOf } from '../../border/facilities.ts'
import { type Fault, fault } from '../fault.ts'
import type { Benefit, Programme } from '../programme.ts'

/**
 * What decides at the border and what is promised are the same: the benefits whose suspension takes relief away are those that
 * are delivered by it, the one that takes a place on resumption away is delivered by that, and what a facility gives has one.
 */
export const benefitFaults = ({ benefits, border, resumption }: Programme): readonly Fault[] => {
  const relief = border?.relief.benefits ?? []
  const place = resumption?.benefit
  return benefits.flatMap((benefit, i) => {
    const { id, deliveredBy } = benefit
    const says = (code: 'benefitNotDelivered' | 'benefitDelivered') => [
      fault(['benefits', i, 'deliveredBy'], code, { benefit: id }),
    ]
    if (border && deliveredBy === 'laneRelief' && !relief.includes(id)) return says('benefitNotDelivered')
    if (relief.includes(id) && deliveredBy !== 'laneRelief') return says('benefitDelivered')
    if (id === place && deliveredBy !== 'resumptionPriority') return says('benefitDelivered')
    return [...withoutFacility(benefit, i, border), ...notCounted(benefit, i)]
  })
}

const withoutFacility = (
  { id, deliveredBy }: Benefit,
  i: number,
  border: Programme['border'],
): readonly Fault[] => {
  const part = deliveredBy && hasFacility(deliveredBy) ? facilityOf[deliveredBy] : undefined
  return !part || border?.facilities?.[part]
    ? []
    : [
        fault(['benefits', i, 'deliveredBy'], 'benefitWithoutFacility', {
          ...{ benefit: id, kind: deliveredBy ?? '', part },
        }),
      ]
}

const hasFacility = (kind: DeliveryKind): kind is keyof typeof facilityOf => Object.hasOwn(facilityOf, kind)

const notCounted = ({ id, deliveredBy = 'elsewhere', measuredBy }: Benefit, i: number): readonly Fault[] =>
  measuredBy === 'count' && deliveryTable[deliveredBy].counts === null
    ? [fault(['benefits', i, 'measuredBy'], 'benefitNotCounted', { benefit: id, kind: deliveredBy })]
    : []
