import { type AnswerToWrite, answerForAllSites } from '../../domain/assessment/answerForAllSites.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { Tx } from '../../store/database/scope.ts'
import { placeForAnswer } from '../../store/profile/answers.ts'
import { linkEvidence } from '../../store/profile/evidence.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { editableCase } from '../ownCase.ts'
import type { World } from '../world.ts'
import { actForCompany } from './actForCompany.ts'
import { profileOf } from './profileOf.ts'
import { type Writer, writeAnswer } from './writeAnswer.ts'

export interface SameForAll {
  readonly siteId: string
  readonly criterionId: string
  /** Sites whose other answer the person saw and agreed to replace, with the version they saw. */
  readonly replace?: readonly { readonly siteId: string; readonly version: number }[]
}

export interface SameForAllDone {
  readonly written: readonly string[]
  /** Sites where something else was answered: nothing was changed there until the person says so. */
  readonly asks: readonly { readonly siteId: string; readonly version: number }[]
}

/** One answer for all sites where the criterion is asked, papers included. What differs elsewhere is never replaced unasked. */
export const answerAllSites = (
  world: World,
  actor: Actor,
  input: SameForAll,
): Promise<Outcome<SameForAllDone>> =>
  actForCompany<SameForAllDone>(world, actor, 'answerAllSites', async (tx, operatorId) => {
    const file = await editableCase(tx, actor)
    if (!file.ok) return file
    const now = moment(world)
    const profile = await profileOf(tx, editionOf(world, file.value), operatorId, now.day)
    const criterion = profile.criteria.find((one) => one.id === input.criterionId)
    if (!criterion) return refused('input', 'profile.criterion', undefined, '/criterionId')
    const answer = profile.answers.find(
      (one) => one.siteId === input.siteId && one.criterionId === input.criterionId,
    )
    if (!answer?.status) return refused('notNow', 'profile.nothingToCopy')
    const { fresh, replaces } = answerForAllSites(answer, criterion, profile.sites, profile.answers)
    const agreed = new Map((input.replace ?? []).map((one) => [one.siteId, one.version]))
    const mayReplace = ({ draft, baseVersion }: AnswerToWrite) => agreed.get(draft.siteId) === baseVersion
    const writer = { operatorId, personId: actor.personId, name: actor.name, at: now.at }
    const written = await copyTo(tx, writer, [...fresh, ...replaces.filter(mayReplace)])
    await recordAudit(tx, {
      action: 'answer.writeForAllSites',
      subjectKind: 'case',
      subjectId: file.value.id,
      operatorId,
      caseId: file.value.id,
      after: { status: answer.status, text: answer.text, reason: answer.reason, parts: answer.parts ?? {} },
      detail: { criterion: input.criterionId, from: input.siteId, to: written },
    })
    const left = replaces.filter((one) => !written.includes(one.draft.siteId))
    return done({
      written,
      asks: left.map((one) => ({ siteId: one.draft.siteId, version: one.baseVersion })),
    })
  })

/** The sites that took the answer; one where somebody wrote in this very moment keeps what it has. */
const copyTo = async (tx: Tx, writer: Writer, drafts: readonly AnswerToWrite[]): Promise<string[]> => {
  const written: string[] = []
  for (const { draft, baseVersion } of drafts) {
    const { siteId, criterionId, evidenceIds } = draft
    const one = await writeAnswer(tx, writer, { ...draft, baseVersion })
    if ('theirs' in one) continue
    const answerId = await placeForAnswer(tx, writer.operatorId, { siteId, criterionId })
    for (const evidenceId of evidenceIds) {
      await linkEvidence(tx, { operatorId: writer.operatorId, answerId, evidenceId, addedAt: writer.at })
    }
    written.push(siteId)
  }
  return written
}
