import { epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { Tx } from '../../store/database/scope.ts'
import { makeLink, takeLink } from '../../store/people/links.ts'
import { sweepLapsed } from '../../store/people/onceOnly.ts'
import {
  confirmEmail,
  findPerson,
  findPersonByEmail,
  insertPerson,
  keepPassword,
  type PersonRow,
} from '../../store/people/people.ts'
import { atTheDoor, type Desk, type Visitor } from '../desk.ts'
import { mailTo } from '../mail.ts'
import { evenly } from './evenly.ts'
import { checkPassword, hashPassword } from './passwords.ts'

export interface SignUp {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly language: 'es' | 'en'
}

const DAY = 86_400_000

/** One answer for everybody: the mailbox learns the rest. */
export const signUp = async (
  desk: Desk,
  visitor: Visitor,
  asked: SignUp,
): Promise<Outcome<{ sent: true }>> => {
  const email = asked.email.trim().toLowerCase()
  const name = asked.name.trim()
  const password = checkPassword(asked.password, email, name)
  if (!password.ok) return password
  await evenly(signUpNow(desk, visitor, { ...asked, email, name }))
  return done({ sent: true })
}

const signUpNow = async (desk: Desk, visitor: Visitor, asked: SignUp): Promise<void> => {
  const hashed = await hashPassword(asked.password)
  await atTheDoor(desk, visitor, null, async (tx) => {
    await sweepLapsed(tx, desk.world.now())
    const id = await insertPerson(tx, { ...asked, verified: false, at: desk.world.now() })
    if (!id) return tellTheOwner(desk, tx, asked.email, hashed)
    await keepPassword(tx, id, hashed)
    await sendConfirmation(desk, tx, { id, ...asked }, hashed)
    await recordAudit(tx, { action: 'person.signUp', subjectKind: 'person', subjectId: id })
  })
}

/** Somebody signed up with an address already known: its owner is told, or gets the link again. */
const tellTheOwner = async (desk: Desk, tx: Tx, email: string, hashed: string): Promise<void> => {
  const owner = await findPersonByEmail(tx, email)
  if (!owner || owner.disabledAt) return
  if (owner.emailVerified) await mailTo(desk, tx, 'existing', owner, { path: '/recuperar' })
  else await sendConfirmation(desk, tx, owner, hashed)
}

type Addressee = Pick<PersonRow, 'id' | 'email' | 'name' | 'language'>

/**
 * INVARIANT: a link carries the password it was asked with. Whoever signs somebody else's address up first gains nothing: the
 * owner's link sets the owner's password.
 */
const sendConfirmation = async (desk: Desk, tx: Tx, person: Addressee, hashed: string): Promise<void> => {
  const expiresAt = instantAt(epochMs(desk.world.now()) + DAY)
  const secret = await makeLink(tx, 'confirm', `${person.id} ${hashed}`, expiresAt)
  await mailTo(desk, tx, 'confirm', person, { path: `/confirmar?token=${secret}` })
}

export const confirm = (desk: Desk, visitor: Visitor, token: string): Promise<Outcome<{ confirmed: true }>> =>
  atTheDoor(desk, visitor, null, async (tx) => {
    const kept = await takeLink(tx, 'confirm', token, desk.world.now())
    const [personId, hashed] = kept?.split(' ') ?? []
    const person = personId ? await findPerson(tx, personId) : undefined
    if (!person || !hashed || person.disabledAt)
      return refused('input', 'accounts.linkOver', undefined, '/token')
    if (!person.emailVerified) await keepPassword(tx, person.id, hashed)
    await confirmEmail(tx, person.id)
    await recordAudit(tx, {
      action: 'person.confirmEmail',
      subjectKind: 'person',
      subjectId: person.id,
    })
    return done({ confirmed: true })
  })
