import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { addMessage } from '../../store/office/messages.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { caseOfMessages, sideOf } from './caseOfMessages.ts'
import { tellOtherSide } from './tellOtherSide.ts'

/** One side writes to the other about a case; the other is told, by mail too. */
export const sendMessage = (
  world: World,
  actor: Actor,
  input: { readonly caseId?: string; readonly body: string },
): Promise<Outcome<{ id: string; at: string }>> =>
  act(world, actor, 'sendMessage', async (tx) => {
    const file = await caseOfMessages(tx, actor, input.caseId)
    if (!file.ok) return file
    const body = input.body.trim()
    if (!actor.personId) return refused('signIn', 'signIn.needed')
    if (body === '') return refused('input', 'messages.empty', undefined, '/body')
    const { at } = moment(world)
    const { id: caseId, operatorId } = file.value
    const message = await addMessage(tx, {
      ...{ operatorId, caseId, body, at },
      fromSide: sideOf(actor),
      authorId: actor.personId,
      authorName: actor.name,
    })
    await tellOtherSide({ tx, world, actor, file: file.value }, sideOf(actor))
    await recordAudit(tx, {
      action: 'message.send',
      subjectKind: 'message',
      subjectId: message.id,
      operatorId,
      caseId,
      after: { body },
    })
    return done({ id: message.id, at })
  })
