import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCase } from '../../store/cases/caseFiles.ts'
import { noticesOf } from '../../store/company/notices.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { shownNotice } from './readOwnNotices.ts'

/** Every change and incident the company of a case told the office. */
export const readCaseNotices = (world: World, actor: Actor, caseId: string) =>
  act(world, actor, 'readCaseNotices', async (tx) => {
    const file = await findCase(tx, caseId)
    if (!file) return refused('notFound', 'notFound')
    await recordAudit(tx, {
      action: 'notices.read',
      subjectKind: 'case',
      subjectId: file.id,
      operatorId: file.operatorId,
      caseId: file.id,
      purpose: actor.purpose ?? 'casework',
    })
    return done({
      mayAnswer: may(actor.roles, 'reviewCompleteness'),
      notices: (await noticesOf(tx, file.operatorId)).map((row) => shownNotice(world, row)),
    })
  })

export type CaseNotices = Awaited<ReturnType<typeof readCaseNotices>> extends Outcome<infer T> ? T : never
