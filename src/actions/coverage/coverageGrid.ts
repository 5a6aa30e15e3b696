import { type Library, relationsIn } from '../../domain/crosswalk/library.ts'
import { relationKinds } from '../../domain/crosswalk/relation.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { CoveredProfile } from './coverageView.ts'

/**
 * The picture: the profile's own sub-standards as rows, other programmes as columns. A cell says how many criteria elsewhere
 * the answers under that heading answer wholly, in part, or would answer once they are given.
 */
export const gridOf = (
  library: Library,
  { programme, answers }: CoveredProfile,
  others: readonly Programme[],
  language: 'es' | 'en',
) => {
  const met = statusesOf(answers)
  return programme.standards.map(({ id, number, title, subStandards }) => ({
    ...{ id, number, title: title[language] },
    rows: subStandards.map((sub) => {
      const own = new Set(sub.criteria.map((criterion) => criterion.id))
      return {
        ...{ id: sub.id, number: sub.number, title: sub.title[language] },
        cells: others.map((other) => ({
          programme: other.id,
          ...cellOf(library, programme.id, other.id, own, met),
        })),
      }
    }),
  }))
}

const cellOf = (
  library: Library,
  from: string,
  to: string,
  own: ReadonlySet<string>,
  met: ReadonlyMap<string, boolean>,
) => {
  const reached = new Map<string, Reach>()
  for (const { source, target, passes } of relatedPairs(library, from, to)) {
    if (!own.has(source)) continue
    const reach = reachOf(met.get(source) ?? false, passes)
    const before = reached.get(target) ?? 'open'
    reached.set(target, reaches.indexOf(reach) < reaches.indexOf(before) ? reach : before)
  }
  const count = (reach: Reach) => [...reached.values()].filter((one) => one === reach).length
  return { whole: count('whole'), part: count('part'), open: count('open') }
}

const relatedPairs = (library: Library, from: string, to: string) =>
  (relationsIn(library, from, to)?.relations ?? []).flatMap((one) =>
    one.from === null || one.to === null || one.relation === 'none'
      ? []
      : [{ source: one.from, target: one.to, passes: relationKinds[one.relation].passes }],
  )

const reachOf = (isMet: boolean, passes: boolean): Reach => {
  if (!isMet) return 'open'
  return passes ? 'whole' : 'part'
}

/** The furthest first. */
const reaches = ['whole', 'part', 'open'] as const
type Reach = (typeof reaches)[number]

/** Whether a criterion is met at every site where it was answered and applies. */
const statusesOf = (answers: CoveredProfile['answers']): ReadonlyMap<string, boolean> => {
  const met = new Map<string, boolean>()
  for (const { criterionId, status } of answers) {
    if (status === null || status === 'notApplicable') continue
    met.set(criterionId, (met.get(criterionId) ?? true) && status === 'meets')
  }
  return met
}
