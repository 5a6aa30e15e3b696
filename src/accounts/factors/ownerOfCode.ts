import { attemptSubject, useCodeOnce } from '../../store/people/attempts.ts'
import { findPersonByEmail } from '../../store/people/people.ts'
import { factorOf } from '../../store/people/secondFactors.ts'
import { atTheDoor, type Desk, type Visitor } from '../desk.ts'
import { forgetTries, tryOnce } from '../signing/lock.ts'
import { isCodeOf, openTotpSecret } from './authenticator.ts'
import { codeHash } from './codeHash.ts'

/** Whose authenticator shows this code now; each code once, each try counted. */
export const ownerOfCode = async (
  desk: Desk,
  visitor: Visitor,
  email: string,
  code: string,
): Promise<string | undefined> => {
  const plain = code.replace(/\s/g, '')
  const found = await atTheDoor(desk, visitor, null, async (tx) => {
    const person = await findPersonByEmail(tx, email)
    const factor = person && !person.disabledAt ? await factorOf(tx, person.id) : undefined
    return person && factor ? { id: person.id, secret: factor.secret } : undefined
  })
  if (!found) return undefined
  const subject = attemptSubject('factor', found.id)
  if (await tryOnce(desk, visitor, subject)) return undefined
  const secret = await openTotpSecret(desk, found.secret)
  if (!secret || !isCodeOf(secret, plain)) return undefined
  const first = await atTheDoor(desk, visitor, found.id, (tx) =>
    useCodeOnce(tx, found.id, codeHash(found.id, plain), desk.world.now()),
  )
  if (!first) return undefined
  await forgetTries(desk, visitor, subject)
  return found.id
}
