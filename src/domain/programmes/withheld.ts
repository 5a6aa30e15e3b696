import type { DeliveryKind } from '../border/benefitKinds.ts'
import { covers } from './criteriaFor.ts'
import type { Programme } from './programme.ts'

/** The ways in which nothing reaches a holder any more: every benefit that came to it so is suspended. */
export const withheldFrom = (
  { benefits }: Pick<Programme, 'benefits'>,
  holderTypes: readonly string[],
  suspended: readonly string[],
): readonly DeliveryKind[] => {
  if (suspended.length === 0) return []
  const own = benefits.filter(({ operatorTypes }) => covers(operatorTypes, holderTypes))
  const kinds = (of: readonly (typeof own)[number][]) =>
    new Set(of.flatMap(({ deliveredBy }) => deliveredBy ?? []))
  const left = kinds(own.filter(({ id }) => !suspended.includes(id)))
  return [...kinds(own)].filter((kind) => !left.has(kind))
}
