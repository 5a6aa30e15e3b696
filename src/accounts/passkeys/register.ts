import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { KnockerRow } from '../../store/people/knocker.ts'
import { keepPasskey, passkeysOf } from '../../store/people/passkeys.ts'
import { findPerson } from '../../store/people/people.ts'
import { setSecondFactor } from '../../store/people/secondFactors.ts'
import { atTheDoor, type Desk, type Visitor } from '../desk.ts'
import { mayChangeFactor } from '../factors/setUpSecondFactor.ts'
import { freshen } from '../factors/stepUp.ts'
import { mailTo } from '../mail.ts'
import { sessionToken } from '../sessions/sessionCookie.ts'
import { sessionAt } from '../sessions/whoKnocks.ts'
import { keepChallenge, siteOf, takeChallenge } from './challenge.ts'

export type RegistrationOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>

const signInNeeded = refused('signIn', 'signIn.needed')

/** What a browser needs to make a passkey. */
export const registrationOptions = async (
  desk: Desk,
  visitor: Visitor,
): Promise<Outcome<RegistrationOptions>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  if (!row) return signInNeeded
  if (!mayChangeFactor(desk, row)) return refused('notAllowed', 'stepUp.needed')
  const { rpID, rpName } = siteOf(desk)
  return atTheDoor(desk, visitor, row.personId, async (tx) => {
    const own = await passkeysOf(tx, row.personId)
    const options = await generateRegistrationOptions({
      rpID,
      rpName,
      userName: row.email,
      userDisplayName: row.name,
      userID: new TextEncoder().encode(row.personId),
      attestationType: 'none',
      excludeCredentials: own.map((key) => ({ id: key.credentialId, transports: [...key.transports] })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    await keepChallenge(desk, tx, 'register', options.challenge, row.personId)
    return done(options)
  })
}

/** The passkey a browser made becomes the person's; with it the second factor is shown, too. */
export const registerPasskey = async (
  desk: Desk,
  visitor: Visitor,
  asked: { readonly name: string; readonly response: RegistrationResponseJSON },
): Promise<Outcome<{ registered: true }>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  const token = sessionToken(visitor.cookie, desk.world.url)
  if (!row || !token) return signInNeeded
  if (!mayChangeFactor(desk, row)) return refused('notAllowed', 'stepUp.needed')
  const kept = await takeChallenge(desk, visitor, 'register', asked.response.response.clientDataJSON)
  if (kept?.personId !== row.personId) return refused('conflict', 'passkey.over')
  const made = await verified(desk, asked.response, kept.challenge)
  if (!made || !(await keep(desk, visitor, row, asked, made))) return refused('input', 'passkey.wrong')
  await freshen(desk, visitor, row.personId, token, 'passkey')
  return done({ registered: true })
}

const verified = async (desk: Desk, response: RegistrationResponseJSON, expectedChallenge: string) => {
  const { rpID, origin } = siteOf(desk)
  const answer = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => ({ verified: false as const }))
  return answer.verified ? answer.registrationInfo.credential : undefined
}

type Credential = NonNullable<Awaited<ReturnType<typeof verified>>>

const keep = (
  desk: Desk,
  visitor: Visitor,
  row: KnockerRow,
  { name, response }: { readonly name: string; readonly response: RegistrationResponseJSON },
  made: Credential,
): Promise<boolean> =>
  atTheDoor(desk, visitor, row.personId, async (tx) => {
    const kept = await keepPasskey(tx, {
      personId: row.personId,
      credentialId: made.id,
      publicKey: made.publicKey,
      counter: made.counter,
      transports: (response.response.transports ?? []).slice(0, 8).map((one) => one.slice(0, 32)),
      name: name.trim(),
      at: desk.world.now(),
    })
    if (!kept) return false
    await setSecondFactor(tx, row.personId, true)
    const detail = { kind: 'passkey' }
    await recordAudit(tx, {
      action: 'secondFactor.set',
      subjectKind: 'person',
      subjectId: row.personId,
      detail,
    })
    const person = await findPerson(tx, row.personId)
    if (person) await mailTo(desk, tx, 'secondFactorSet', person)
    return true
  })
