import { leadsOf } from '../../domain/assessment/answerParts.ts'
import { lackOf } from '../../domain/assessment/completeness.ts'
import type { Criterion } from '../../domain/standards/standard.ts'
import type { sentReturns } from '../../store/profile/answers.ts'
import type { evidenceOf } from '../../store/profile/evidence.ts'
import type { latestReturns } from './openReturns.ts'
import { creditAt, type Profile, placeKey } from './profileOf.ts'

type Returns = ReturnType<typeof latestReturns<Awaited<ReturnType<typeof sentReturns>>[number]>>
type Papers = Awaited<ReturnType<typeof evidenceOf>>

/** A criterion as the company's page draws it at one site: what it asks, what stands there, what came back, what proves it. */
export const criteriaAt = (
  siteId: string,
  profile: Profile,
  returns: Returns,
  papers: Papers,
  isTaught: (criterionId: string) => boolean,
) => {
  const answers = new Map(profile.answers.map((one) => [placeKey(one), one]))
  const returned = new Map(returns.map((one) => [placeKey(one), one]))
  const reviews = new Map(profile.reviews.map((one) => [placeKey(one), one.because]))
  const numbers = new Map(profile.criteria.map((one) => [one.id, one.number]))
  return ({ id, number, level, asks, parts, guidance, certainty, evidence, follows }: Criterion) => {
    const key = placeKey({ siteId, criterionId: id })
    const answer = answers.get(key)
    const back = returned.get(key)
    const review = reviews.get(key)
    const credit = creditAt(profile, { siteId, criterionId: id })
    return {
      id,
      number,
      level,
      asks,
      parts: parts.map((part) => ({ ...part, leads: leadsOf({ parts }, part) })),
      guidance,
      typicalEvidence: evidence,
      certainty,
      /** A module of training teaches it: certificates of attendance can prove it. */
      taught: isTaught(id),
      lack: lackBeside(answer, credit),
      credit: creditShown(credit),
      answer: answer ? answerShown(answer) : null,
      returned: back ? { reason: back.reason, by: back.by, at: back.at, corrected: back.corrected } : null,
      review:
        review === undefined
          ? null
          : { because: review, told: (follows ?? []).map(({ because }) => because) },
      evidence: papers
        .filter((one) => answer?.evidenceIds.includes(one.id))
        .map((one) => ({ ...one, alsoIn: numbersServed(one.id, id, profile, numbers) })),
    }
  }
}

type Credit = ReturnType<typeof creditAt>

/** What is credited as a whole is not asked again. */
const lackBeside = (answer: Profile['answers'][number] | undefined, credit: Credit) =>
  credit?.covers === 'whole' && !answer?.status ? null : (lackOf(answer) ?? null)

const creditShown = (credit: Credit) => {
  if (!credit) return null
  const { covers, programmeId, number, validUntil } = credit
  return { covers, programmeId, number, validUntil }
}

const answerShown = ({ status, text, reason, parts = {}, version, by, at }: Profile['answers'][number]) => ({
  status,
  text,
  reason,
  parts,
  version,
  by,
  at,
})

/** The numbers of other criteria that lean on the same paper. */
const numbersServed = (
  evidenceId: string,
  but: string,
  { links }: Profile,
  numbers: ReadonlyMap<string, string>,
) => [
  ...new Set(
    links
      .filter((link) => link.evidenceId === evidenceId && link.criterionId !== but)
      .map((link) => numbers.get(link.criterionId) ?? link.criterionId),
  ),
]
