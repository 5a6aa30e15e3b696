import {
  type LetterReached,
  proposeFromSafe,
  type SafeProposal,
} from '../../../domain/capacity/evaluations/safeCoverage.ts'
import { type Library, MIDDLE_PROGRAMME, relationsIn } from '../../../domain/crosswalk/library.ts'
import type { Standard } from '../../../domain/standards/standard.ts'

/**
 * How much of SAFE the country's own criteria reach, by the crosswalk; nothing where Aval holds no programme of that country.
 * Of several programmes of one country the one that reaches most is told.
 */
export const safeProposalFor = (library: Library, country: string): SafeProposal | null => {
  const safe = library.editions.find(({ programme }) => programme.id === MIDDLE_PROGRAMME)?.programme
  if (!safe) return null
  const proposals = library.editions
    .filter(({ programme }) => programme.country === country && programme.id !== MIDDLE_PROGRAMME)
    .flatMap(({ programme }) => {
      const crosswalk = relationsIn(library, programme.id, MIDDLE_PROGRAMME)
      if (!crosswalk) return []
      const reached = new Set(
        crosswalk.relations.flatMap(({ from, to, relation }) =>
          from !== null && to !== null && relation !== 'none' ? [to] : [],
        ),
      )
      return [proposeFromSafe(safe.standards.map((standard) => letterOf(standard, reached)))]
    })
  return proposals.toSorted((one, other) => other.covered.length - one.covered.length)[0] ?? null
}

const letterOf = (standard: Standard, reached: ReadonlySet<string>): LetterReached => {
  const criteria = standard.subStandards.flatMap((sub) => sub.criteria)
  const part = (owedBy: 'operator' | 'customs') => {
    const asked = criteria.filter((one) => (one.owedBy ?? 'operator') === owedBy)
    return { asked: asked.length, reached: asked.filter(({ id }) => reached.has(id)).length }
  }
  return { letter: standard.number, operator: part('operator'), customs: part('customs') }
}
