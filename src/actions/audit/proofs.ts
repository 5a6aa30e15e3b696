import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import {
  type ConsistencyProof,
  findConsistencyProof,
  findEvent,
  findInclusionProof,
  type InclusionProof,
} from '../../store/audit/proofs.ts'
import type { SignedHead } from '../../store/audit/signedHead.ts'
import { latestHeads } from '../../store/commandLine/latestHeads.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import { type Actor, scopeOf, theClock } from '../actor.ts'
import type { ActionName } from '../permissions.ts'
import type { World } from '../world.ts'
import { type SealingNow, sealingNow } from './sealingNow.ts'

export type { ConsistencyProof, InclusionProof }

/** The log itself is open to no side: who may is asked first, then it is read on nobody's behalf. */
const readLog = async <T>(
  world: World,
  actor: Actor,
  name: ActionName,
  work: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const allowed = await act(world, actor, name, async () => done(true))
  return allowed.ok ? inScope(world.db, scopeOf(theClock(actor.requestId)), work) : allowed
}

export interface HeadsRead {
  /** The oldest first. */
  readonly items: readonly SignedHead[]
  readonly sealing: SealingNow
}

/** The latest signed heads, for a witness to keep elsewhere, and whether sealing keeps up. */
export const readHeads = async (world: World, actor: Actor, last: number): Promise<Outcome<HeadsRead>> => {
  const items = await readLog(world, actor, 'readAuditHeads', async (tx) => done(await latestHeads(tx, last)))
  return items.ok ? done({ items: items.value, sealing: await sealingNow(world) }) : items
}

/** That the log of so many events is the beginning of a later one. */
export const proveConsistency = (
  world: World,
  actor: Actor,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Outcome<ConsistencyProof>> =>
  readLog(world, actor, 'proveConsistency', async (tx) => {
    const proof = await findConsistencyProof(tx, from, to)
    return proof ? done(proof) : refused('notFound', 'audit.notSealed', { from, to })
  })

/**
 * That an event stands in the log. The proof tells what happened, so it is for whoever may read that event in the log, and for
 * everybody else what they or their own company did.
 */
export const proveEvent = async (
  world: World,
  actor: Actor,
  eventId: string,
): Promise<Outcome<InclusionProof>> => {
  const seen = await act(world, actor, 'proveEvent', async (tx) =>
    done(may(actor.roles, 'readAuditLog') && (await findEvent(tx, eventId)) !== undefined),
  )
  if (!seen.ok) return seen
  return inScope(world.db, scopeOf(theClock(actor.requestId)), async (tx) => {
    const event = await findEvent(tx, eventId)
    const own =
      event !== undefined &&
      (event.actor === actor.personId ||
        (event.side === 'company' && actor.operatorIds.includes(event.operatorId ?? '')))
    if (!own && !seen.value) return refused('notFound', 'notFound')
    const proof = await findInclusionProof(tx, eventId)
    return proof ? done(proof) : refused('notNow', 'audit.notSealedYet')
  })
}
