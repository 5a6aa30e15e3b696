import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCase } from '../../store/cases/caseFiles.ts'
import { answerNoticeRow } from '../../store/company/notices.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { peopleOf } from '../cases/tellPeople.ts'
import { moment } from '../moment.ts'
import { tell } from '../notifications/tell.ts'
import type { World } from '../world.ts'

export interface NoticeAnswer {
  readonly caseId: string
  readonly noticeId: string
  readonly answer: string
}

/** The office takes note of a notice, in words the company reads. Once. */
export const answerNotice = (
  world: World,
  actor: Actor,
  input: NoticeAnswer,
): Promise<Outcome<{ answeredAt: string }>> =>
  act(world, actor, 'answerNotice', async (tx) => {
    const file = await findCase(tx, input.caseId)
    if (!file) return refused('notFound', 'notFound')
    const answer = input.answer.trim()
    if (answer === '') return refused('input', 'notices.answer', undefined, '/answer')
    const { at } = moment(world)
    const notice = await answerNoticeRow(tx, file.operatorId, input.noticeId, answer, at)
    if (!notice) return refused('notFound', 'notFound')
    const detail = { number: file.number, what: notice.what, receipt: notice.receipt ?? '' }
    const news = { operatorId: file.operatorId, caseId: file.id, kind: 'notice.answered', detail, at }
    await tell(tx, world, await peopleOf(tx, file, 'company'), news)
    await recordAudit(tx, {
      action: 'notice.answer',
      subjectKind: 'notice',
      subjectId: notice.id,
      operatorId: file.operatorId,
      caseId: file.id,
      after: { answer },
    })
    return done({ answeredAt: at })
  })
