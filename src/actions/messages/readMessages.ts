import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { markRead, messagesIn } from '../../store/office/messages.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { caseOfMessages, otherSide, sideOf } from './caseOfMessages.ts'

export interface MessageRead {
  readonly id: string
  readonly fromSide: string
  readonly mine: boolean
  readonly authorName: string
  readonly body: string
  readonly at: string
  /** When somebody on the other side read it. */
  readonly readAt: string | null
}

export interface Messages {
  readonly caseNumber: string
  readonly items: readonly MessageRead[]
  /** Whether the reader may write back. */
  readonly mayWrite: boolean
}

/** A case's messages, oldest first. Whoever could answer them has read them by opening them; an auditor leaves no such trace. */
export const readMessages = (world: World, actor: Actor, caseId?: string): Promise<Outcome<Messages>> =>
  act(world, actor, 'readMessages', async (tx) => {
    const file = await caseOfMessages(tx, actor, caseId)
    if (!file.ok) return file
    const { id, operatorId, number } = file.value
    const items = await messagesIn(tx, id)
    const mayWrite = may(actor.roles, 'sendMessage')
    const read = mayWrite ? await markRead(tx, id, otherSide(sideOf(actor)), moment(world).at) : 0
    await recordAudit(tx, {
      action: 'message.read',
      subjectKind: 'case',
      subjectId: id,
      operatorId,
      caseId: id,
      detail: { read },
    })
    return done({
      caseNumber: number,
      mayWrite,
      items: items.map(({ authorId, escalatedAt: _, ...item }) => ({
        ...item,
        mine: authorId === actor.personId,
      })),
    })
  })
