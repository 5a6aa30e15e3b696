import { NotKept } from '../../actions/border/answering/takeDown.ts'
import type { AlsoAnswered } from '../faults.ts'

const full = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** What the journal did not take was not decided for anybody: its sender is told, and everybody else is answered. */
export const answerNotKept: AlsoAnswered = (error, request, reply) => {
  if (!(error instanceof NotKept)) return undefined
  const isFull = full.includes(codeOf(error.cause))
  const code = isFull ? 'border.journalFull' : 'border.journalFails'
  const message = request.server.say(`refusal.${code}`, request.actor.language)
  return reply
    .code(isFull ? 507 : 503)
    .header('retry-after', '5')
    .send({ error: { code, message, reference: request.id } })
}

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
