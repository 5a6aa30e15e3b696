import type { Standard } from '../standards/standard.ts'
import type { Finding } from './finding.ts'
import type { FindingGrade } from './findingGrades.ts'
import { type VisitResult, type VisitVerdict, visitVerdicts } from './visitResult.ts'

/** What a visit found under one standard. */
export interface StandardResult {
  readonly standardId: string
  readonly verdicts: Readonly<Record<VisitVerdict, number>>
  readonly findings: Readonly<Record<FindingGrade, number>>
  readonly holds: 'holds' | 'holdsInPart' | 'doesNotHold' | 'notSeen'
}

/** Sums a visit up by standard; a standard of which nothing was on the list is left out. */
export const resultOf = (
  standards: readonly Standard[],
  results: readonly Pick<VisitResult, 'criterionId' | 'result'>[],
  findings: readonly Pick<Finding, 'criterionId' | 'grade'>[],
): readonly StandardResult[] =>
  standards.flatMap((standard) => {
    const criteria = new Set(standard.subStandards.flatMap((sub) => sub.criteria).map(({ id }) => id))
    const mine = results.filter(({ criterionId }) => criteria.has(criterionId))
    const raised = findings.filter(({ criterionId }) => criteria.has(criterionId))
    return mine.length + raised.length > 0 ? [standardResult(standard.id, mine, raised)] : []
  })

const standardResult = (
  standardId: string,
  results: readonly Pick<VisitResult, 'result'>[],
  raised: readonly Pick<Finding, 'grade'>[],
): StandardResult => {
  const verdicts = { confirmed: 0, partly: 0, notConfirmed: 0, notSeen: 0 }
  for (const { result } of results) if (result) verdicts[result] += 1
  const findings = { major: 0, minor: 0, observation: 0 }
  for (const { grade } of raised) findings[grade] += 1
  return { standardId, verdicts, findings, holds: holdsBy(verdicts, findings) }
}

const holdsBy = (
  verdicts: StandardResult['verdicts'],
  findings: StandardResult['findings'],
): StandardResult['holds'] => {
  if (verdicts.notConfirmed > 0 || findings.major > 0) return 'doesNotHold'
  if (verdicts.partly > 0 || findings.minor > 0) return 'holdsInPart'
  const seen = (Object.keys(verdicts) as VisitVerdict[])
    .filter((verdict) => visitVerdicts[verdict].seen)
    .reduce((sum, verdict) => sum + verdicts[verdict], 0)
  return seen > 0 ? 'holds' : 'notSeen'
}
