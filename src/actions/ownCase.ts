import { isEditable } from '../domain/casework/derived.ts'
import type { CaseState } from '../domain/casework/states.ts'
import { done, type Outcome, refused } from '../domain/kernel/outcome.ts'
import { type CaseFileRow, casesOf } from '../store/cases/caseFiles.ts'
import type { Tx } from '../store/database/scope.ts'
import type { Actor } from './actor.ts'

/** The company somebody acts for: the one they chose among their own. */
export const ownOperator = (actor: Actor): string => actor.operatorIds[0] ?? ''

/** The company's case: the latest one, which is the one that lives. */
export const ownCase = async (tx: Tx, actor: Actor): Promise<Outcome<CaseFileRow>> => {
  const file = (await casesOf(tx, ownOperator(actor))).at(-1)
  return file ? done(file) : refused('notFound', 'operators.noCase')
}

/** The same where its profile may be written now; elsewhere the refusal says why it may not. */
export const editableCase = async (tx: Tx, actor: Actor): Promise<Outcome<CaseFileRow>> => {
  const file = await ownCase(tx, actor)
  if (!file.ok) return file
  return isEditable(file.value.state as CaseState)
    ? file
    : refused('notNow', 'profile.notEditable', { state: file.value.state })
}
