import { questionsAsked } from '../../domain/assessment/askedAt.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { standardsFor } from '../../domain/programmes/criteriaFor.ts'
import type { Standard } from '../../domain/standards/standard.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCase } from '../../store/cases/caseFiles.ts'
import { returnsOf } from '../../store/cases/profile.ts'
import { evidenceOf } from '../../store/profile/evidence.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { missingFromProfile } from '../cases/missingFromProfile.ts'
import { moment } from '../moment.ts'
import { type Profile, placeKey, profileOf } from '../profile/profileOf.ts'
import type { World } from '../world.ts'

/** A company's confidential profile, read by an officer for a case: every read is in the audit log with its purpose. */
export const readCaseProfile = (world: World, actor: Actor, caseId: string) =>
  act(world, actor, 'readCaseProfile', async (tx) => {
    const file = await findCase(tx, caseId)
    if (!file) return refused('notFound', 'notFound')
    const programme = editionOf(world, file)
    const now = moment(world)
    const profile = await profileOf(tx, programme, file.operatorId, now.day)
    await recordAudit(tx, {
      action: 'profile.read',
      subjectKind: 'operator',
      subjectId: file.operatorId,
      operatorId: file.operatorId,
      caseId: file.id,
      purpose: actor.purpose ?? 'casework',
    })
    const standards = standardsFor(programme, { operatorTypes: profile.types, on: now.day })
    return done({
      standards: standards.map((standard) => standardIn(standard, actor.language)),
      sites: profile.sites,
      asked: profile.sites.map((site) => ({
        siteId: site.id,
        criteria: questionsAsked(profile.criteria, [site]).map(({ criterion }) => criterion.id),
      })),
      answers: profile.answers,
      reviews: reviewsIn(profile),
      credits: profile.credits,
      evidence: await evidenceOf(tx, file.operatorId),
      returns: await returnsOf(tx, file.id),
      missing: await missingFromProfile({ tx, file, programme, now }),
    })
  })

/** The answers that wait for somebody's eyes since a move, why, and what the later edition's author says of the change. */
const reviewsIn = ({ reviews, criteria, answers }: Profile) => {
  const versions = new Map(answers.map((one) => [placeKey(one), one.version]))
  return reviews.map(({ siteId, criterionId, because }) => ({
    ...{ siteId, criterionId, because },
    version: versions.get(placeKey({ siteId, criterionId })) ?? 0,
    told: (criteria.find(({ id }) => id === criterionId)?.follows ?? []).map((one) => one.because),
  }))
}

/** A standard with its questions in the reader's language: what an officer needs to read an answer by. */
const standardIn = ({ id, number, title, subStandards }: Standard, language: 'es' | 'en') => ({
  id,
  number,
  title: title[language],
  subStandards: subStandards.map((sub) => ({
    id: sub.id,
    number: sub.number,
    title: sub.title[language],
    criteria: sub.criteria.map(
      ({ id: criterionId, number: place, asks, level, certainty, guidance, parts }) => ({
        id: criterionId,
        number: place,
        asks: asks[language],
        guidance: guidance[language],
        parts: parts.map((part) => ({ id: part.id, level: part.level, asks: part.asks[language] })),
        ...{ level, certainty },
      }),
    ),
  })),
})

export type CaseProfile = Awaited<ReturnType<typeof readCaseProfile>> extends Outcome<infer T> ? T : never
