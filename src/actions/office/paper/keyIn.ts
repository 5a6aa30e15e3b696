import { isEditable } from '../../../domain/casework/derived.ts'
import type { CaseState } from '../../../domain/casework/states.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { findCase } from '../../../store/cases/caseFiles.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { type StillHoldsInput, stillHolds } from '../../editions/stillHolds.ts'
import type { AnswerInput } from '../../profile/answerInput.ts'
import { type AnswerSaved, saveAnswer } from '../../profile/saveAnswer.ts'
import { type SiteInput, saveSite } from '../../profile/saveSite.ts'
import type { World } from '../../world.ts'

/**
 * The officer as the one who writes for the company: only in a case that came in on paper, and only while its profile is open.
 * What is written carries the officer's own name.
 */
const asWriter = (world: World, actor: Actor, caseId: string): Promise<Outcome<Actor>> =>
  act(world, actor, 'keyInPaper', async (tx) => {
    const file = await findCase(tx, caseId)
    if (!file) return refused('notFound', 'notFound')
    if (!file.paper) return refused('notAllowed', 'paper.notOnPaper')
    if (!isEditable(file.state as CaseState))
      return refused('notNow', 'profile.notEditable', { state: file.state })
    return done({ ...actor, roles: ['companyContributor'], operatorIds: [file.operatorId] })
  })

export const keyInSite = async (
  world: World,
  actor: Actor,
  caseId: string,
  site: SiteInput,
): Promise<Outcome<{ id: string; version: number }>> => {
  const writer = await asWriter(world, actor, caseId)
  return writer.ok ? saveSite(world, writer.value, site) : writer
}

/** After a move to another edition: the officer read what the paper says there, and it still holds. */
export const holdKeyedIn = async (
  world: World,
  actor: Actor,
  caseId: string,
  answers: readonly StillHoldsInput[],
): Promise<Outcome<{ reviewed: number }>> => {
  const writer = await asWriter(world, actor, caseId)
  if (!writer.ok) return writer
  let reviewed = 0
  for (const answer of answers) {
    const held = await stillHolds(world, writer.value, answer)
    if (!held.ok) return held
    if (held.value.reviewed) reviewed += 1
  }
  return done({ reviewed })
}

/** The same answer at the sites that gave it: one line of the paper. */
export const keyInAnswer = async (
  world: World,
  actor: Actor,
  caseId: string,
  answers: readonly AnswerInput[],
): Promise<Outcome<{ items: readonly AnswerSaved[] }>> => {
  const writer = await asWriter(world, actor, caseId)
  if (!writer.ok) return writer
  const items: AnswerSaved[] = []
  for (const answer of answers) {
    const saved = await saveAnswer(world, writer.value, answer)
    if (!saved.ok) return saved
    items.push(saved.value)
  }
  return done({ items })
}
