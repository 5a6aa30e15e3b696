import type { Answer } from '../../domain/assessment/answer.ts'
import { isAskedAt } from '../../domain/assessment/askedAt.ts'
import {
  type CarriedAnswer,
  carriedAnswers,
  type ReviewAsked,
  reviewsAsked,
} from '../../domain/editions/carry.ts'
import { type CriterionChange, differenceBetween } from '../../domain/editions/difference.ts'
import { type TypesAfter, typesAfter } from '../../domain/editions/typesAfter.ts'
import { type JudgedAnswer, judgeAnswers } from '../../domain/editions/verdict.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { criteriaFor } from '../../domain/programmes/criteriaFor.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { sentReturns } from '../../store/profile/answers.ts'
import { editionOf } from '../cases/caseNow.ts'
import { latestReturns } from '../profile/openReturns.ts'
import { type Profile, placeKey, profileOf } from '../profile/profileOf.ts'
import type { World } from '../world.ts'

/** What a move to another edition would do to a case, to the last answer; nothing is written. */
export interface WeighedMove {
  readonly before: Programme
  readonly after: Programme
  readonly profile: Profile
  readonly changes: readonly CriterionChange[]
  readonly types: TypesAfter
  readonly answers: readonly Answer[]
  readonly judged: readonly JudgedAnswer[]
  readonly carried: readonly CarriedAnswer[]
  readonly reviews: readonly ReviewAsked[]
}

export const weighMove = async (
  tx: Tx,
  world: World,
  file: CaseFileRow,
  toHash: string,
  on: Day,
): Promise<WeighedMove> => {
  const before = editionOf(world, file)
  const after = editionOf(world, { editionHash: toHash })
  const profile = await profileOf(tx, before, file.operatorId, on)
  const types = typesAfter(profile.types, after.operatorTypes)
  const asked = new Map(
    criteriaFor(after, { operatorTypes: types.types, on }).map((one) => [one.id, one] as const),
  )
  const difference = differenceBetween(before, after)
  const answers = answersToMove(before, profile)
  const sites = new Map(profile.sites.map((site) => [site.id, site]))
  const judged = judgeAnswers(answers, difference, (criterionId, siteId) => {
    const [criterion, site] = [asked.get(criterionId), sites.get(siteId)]
    return criterion !== undefined && site !== undefined && isAskedAt(criterion, site)
  })
  const numbers = new Map(placedCriteria(before).map(({ criterion: { id, number } }) => [id, number]))
  const carried = carriedAnswers({ answers, judged, asked, numberOf: (id) => numbers.get(id) ?? id })
  const stillWaits = await waitingAlready(tx, file, profile)
  return {
    ...{ before, after, profile, types, answers, judged, carried },
    changes: difference.changes,
    reviews: reviewsOf(answers, judged, stillWaits),
  }
}

/** What stands under a criterion of this edition at a site in use: words, or papers laid there. */
const answersToMove = (before: Programme, { answers, sites }: Profile): readonly Answer[] => {
  const here = new Set(placedCriteria(before).map(({ criterion }) => criterion.id))
  const open = new Set(sites.map(({ id }) => id))
  return answers.filter(
    ({ criterionId, siteId, version, evidenceIds }) =>
      here.has(criterionId) && open.has(siteId) && (version > 0 || evidenceIds.length > 0),
  )
}

/** Answers somebody had to look at before the move, by place: what the office sent back, and marks of an earlier move. */
const waitingAlready = async (tx: Tx, file: CaseFileRow, profile: Profile) => {
  const returned = latestReturns(await sentReturns(tx, file.id), profile).filter(
    ({ corrected }) => !corrected,
  )
  return new Map([
    ...profile.reviews.map((one) => [placeKey(one), one.because] as const),
    ...returned.map((one) => [placeKey(one), 'returned'] as const),
  ])
}

/** An answer that is looked at again takes its reason along; one of which only papers are there has nothing to look at. */
const reviewsOf = (
  answers: readonly Answer[],
  judged: readonly JudgedAnswer[],
  stillWaits: ReadonlyMap<string, string>,
): readonly ReviewAsked[] => {
  const written = new Set(answers.filter(({ version }) => version > 0).map(placeKey))
  const marks = [
    ...reviewsAsked(judged.filter((one) => written.has(placeKey(one)))),
    ...judged.flatMap((one) => {
      const because = stillWaits.get(placeKey(one))
      return because === undefined
        ? []
        : one.into.map((criterionId) => ({ siteId: one.siteId, criterionId, because }))
    }),
  ]
  const places = new Map(marks.toReversed().map((mark) => [placeKey(mark), mark]))
  return [...places.values()]
}
