import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { latestMails, type OutboxMail } from '../../store/people/accountMail.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[?::1\]?|::ffff:127(\.\d+){3})$/.test(host)

/** From where it is asked: the machine's address, and the host the browser believes it speaks to. */
export interface Whence {
  readonly address: string
  readonly host: string
}

/**
 * The mails not sent, while there is no mail server. They hold links that open accounts: only somebody at this very machine
 * sees them, while the public address is this machine's and the browser asked for it by that name (or another site's page
 * could pose as it). Elsewhere only whoever may read the outbox.
 */
export const showOutbox = (
  world: World,
  actor: Actor,
  from: Whence,
): Promise<Outcome<{ mails: OutboxMail[] }>> =>
  act(world, actor, 'showOutbox', async (tx) => {
    const here = [from.address, from.host, new URL(world.url).hostname].every(isLoopback)
    if (world.mail !== 'localOutbox' || !(here || may(actor.roles, 'readOutbox')))
      return refused('notFound', 'notFound')
    return done({ mails: await latestMails(tx, 50) })
  })
