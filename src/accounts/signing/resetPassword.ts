import { epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { Tx } from '../../store/database/scope.ts'
import { attemptSubject, clearAttempts } from '../../store/people/attempts.ts'
import { makeLink, peekLink, takeLink } from '../../store/people/links.ts'
import { sweepLapsed } from '../../store/people/onceOnly.ts'
import {
  confirmEmail,
  findPerson,
  findPersonByEmail,
  keepPassword,
  type PersonRow,
} from '../../store/people/people.ts'
import { endSessions } from '../../store/people/sessions.ts'
import { atTheDoor, type Desk, type Visitor } from '../desk.ts'
import { mailTo } from '../mail.ts'
import { evenly } from './evenly.ts'
import { checkPassword, hashPassword } from './passwords.ts'

const HOUR = 3_600_000

/** The same answer, after the same time, for an address nobody has. */
export const askForReset = async (
  desk: Desk,
  visitor: Visitor,
  address: string,
): Promise<Outcome<{ sent: true }>> => {
  const work = atTheDoor(desk, visitor, null, async (tx) => {
    await sweepLapsed(tx, desk.world.now())
    const person = await findPersonByEmail(tx, address.trim().toLowerCase())
    if (person && !person.disabledAt) await sendReset(desk, tx, person)
  })
  await evenly(work)
  return done({ sent: true })
}

const sendReset = async (desk: Desk, tx: Tx, person: PersonRow): Promise<void> => {
  const expiresAt = instantAt(epochMs(desk.world.now()) + HOUR)
  const secret = await makeLink(tx, 'reset', person.id, expiresAt)
  await mailTo(desk, tx, 'reset', person, { path: `/recuperar?token=${secret}` })
  await recordAudit(tx, { action: 'person.askReset', subjectKind: 'person', subjectId: person.id })
}

const linkOver = refused('input', 'accounts.linkOver', undefined, '/token')

/** A new password by a mailed link: every session ends, the lock opens, the owner is told. */
export const resetPassword = async (
  desk: Desk,
  visitor: Visitor,
  asked: { readonly token: string; readonly password: string },
): Promise<Outcome<{ changed: true }>> => {
  const person = await atTheDoor(desk, visitor, null, async (tx) => {
    const id = await peekLink(tx, 'reset', asked.token, desk.world.now())
    return id ? findPerson(tx, id) : undefined
  })
  if (!person || person.disabledAt) return linkOver
  const password = checkPassword(asked.password, person.email, person.name)
  if (!password.ok) return password
  const hashed = await hashPassword(asked.password)
  return atTheDoor(desk, visitor, null, async (tx) => {
    if ((await takeLink(tx, 'reset', asked.token, desk.world.now())) !== person.id) return linkOver
    await keepPassword(tx, person.id, hashed)
    await confirmEmail(tx, person.id)
    await endSessions(tx, person.id)
    await clearAttempts(tx, attemptSubject('password', person.email))
    await mailTo(desk, tx, 'passwordChanged', person)
    await recordAudit(tx, { action: 'person.changePassword', subjectKind: 'person', subjectId: person.id })
    return done({ changed: true })
  })
}
