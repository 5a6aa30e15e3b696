import { epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { attemptSubject, useCodeOnce } from '../../store/people/attempts.ts'
import type { KnockerRow } from '../../store/people/knocker.ts'
import { dropOnce, keepOnce, peekOnce, sweepLapsed } from '../../store/people/onceOnly.ts'
import { findPerson } from '../../store/people/people.ts'
import { hasAuthenticator, keepBackupCodes, keepFactor } from '../../store/people/secondFactors.ts'
import { endSessions, stepUpSession } from '../../store/people/sessions.ts'
import { ask, headersFor } from '../ask.ts'
import { atTheDoor, type Desk, type Visitor } from '../desk.ts'
import { mailTo } from '../mail.ts'
import { sealOf } from '../sessions/sealedSessions.ts'
import { sessionToken } from '../sessions/sessionCookie.ts'
import { isFresh } from '../sessions/sessionLife.ts'
import { sessionAt } from '../sessions/whoKnocks.ts'
import { forgetTries, tryOnce } from '../signing/lock.ts'
import {
  isCodeOf,
  newBackupCodes,
  newTotpSecret,
  openText,
  otpauthUri,
  sealFactor,
  sealText,
} from './authenticator.ts'
import { codeHash } from './codeHash.ts'

const MINUTES = 60_000
const setUpId = (personId: string) => `set-up:${personId}`

const signInNeeded = refused('signIn', 'signIn.needed')

/** Whoever has a second factor shows it before touching it. */
export const mayChangeFactor = (desk: Desk, row: KnockerRow) =>
  !row.secondFactor || isFresh(row.steppedUpAt, desk.world.now(), desk.world.stepUpSeconds)

/** A new secret waits ten minutes for its first code; until then the one before it holds. */
export const beginSecondFactor = async (
  desk: Desk,
  visitor: Visitor,
): Promise<Outcome<{ otpauthUri: string; secret: string }>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  if (!row) return signInNeeded
  if (!mayChangeFactor(desk, row)) return refused('notAllowed', 'stepUp.needed')
  const secret = newTotpSecret()
  const now = desk.world.now()
  const value = await sealText(desk, secret)
  await atTheDoor(desk, visitor, row.personId, async (tx) => {
    await sweepLapsed(tx, now)
    await dropOnce(tx, setUpId(row.personId))
    await keepOnce(tx, {
      identifier: setUpId(row.personId),
      value,
      expiresAt: instantAt(epochMs(now) + 10 * MINUTES),
    })
  })
  const issuer = `Aval ${desk.world.programme.shortName}`
  return done({ otpauthUri: otpauthUri(secret, issuer, row.email), secret })
}

/** The first right code makes it the person's second factor; every other session of theirs ends. */
export const confirmSecondFactor = async (
  desk: Desk,
  visitor: Visitor,
  code: string,
): Promise<Outcome<{ backupCodes: readonly string[] }>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  const token = sessionToken(visitor.cookie, desk.world.url)
  if (!row || !token) return signInNeeded
  const { personId } = row
  const now = desk.world.now()
  const kept = await atTheDoor(desk, visitor, personId, (tx) => peekOnce(tx, setUpId(personId), now))
  if (!kept) return refused('conflict', 'secondFactor.setUpOver')
  const subject = attemptSubject('factor', personId)
  const refusal = await tryOnce(desk, visitor, subject)
  if (refusal) return refusal
  const secret = await openText(desk, kept)
  const plainCode = code.replace(/\s/g, '')
  if (!isCodeOf(secret, plainCode)) return refused('input', 'secondFactor.wrong', undefined, '/code')
  await forgetTries(desk, visitor, subject)
  const backupCodes = newBackupCodes()
  const sealed = await sealFactor(desk, secret, backupCodes)
  await atTheDoor(desk, visitor, personId, async (tx) => {
    await dropOnce(tx, setUpId(personId))
    await useCodeOnce(tx, personId, codeHash(personId, plainCode), now)
    await keepFactor(tx, personId, sealed)
    await stepUpSession(tx, sealOf(token), now)
    await endSessions(tx, personId, sealOf(token))
    await recordAudit(tx, {
      action: 'secondFactor.set',
      subjectKind: 'person',
      subjectId: personId,
      detail: { kind: 'totp' },
    })
    await tellOwner(desk, tx, personId)
  })
  await ask(
    visitor,
    desk.auth.api.rotateSession({ body: { token }, headers: headersFor(visitor), returnHeaders: true }),
  )
  return done({ backupCodes })
}

const tellOwner = async (desk: Desk, tx: Parameters<typeof findPerson>[0], personId: string) => {
  const person = await findPerson(tx, personId)
  if (person) await mailTo(desk, tx, 'secondFactorSet', person)
}

/** New backup codes; the old ones open nothing more. */
export const renewBackupCodes = async (
  desk: Desk,
  visitor: Visitor,
): Promise<Outcome<{ backupCodes: readonly string[] }>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  if (!row) return signInNeeded
  if (!isFresh(row.steppedUpAt, desk.world.now(), desk.world.stepUpSeconds))
    return refused('notAllowed', 'stepUp.needed')
  const backupCodes = newBackupCodes()
  const sealed = await sealFactor(desk, '', backupCodes)
  return atTheDoor(desk, visitor, row.personId, async (tx) => {
    if (!(await hasAuthenticator(tx, row.personId))) return refused('conflict', 'secondFactor.none')
    await keepBackupCodes(tx, row.personId, sealed.backupCodes)
    await recordAudit(tx, {
      action: 'secondFactor.backupCodes',
      subjectKind: 'person',
      subjectId: row.personId,
    })
    return done({ backupCodes })
  })
}
