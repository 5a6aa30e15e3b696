import type { Answer, AnswerParts } from '../../domain/assessment/answer.ts'
import { asItStands } from '../../domain/assessment/answerParts.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { criteriaFor } from '../../domain/programmes/criteriaFor.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { operatorWithCredits } from '../../store/capacity/pilots/credits.ts'
import { answersOf, sitesOf } from '../../store/cases/profile.ts'
import type { Tx } from '../../store/database/scope.ts'
import { openReviews } from '../../store/editions/reviews.ts'
import { evidenceLinks } from '../../store/profile/evidence.ts'

/** What is asked of a company and what it answered. */
export type Profile = Awaited<ReturnType<typeof profileOf>>

/**
 * A company's security profile as it stands: its sites, what is asked of each, and what it answered, with what is credited
 * from elsewhere. Five queries.
 */
export const profileOf = async (tx: Tx, programme: Programme, operatorId: string, on: Day) => {
  const found = await operatorWithCredits(tx, operatorId, programme.id, on)
  if (!found) throw new Error(`the company ${operatorId} is not in this scope`)
  const { credits, ...operator } = found
  const sites = await sitesOf(tx, operatorId)
  const rows = await answersOf(tx, operatorId)
  const links = await evidenceLinks(tx, operatorId)
  const reviews = await openReviews(tx, operatorId)
  const papers = new Map<string, string[]>()
  for (const link of links)
    papers.set(placeKey(link), [...(papers.get(placeKey(link)) ?? []), link.evidenceId])
  const criteria = criteriaFor(programme, { operatorTypes: operator.types, on })
  const asked = new Map(criteria.map((one) => [one.id, one]))
  const answers = rows.map((row): Answer => {
    const criterion = asked.get(row.criterionId)
    const answer = answerIn(row, papers.get(placeKey(row)) ?? [])
    return criterion ? asItStands(criterion, answer) : answer
  })
  return { operator, types: operator.types, sites, answers, criteria, links, reviews, credits }
}

const answerIn = (
  row: Awaited<ReturnType<typeof answersOf>>[number],
  evidenceIds: readonly string[],
): Answer => ({
  criterionId: row.criterionId,
  siteId: row.siteId,
  status: row.status as Answer['status'],
  text: row.body,
  reason: row.reason,
  parts: row.parts as AnswerParts,
  evidenceIds,
  version: row.version,
  by: row.writerName,
  at: row.writtenAt as Answer['at'],
})

export const placeKey = (place: { readonly siteId: string | null; readonly criterionId: string }) =>
  `${place.siteId} ${place.criterionId}`

/** What a certificate of another programme answers as a whole at a site: it is not asked again. */
export const creditAt = (
  { credits }: Pick<Profile, 'credits'>,
  place: { readonly siteId: string; readonly criterionId: string },
) =>
  credits.find(
    ({ criterionId, siteIds }) => criterionId === place.criterionId && siteIds.includes(place.siteId),
  )
