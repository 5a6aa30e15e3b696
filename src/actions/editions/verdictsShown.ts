import type { CriterionChange } from '../../domain/editions/difference.ts'
import { findCriterion, placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Text } from '../../domain/standards/text.ts'
import type { KeptVerdict } from '../../store/editions/moves.ts'

export interface EditionNamed {
  readonly programme: string
  readonly name: Text
  readonly shortName: string
  readonly edition: string
}

export const editionNamed = ({ id, name, shortName, edition }: Programme): EditionNamed => ({
  ...{ programme: id, name, shortName, edition },
})

/** What an answer says, as much as a list of verdicts shows of it. */
export interface SaidThere {
  readonly status: string | null
  readonly text: string
  readonly evidence: number
}

export interface VerdictShown extends SaidThere {
  readonly site: { readonly id: string; readonly name: string }
  readonly criterion: { readonly id: string; readonly number: string; readonly asks: Text }
  readonly into: readonly {
    readonly id: string
    readonly number: string
    readonly asks: Text
    readonly level: string
    readonly standardId: string
  }[]
  readonly verdict: KeptVerdict['verdict']
  readonly because: string
  /** What the later edition's author says of the change. */
  readonly told: readonly Text[]
}

interface Showing {
  readonly before: Programme
  readonly after: Programme
  readonly changes: readonly CriterionChange[]
  readonly sites: readonly { readonly id: string; readonly name: string }[]
  readonly verdicts: readonly KeptVerdict[]
  readonly saidAt: (place: KeptVerdict) => SaidThere
}

/** Verdicts with all that a person needs to judge them, in the earlier edition's order. */
export const verdictsShown = (showing: Showing): readonly VerdictShown[] => {
  const { before, after, changes, sites, verdicts, saidAt } = showing
  const order = new Map(placedCriteria(before).map(({ criterion }, place) => [criterion.id, place]))
  const names = new Map(sites.map(({ id, name }) => [id, name]))
  return verdicts
    .toSorted((one, other) => (order.get(one.criterionId) ?? 0) - (order.get(other.criterionId) ?? 0))
    .map((one) => ({
      site: { id: one.siteId, name: names.get(one.siteId) ?? '' },
      criterion: criterionIn(before, one.criterionId),
      into: one.into.map((id) => followerIn(after, id)),
      ...{ verdict: one.verdict, because: one.because, told: toldOf(changes, one), ...saidAt(one) },
    }))
}

const criterionIn = (programme: Programme, id: string) => {
  const found = findCriterion(programme, id)?.criterion
  return { id, number: found?.number ?? id, asks: found?.asks ?? { es: '', en: '' } }
}

const followerIn = (programme: Programme, id: string) => {
  const found = findCriterion(programme, id)
  return {
    ...criterionIn(programme, id),
    ...{ level: found?.criterion.level ?? 'must', standardId: found?.standard.id ?? '' },
  }
}

const toldOf = (changes: readonly CriterionChange[], { criterionId, into }: KeptVerdict): readonly Text[] =>
  changes
    .filter(
      ({ before, after }) =>
        before.some(({ id }) => id === criterionId) && (after === null || into.includes(after.id)),
    )
    .flatMap(({ because }) => because)
