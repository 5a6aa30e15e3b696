import { epochMs, instantAt } from '../../domain/kernel/moment.ts'
import type { Tx } from '../../store/database/scope.ts'
import { keepOnce, sweepLapsed, takeOnce } from '../../store/people/onceOnly.ts'
import { atTheDoor, type Desk, type Visitor } from '../desk.ts'

export type Purpose = 'register' | 'signIn' | 'stepUp'

const FIVE_MINUTES = 300_000
const idOf = (purpose: Purpose, challenge: string) => `passkey-${purpose}:${challenge}`

/** The site a passkey belongs to, and the pages it may be shown on. */
export const siteOf = (desk: Desk) => {
  const { hostname, origin } = new URL(desk.world.url)
  return { rpID: hostname, origin, rpName: `Aval ${desk.world.programme.shortName}` }
}

/** Keeps a challenge for five minutes and one use; `personId` is empty where anybody may answer it. */
export const keepChallenge = async (
  desk: Desk,
  tx: Tx,
  purpose: Purpose,
  challenge: string,
  personId: string,
): Promise<void> => {
  const now = desk.world.now()
  await sweepLapsed(tx, now)
  await keepOnce(tx, {
    identifier: idOf(purpose, challenge),
    value: personId,
    expiresAt: instantAt(epochMs(now) + FIVE_MINUTES),
  })
}

/** Takes the challenge that an answer names; undefined where it lapsed or was used. */
export const takeChallenge = (
  desk: Desk,
  visitor: Visitor,
  purpose: Purpose,
  clientDataJSON: string,
): Promise<{ readonly challenge: string; readonly personId: string } | undefined> =>
  atTheDoor(desk, visitor, null, async (tx) => {
    const challenge = challengeIn(clientDataJSON)
    const personId = challenge && (await takeOnce(tx, idOf(purpose, challenge), desk.world.now()))
    return challenge && personId !== undefined ? { challenge, personId } : undefined
  })

const challengeIn = (clientDataJSON: string): string | undefined => {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    const challenge =
      typeof said === 'object' && said !== null && 'challenge' in said ? said.challenge : undefined
    return typeof challenge === 'string' && challenge.length <= 200 ? challenge : undefined
  } catch {
    return undefined
  }
}
