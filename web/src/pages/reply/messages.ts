/** GET /api/v1/company/messages: oldest first. Reading them marks what the office wrote as read. */
export interface Thread {
  readonly caseNumber: string
  readonly mayWrite: boolean
  readonly items: readonly Message[]
}

export interface Message {
  readonly id: string
  readonly fromSide: 'company' | 'office'
  readonly mine: boolean
  readonly authorName: string
  readonly body: string
  readonly at: string
  /** When somebody on the other side read it, as it was before this reading. */
  readonly readAt: string | null
}

export const messagesAddress = '/api/v1/company/messages'

export const isUnread = ({ fromSide, readAt }: Message) => fromSide === 'office' && readAt === null
