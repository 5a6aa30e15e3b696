import type { Criterion } from '../standards/standard.ts'
import { type Answer, type AnswerDraft, answerFinder } from './answer.ts'
import { isByPart, sameParts } from './answerParts.ts'
import { type AskedSite, isAskedAt } from './askedAt.ts'
import { lackOf } from './completeness.ts'

/** An answer to write at a site, and the version of what stands there now. */
export interface AnswerToWrite {
  readonly draft: AnswerDraft
  readonly baseVersion: number
}

/**
 * One answer for all sites: what to write where nothing stands yet, and, apart, where something else was answered
 * already, so that the person is asked before any of it is replaced.
 */
export interface AnswerEverywhere {
  readonly fresh: readonly AnswerToWrite[]
  readonly replaces: readonly AnswerToWrite[]
}

export const answerForAllSites = (
  answer: AnswerDraft,
  criterion: Criterion,
  sites: readonly AskedSite[],
  answers: readonly Answer[],
): AnswerEverywhere => {
  const find = answerFinder(answers)
  const others = sites
    .filter((site) => site.id !== answer.siteId && isAskedAt(criterion, site))
    .map((site) => ({ site, stands: find(criterion.id, site.id) }))
    .filter(({ stands }) => !stands || !isAsThere(stands, answer))
  const toWrite = ({ site, stands }: (typeof others)[number]): AnswerToWrite => ({
    draft: copiedTo(site.id, answer),
    baseVersion: stands?.version ?? 0,
  })
  return {
    fresh: others.filter(({ stands }) => isBlank(stands)).map(toWrite),
    replaces: others.filter(({ stands }) => !isBlank(stands)).map(toWrite),
  }
}

const copiedTo = (siteId: string, answer: AnswerDraft): AnswerDraft => ({
  criterionId: answer.criterionId,
  siteId,
  status: answer.status,
  text: answer.text,
  reason: answer.reason,
  ...(answer.parts ? { parts: answer.parts } : {}),
  evidenceIds: answer.evidenceIds,
})

const isAsThere = (stands: AnswerDraft, answer: AnswerDraft): boolean =>
  stands.status === answer.status &&
  stands.text === answer.text &&
  stands.reason === answer.reason &&
  sameParts(stands.parts, answer.parts)

const isBlank = (stands: AnswerDraft | undefined): boolean =>
  lackOf(stands) === 'unanswered' && (stands?.text ?? '').trim() === '' && !(stands && isByPart(stands))
