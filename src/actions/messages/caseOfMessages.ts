import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { type CaseFileRow, findCase } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import type { Actor } from '../actor.ts'
import { ownCase } from '../ownCase.ts'

/** The case two sides write to each other about: an officer names it, a company has its own. */
export const caseOfMessages = async (
  tx: Tx,
  actor: Actor,
  caseId: string | undefined,
): Promise<Outcome<CaseFileRow>> => {
  if (actor.side === 'company') return ownCase(tx, actor)
  const file = caseId ? await findCase(tx, caseId) : undefined
  return file ? done(file) : refused('notFound', 'notFound')
}

export type MessageSide = 'company' | 'office'
export const sideOf = (actor: Actor): MessageSide => (actor.side === 'company' ? 'company' : 'office')
export const otherSide = (side: MessageSide): MessageSide => (side === 'company' ? 'office' : 'company')
