import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { dropPasskey, type OwnPasskey, passkeysOf } from '../../store/people/passkeys.ts'
import { hasAuthenticator, setSecondFactor } from '../../store/people/secondFactors.ts'
import { atTheDoor, type Desk, type Visitor } from '../desk.ts'
import { isFresh } from '../sessions/sessionLife.ts'
import { sessionAt } from '../sessions/whoKnocks.ts'

const signInNeeded = refused('signIn', 'signIn.needed')

export const ownPasskeys = async (
  desk: Desk,
  visitor: Visitor,
): Promise<Outcome<{ passkeys: readonly OwnPasskey[] }>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  if (!row) return signInNeeded
  return atTheDoor(desk, visitor, row.personId, async (tx) =>
    done({ passkeys: await passkeysOf(tx, row.personId) }),
  )
}

/** An officer keeps at least one second factor. */
export const removePasskey = async (
  desk: Desk,
  visitor: Visitor,
  id: string,
): Promise<Outcome<{ removed: true }>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  if (!row) return signInNeeded
  const { personId, offices } = row
  if (!isFresh(row.steppedUpAt, desk.world.now(), desk.world.stepUpSeconds))
    return refused('notAllowed', 'stepUp.needed')
  return atTheDoor(desk, visitor, personId, async (tx) => {
    const own = await passkeysOf(tx, personId)
    if (!own.some((key) => key.id === id)) return refused('notFound', 'notFound')
    const isLast = own.length === 1 && !(await hasAuthenticator(tx, personId))
    if (isLast && offices.length > 0) return refused('conflict', 'secondFactor.needed')
    await dropPasskey(tx, personId, id)
    if (isLast) await setSecondFactor(tx, personId, false)
    await recordAudit(tx, {
      action: 'passkey.remove',
      subjectKind: 'person',
      subjectId: personId,
      detail: { passkey: id },
    })
    return done({ removed: true })
  })
}
