import type { AnswerDraft } from '../../domain/assessment/answer.ts'
import { type CoveredCriterion, coverageOf } from '../../domain/crosswalk/coverage.ts'
import { type Library, relationsIn } from '../../domain/crosswalk/library.ts'
import { targetsFor } from '../../domain/crosswalk/targetsFor.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'

/** What was answered in a case, as far as coverage looks at it. */
export interface CoveredProfile {
  readonly programme: Programme
  readonly types: readonly string[]
  readonly answers: readonly Pick<AnswerDraft, 'criterionId' | 'siteId' | 'status'>[]
}

export interface CoverageAsk {
  readonly to: Programme
  /** What the operator would be in the other programme; left out: its types of the same id, else all. */
  readonly types?: readonly string[]
  readonly on: Day
  readonly language: 'es' | 'en'
}

/** How far the answers of one case cover another programme; nothing where no crosswalk leads there. */
export const coverageView = (library: Library, profile: CoveredProfile, ask: CoverageAsk) => {
  const crosswalk = relationsIn(library, profile.programme.id, ask.to.id)
  if (!crosswalk) return undefined
  const targets = targetsFor(ask.to, ask.types ?? profile.types, ask.on)
  const coverage = coverageOf(profile.answers, crosswalk.relations, targets.standards)
  const placeOf = placesIn(profile.programme)
  const say = ({ es, en }: { es: string; en: string }) => (ask.language === 'es' ? es : en)
  const asked = new Map(
    placedCriteria({ standards: targets.standards }).map(({ criterion }) => [criterion.id, criterion]),
  )
  const criterionIn = (one: CoveredCriterion) => ({
    id: one.id,
    number: asked.get(one.id)?.number ?? '',
    asks: say(asked.get(one.id)?.asks ?? { es: '', en: '' }),
    ...{ level: one.level, result: one.result, missing: one.missing },
    because: one.because.map(({ relation, heard, result }) => ({
      from: relation.from ?? '',
      ...placeOf(relation.from),
      ...{ relation: relation.relation, heard, result, confidence: relation.confidence },
      why: say(relation.why),
      ...{ saidBy: relation.saidBy, on: relation.on, reviewed: relation.reviewed },
      through: relation.through ? relation.through.criterion : null,
    })),
    needs: one.needs.map(say),
  })
  return {
    from: {
      programme: profile.programme.id,
      edition: profile.programme.edition,
      name: profile.programme.shortName,
    },
    to: { programme: ask.to.id, edition: ask.to.edition, name: ask.to.shortName },
    derivedThrough: crosswalk.derivedThrough ?? null,
    types: targets.types,
    asOf: ask.on,
    ...{ share: coverage.share, counts: coverage.counts },
    standards: targets.standards.map(({ id, number, title }, place) => ({
      ...{ id, number, title: say(title) },
      share: coverage.standards[place]?.share ?? null,
      counts: coverage.standards[place]?.counts ?? coverage.counts,
      criteria: (coverage.standards[place]?.criteria ?? []).map(criterionIn),
    })),
  }
}

export type CoverageView = NonNullable<ReturnType<typeof coverageView>>

/** A criterion's number, and the standard on whose page it is answered. */
const placesIn = (programme: Programme) => {
  const places = new Map(
    placedCriteria(programme).map(({ criterion, standard }) => [
      criterion.id,
      { number: criterion.number, standard: standard.id },
    ]),
  )
  return (id: string | null) => places.get(id ?? '') ?? { number: '', standard: '' }
}
