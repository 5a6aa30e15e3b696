import type { Certainty } from '../standards/text.ts'
import { everySourced } from './everyItem.ts'
import { placedCriteria } from './placedCriteria.ts'
import type { Language, Programme } from './programme.ts'

export interface ProgrammeTotals {
  readonly id: string
  readonly edition: string
  readonly standards: number
  readonly substandards: number
  readonly criteria: number
  readonly certainty: Readonly<Record<Certainty, number>>
  readonly languages: readonly Language[]
}

/** How much a programme holds, and how sure its facts are. Every item that names its certainty is counted once. */
export const programmeTotals = (programme: Programme): ProgrammeTotals => {
  const items = everySourced(programme)
  const count = (certainty: Certainty) => items.filter(({ item }) => item.certainty === certainty).length
  return {
    id: programme.id,
    edition: programme.edition,
    standards: programme.standards.length,
    substandards: programme.standards.reduce((sum, standard) => sum + standard.subStandards.length, 0),
    criteria: placedCriteria(programme).length,
    certainty: {
      verified: count('verified'),
      secondary: count('secondary'),
      assumed: count('assumed'),
    },
    languages: programme.languages,
  }
}
