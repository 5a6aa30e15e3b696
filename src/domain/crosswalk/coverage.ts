import type { AnswerDraft } from '../assessment/answer.ts'
import { selfScoreWeights } from '../assessment/selfScore.ts'
import type { Criterion, Standard } from '../standards/standard.ts'
import type { Text } from '../standards/text.ts'
import { pairOf, strongestFirst } from './derive.ts'
import { type Relation, relationKinds } from './relation.ts'
import { carriedOver, hear, overSites, type Result, shareOf } from './resultAlgebra.ts'

/** What a profile answered in its own programme says of another programme's standards. */
export interface Coverage {
  readonly standards: readonly CoveredStandard[]
  readonly share: number | null
  readonly counts: Readonly<Record<Result, number>>
}

export interface CoveredStandard {
  readonly id: string
  readonly share: number | null
  readonly counts: Readonly<Record<Result, number>>
  readonly criteria: readonly CoveredCriterion[]
}

export interface CoveredCriterion {
  readonly id: string
  readonly level: Criterion['level']
  readonly result: Result
  /** Nothing in the profile's own programme asks for it. */
  readonly missing: boolean
  /** All that bears on it, the strongest first. */
  readonly because: readonly Bearing[]
  /** What the answers would need in addition. */
  readonly needs: readonly Text[]
}

export interface Bearing {
  readonly relation: Relation
  /** Of several ways between one pair only the strongest is heard; the others are kept to be read. */
  readonly heard: boolean
  /** What was answered at the sites, heard through the relation. */
  readonly result: Result
}

type SiteAnswer = Pick<AnswerDraft, 'criterionId' | 'siteId' | 'status'>

/** `targets`: the other programme's standards as they are asked of this operator. */
export const coverageOf = (
  answers: readonly SiteAnswer[],
  relations: readonly Relation[],
  targets: readonly Standard[],
): Coverage => {
  const answered = grouped(answers, ({ criterionId }) => criterionId)
  const bearing = bearingOn(relations)
  const standards = targets.map((standard) => {
    const criteria = standard.subStandards
      .flatMap((sub) => sub.criteria)
      .map((criterion) => covered(criterion, bearing.get(criterion.id) ?? [], answered))
    return { id: standard.id, criteria, ...summed(criteria) }
  })
  return { standards, ...summed(standards.flatMap(({ criteria }) => criteria)) }
}

interface Way {
  readonly relation: Relation
  readonly heard: boolean
}

/** What bears on each criterion, the strongest first; the same for every company, so worked out once a crosswalk. */
const bearingOn = (relations: readonly Relation[]): ReadonlyMap<string, readonly Way[]> => {
  const known = worked.get(relations)
  if (known) return known
  const pairs = new Set<string>()
  const real = relations.filter(
    ({ from, to, relation }) => from !== null && to !== null && relation !== 'none',
  )
  const ways = strongestFirst(real).map((relation): Way => {
    const pair = pairOf(relation)
    const heard = !pairs.has(pair)
    pairs.add(pair)
    return { relation, heard }
  })
  const found = grouped(ways, ({ relation }) => relation.to ?? '')
  worked.set(relations, found)
  return found
}

const worked = new WeakMap<readonly Relation[], ReadonlyMap<string, readonly Way[]>>()

const covered = (
  { id, level }: Criterion,
  ways: readonly Way[],
  answered: ReadonlyMap<string, readonly SiteAnswer[]>,
): CoveredCriterion => {
  const said = ways.map((way) => ({
    way,
    atSites: (answered.get(way.relation.from ?? '') ?? []).map(({ siteId, status }) => ({
      siteId,
      result: carriedOver[way.relation.relation][status ?? 'neutral'],
    })),
  }))
  const heard = said.filter(({ way }) => way.heard)
  const perSite = grouped(
    heard.flatMap(({ atSites }) => atSites),
    ({ siteId }) => siteId,
  )
  const result = overSites([...perSite.values()].map((at) => hear(at.map((one) => one.result))))
  const isOpen = result !== 'meets' && result !== 'notApplicable'
  return {
    ...{ id, level, result, missing: ways.length === 0 },
    because: said.map(({ way, atSites }) => ({
      ...way,
      result: overSites(atSites.map((one) => one.result)),
    })),
    needs: isOpen ? unlike(heard.flatMap(({ way }) => needsOf(way))) : [],
  }
}

const needsOf = ({ relation: { relation, needs } }: Way): readonly Text[] =>
  relationKinds[relation].needs && needs ? [needs] : []

const grouped = <T>(items: readonly T[], by: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(by(item))
    if (group) group.push(item)
    else groups.set(by(item), [item])
  }
  return groups
}

const unlike = (texts: readonly Text[]): readonly Text[] => [
  ...new Map(texts.map((text) => [text.es, text])).values(),
]

const summed = (criteria: readonly CoveredCriterion[]): Pick<Coverage, 'share' | 'counts'> => {
  const counts = { meets: 0, partly: 0, doesNot: 0, notApplicable: 0, neutral: 0 }
  for (const { result } of criteria) counts[result] += 1
  return {
    share: shareOf(criteria.map(({ result, level }) => ({ result, weight: weightOf(level) }))),
    counts,
  }
}

const weightOf = (level: Criterion['level']): number =>
  selfScoreWeights[level === 'should' ? 'should' : 'must']
