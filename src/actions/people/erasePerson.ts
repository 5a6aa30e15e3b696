import { randomBytes } from 'node:crypto'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { addToErasedList } from '../../files/erasedList.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { inScope } from '../../store/database/scope.ts'
import { erasedPersons, erasePersonIn } from '../../store/erasure/erase.ts'
import type { Erased } from '../../store/erasure/erased.ts'
import { becameHeld, whyKept } from '../../store/erasure/mayBeErased.ts'
import { act } from '../act.ts'
import { type Actor, scopeOf, theClock } from '../actor.ts'
import type { World } from '../world.ts'

/** Why somebody is erased; a code, since words would name them. */
export const erasureReasons = ['asked', 'termEnded', 'mistake'] as const
export type ErasureReason = (typeof erasureReasons)[number]

/**
 * Name, address and ways to sign in become a pseudonym everywhere, for good. What was done stays done, by somebody who can no
 * longer be named. Nobody erases themselves, and nobody whom the law holds.
 */
export const erasePerson = async (
  world: World,
  actor: Actor,
  personId: string,
  because: ErasureReason,
): Promise<Outcome<{ pseudonym: string }>> => {
  const allowed = await act(world, actor, 'erasePerson', async () => {
    if (!actor.steppedUp) return refused('notAllowed', 'stepUp.needed')
    return personId === actor.personId ? refused('conflict', 'people.oneself') : done(true)
  })
  if (!allowed.ok) return allowed
  const erased: Erased = {
    personId,
    pseudonym: `P-${randomBytes(4).toString('hex').toUpperCase()}`,
    erasedAt: world.now(),
  }
  const outcome = await eraseUnlessHeld(world, actor, erased, because)
  if (outcome.ok) addToErasedList(world.erasedList, [erased])
  return outcome
}

/** Carries the refusal out of the transaction, so that nothing of the erasure stays. */
class BecameHeld extends Error {}

/** Whoever administers people sees no company; their names stand there all the same. */
const eraseUnlessHeld = async (
  world: World,
  actor: Actor,
  erased: Erased,
  because: ErasureReason,
): Promise<Outcome<{ pseudonym: string }>> => {
  try {
    return await inScope(world.db, scopeOf(theClock(actor.requestId)), async (tx) => {
      const { personId } = erased
      const why = await whyKept(tx, personId)
      if (why) return refused('conflict', `erasure.${why}`)
      if ((await erasedPersons(tx)).some((one) => one.personId === personId))
        return refused('notFound', 'notFound')
      const known = await tx.client.query('select 1 from aval.person where id = $1', [personId])
      if (known.rowCount === 0) return refused('notFound', 'notFound')
      await erasePersonIn(tx, erased)
      await recordAudit(tx, {
        action: 'person.erase',
        subjectKind: 'person',
        subjectId: personId,
        ...(actor.personId
          ? { actor: actor.personId, actorKind: 'person' }
          : { actor: 'commandLine', actorKind: 'machine' }),
        detail: { because },
      })
      if (await becameHeld(tx, personId)) throw new BecameHeld()
      return done({ pseudonym: erased.pseudonym })
    })
  } catch (error) {
    if (error instanceof BecameHeld) return refused('conflict', 'erasure.held')
    throw error
  }
}
