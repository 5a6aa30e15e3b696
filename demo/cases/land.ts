import type { World } from '../../src/actions/world.ts'
import type { ClockRules } from '../../src/domain/casework/clockRun.ts'
import type { Day } from '../../src/domain/kernel/day.ts'
import { criteriaFor } from '../../src/domain/programmes/criteriaFor.ts'
import { placedCriteria } from '../../src/domain/programmes/placedCriteria.ts'
import type { Programme } from '../../src/domain/programmes/programme.ts'
import type { Criterion } from '../../src/domain/standards/standard.ts'
import type { Officer, Person } from '../country/people.ts'
import type { OfficeId } from '../country/places.ts'
import type { Days } from '../days.ts'
import type { KeptPaper } from '../papers/keepPapers.ts'

/** What every tale stands on. */
export interface Land {
  readonly world: World
  readonly programme: Programme
  readonly days: Days
  readonly rules: ClockRules
  readonly officers: readonly Officer[]
  readonly papers: readonly KeptPaper[]
  readonly criteriaOf: (types: readonly string[], on: Day) => readonly Criterion[]
  /** The standard a criterion stands under. */
  readonly standardOf: (criterionId: string) => string
}

/** Who has a hand in a case. Nobody who decides does anything else in it. */
export interface Team {
  readonly company: Person
  readonly intake: Officer
  readonly account: Officer
  readonly validator: Officer
  readonly decider: Officer
  readonly secondDecider: Officer
  readonly manager: Officer
}

export type Hand = keyof Team | 'clock'

/** Criteria by what a company does, worked out once for each kind of company and month. */
export const criteriaIn = (programme: Programme): Land['criteriaOf'] => {
  const known = new Map<string, readonly Criterion[]>()
  return (types, on) => {
    const key = `${on} ${types.join()}`
    const found = known.get(key) ?? criteriaFor(programme, { operatorTypes: types, on })
    known.set(key, found)
    return found
  }
}

export const standardsIn = (programme: Programme): Land['standardOf'] => {
  const places = new Map(
    placedCriteria(programme).map(({ criterion, standard }) => [criterion.id, standard.id]),
  )
  return (criterionId) => places.get(criterionId) ?? ''
}

export const officersAt = (
  officers: readonly Officer[],
  office: OfficeId,
  role: Officer['roles'][number],
): readonly Officer[] =>
  officers.filter((one) => one.roles.includes(role) && (one.officeId === null || one.officeId === office))
