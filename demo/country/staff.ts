import { type Land, officersAt, type Team } from '../cases/land.ts'
import type { Chance } from '../chance.ts'
import type { Company } from './company.ts'
import type { Officer } from './people.ts'

export interface Wanted {
  /** Whoever can be signed in as takes these parts, so that their work shows. */
  readonly validator?: Officer
  readonly intake?: Officer
}

/** Who works on a company's case, from its own office. */
export const teamFor = (
  officers: Land['officers'],
  company: Company,
  chance: Chance,
  wanted: Wanted = {},
): Team => {
  const at = (role: Officer['roles'][number]) => officersAt(officers, company.place.office, role)
  const [decider, secondDecider] = chance.someOf(at('decisionMaker'), 2)
  if (!decider || !secondDecider) throw new Error(`the office of ${company.place.city} has no two to decide`)
  return {
    company: company.administrator,
    intake: wanted.intake ?? chance.oneOf(at('intakeOfficer')),
    account: chance.oneOf(at('accountOfficer')),
    validator: wanted.validator ?? chance.oneOf(at('validator')),
    decider,
    secondDecider,
    manager: chance.oneOf(at('programmeManager')),
  }
}
