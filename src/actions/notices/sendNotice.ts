import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { checkNotice, type NoticeDraft } from '../../domain/operators/notice.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { addNotice, nextReceipt } from '../../store/company/notices.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'
import { noticeTerm } from './noticeTerm.ts'
import { tellOffice } from './tellOffice.ts'

export interface NoticeReceipt {
  readonly id: string
  readonly receipt: string
  readonly at: string
  readonly by: string
  readonly dueOn: string | null
  readonly inTime: boolean
  readonly eventId: string
}

/** Word of a change or of an incident: kept with its receipt, told to the office at once. */
export const sendNotice = (world: World, actor: Actor, input: NoticeDraft): Promise<Outcome<NoticeReceipt>> =>
  actForCompany(
    world,
    actor,
    input.kind === 'incident' ? 'reportIncident' : 'giveChangeNotice',
    async (tx, operatorId) => {
      const own = await ownCase(tx, actor)
      if (!own.ok) return own
      const file = own.value
      const { at, day } = moment(world)
      const checked = checkNotice(input, day)
      if (!checked.ok) return checked
      const notice = checked.value
      const term = noticeTerm(editionOf(world, file), notice.kind, notice.happenedOn, day)
      const receipt = await nextReceipt(tx, file.id)
      const dueOn = term?.dueOn ?? null
      const { id } = await addNotice(tx, {
        operatorId,
        caseId: file.id,
        ...notice,
        dueOn,
        sentBy: actor.personId,
        sentAt: at,
        receipt,
      })
      await tellOffice({ tx, world, file, at }, notice, receipt)
      const eventId = await recordAudit(tx, {
        action: `notice.${notice.kind}`,
        subjectKind: 'notice',
        subjectId: id,
        operatorId,
        caseId: file.id,
        after: notice,
        detail: { what: notice.what, receipt },
      })
      return done({ id, receipt, at, by: actor.name, dueOn, inTime: dueOn === null || day <= dueOn, eventId })
    },
  )
