import { questionsAsked } from '../../domain/assessment/askedAt.ts'
import { completeness } from '../../domain/assessment/completeness.ts'
import type { Moment } from '../../domain/kernel/moment.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { sentReturns } from '../../store/profile/answers.ts'
import { latestReturns } from '../profile/openReturns.ts'
import { creditAt, type Profile, placeKey, profileOf } from '../profile/profileOf.ts'

export interface Missing {
  readonly kind:
    | 'noSite'
    | 'noTypes'
    | 'unanswered'
    | 'reasonMissing'
    | 'textMissing'
    | 'toReview'
    | 'returned'
  readonly siteId?: string
  readonly criterionId?: string
}

/** What still stands between the company and its signature: nothing missing, or each thing that is, by name. */
export const missingFromProfile = async (bench: {
  readonly tx: Tx
  readonly file: CaseFileRow
  readonly programme: Programme
  readonly now: Moment
}): Promise<readonly Missing[]> => {
  const profile = await profileOf(bench.tx, bench.programme, bench.file.operatorId, bench.now.day)
  return missingIn(profile, await sentReturns(bench.tx, bench.file.id))
}

/** The same from what was read already. An answer that lacks something and was also returned is named once. */
export const missingIn = (
  profile: Profile,
  returns: Awaited<ReturnType<typeof sentReturns>>,
): readonly Missing[] => {
  if (profile.sites.length === 0) return [{ kind: 'noSite' }]
  if (profile.types.length === 0) return [{ kind: 'noTypes' }]
  const open = new Set(profile.sites.map((site) => site.id))
  const asked = new Set(profile.criteria.map((one) => one.id))
  // What came back under a criterion that is asked no longer waits for review where its words went.
  const returned = latestReturns(returns, profile)
    .filter((one) => !one.corrected && open.has(one.siteId ?? '') && asked.has(one.criterionId))
    .map((one) => ({ kind: 'returned' as const, siteId: one.siteId ?? '', criterionId: one.criterionId }))
  const isReturned = new Set(returned.map((one) => `${one.siteId} ${one.criterionId}`))
  const unanswered = completeness(profile.criteria, profile.sites, profile.answers)

    .missing.filter((gap) => creditAt(profile, gap)?.covers !== 'whole' || gap.because !== 'unanswered')
    .filter((gap) => !isReturned.has(`${gap.siteId} ${gap.criterionId}`))
    .map((gap) => ({ kind: gap.because, siteId: gap.siteId, criterionId: gap.criterionId }))
  const named = new Set([...returned, ...unanswered].map(placeKey))
  const questions = questionsAsked(profile.criteria, profile.sites)
  const places = new Set(
    questions.map(({ criterion, site }) => placeKey({ siteId: site.id, criterionId: criterion.id })),
  )
  const toReview = profile.reviews
    .filter((one) => places.has(placeKey(one)) && !named.has(placeKey(one)))
    .map(({ siteId, criterionId }) => ({ kind: 'toReview' as const, siteId, criterionId }))
  return [...returned, ...unanswered, ...toReview]
}
