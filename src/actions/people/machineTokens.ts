import { epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { MachineRole } from '../../domain/people/roles.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { allTokens, insertToken, revokeToken, type TokenRow } from '../../store/people/tokens.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

const DAY = 86_400_000
const MOST_DAYS = 730

export interface TokenToMake {
  readonly name: string
  readonly role: MachineRole
  readonly days: number
}

export interface MadeToken {
  readonly id: string
  /** Told this once. */
  readonly token: string
  readonly expiresAt: string
}

export const listTokens = (world: World, actor: Actor): Promise<Outcome<{ tokens: TokenRow[] }>> =>
  act(world, actor, 'listTokens', async (tx) => done({ tokens: await allTokens(tx) }))

/** Lets a system in, for so many days. */
export const addToken = (world: World, actor: Actor, asked: TokenToMake): Promise<Outcome<MadeToken>> =>
  act(world, actor, 'addToken', async (tx) => {
    if (!actor.steppedUp && actor.side !== 'system') return refused('notAllowed', 'stepUp.needed')
    if (!Number.isInteger(asked.days) || asked.days < 1 || asked.days > MOST_DAYS) {
      return refused('input', 'tokens.expiry', undefined, '/days')
    }
    const createdAt = world.now()
    const expiresAt = instantAt(epochMs(createdAt) + asked.days * DAY)
    const made = {
      name: asked.name.trim(),
      role: asked.role,
      createdBy: actor.personId,
      createdAt,
      expiresAt,
    }
    const { id, token } = await insertToken(tx, made)
    const detail = { role: asked.role, days: asked.days }
    await recordAudit(tx, { action: 'token.add', subjectKind: 'token', subjectId: id, detail })
    return done({ id, token, expiresAt })
  })

export const withdrawToken = (world: World, actor: Actor, id: string): Promise<Outcome<{ revoked: true }>> =>
  act(world, actor, 'withdrawToken', async (tx) => {
    if (!(await revokeToken(tx, id, world.now()))) return refused('notFound', 'notFound')
    await recordAudit(tx, { action: 'token.revoke', subjectKind: 'token', subjectId: id })
    return done({ revoked: true })
  })
