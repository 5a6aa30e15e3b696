import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { officerRolesOf } from '../../store/people/officers.ts'
import { keepOnce, sweepLapsed, takeOnce } from '../../store/people/onceOnly.ts'
import { confirmEmail, findPersonByEmail } from '../../store/people/people.ts'
import { ask, headersFor } from '../ask.ts'
import { atTheDoor, type Desk, type OidcSettings, type Visitor } from '../desk.ts'
import { enter } from '../sessions/enter.ts'
import { homeFor } from '../sessions/home.ts'
import { sealOf } from '../sessions/sealedSessions.ts'
import { cookieIn } from '../sessions/sessionCookie.ts'
import { sessionBySeal } from '../sessions/whoKnocks.ts'

const TEN_MINUTES = 600
const off = refused('notFound', 'oidc.off')
const unreachable = refused('notNow', 'oidc.unreachable')
const notKnown = refused('signIn', 'oidc.notKnown')

const known = new Map<string, Promise<Configuration>>()

/** The administration's description of itself, read once; a failure is forgotten so that the next try reads anew. */
const configurationOf = async ({
  issuer,
  clientId,
  clientSecret,
}: OidcSettings): Promise<Configuration | undefined> => {
  const key = `${issuer} ${clientId}`
  const server = new URL(issuer)
  // Plain http only on this very machine, where there is nobody in between.
  const execute =
    server.protocol === 'http:' && server.hostname === 'localhost' ? [allowInsecureRequests] : []
  const reading =
    known.get(key) ?? discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 })
  known.set(key, reading)
  return reading.catch(() => {
    known.delete(key)
    return undefined
  })
}

const callbackOf = (desk: Desk) => `${desk.world.url}/api/v1/session/oidc/callback`
const stateId = (state: string) => `oidc:${state}`

const stateCookie = (desk: Desk) => {
  const secure = desk.world.url.startsWith('https:')
  const name = secure ? '__Host-aval.oidc' : 'aval.oidc'
  const line = (value: string, maxAge: number) =>
    `${name}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return { name, line }
}

/** The address where the administration asks its officer who they are. */
export const beginOidc = async (desk: Desk, visitor: Visitor): Promise<Outcome<{ location: string }>> => {
  if (!desk.oidc) return off
  const configuration = await configurationOf(desk.oidc)
  if (!configuration) return unreachable
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
  const now = desk.world.now()
  await atTheDoor(desk, visitor, null, async (tx) => {
    await sweepLapsed(tx, now)
    const expiresAt = instantAt(epochMs(now) + TEN_MINUTES * 1000)
    await keepOnce(tx, { identifier: stateId(state), value: `${nonce} ${verifier}`, expiresAt })
  })
  visitor.keepCookie(stateCookie(desk).line(state, TEN_MINUTES))
  const location = buildAuthorizationUrl(configuration, {
    redirect_uri: callbackOf(desk),
    scope: 'openid email profile',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return done({ location: location.href })
}

/** Back from the administration: only somebody with an office role comes in, and only in the browser that went out. */
export const finishOidc = async (
  desk: Desk,
  visitor: Visitor,
  query: string,
): Promise<Outcome<{ location: string }>> => {
  if (!desk.oidc) return off
  const before = visitor.cookie
  const state = new URLSearchParams(query).get('state') ?? ''
  const { name, line } = stateCookie(desk)
  visitor.keepCookie(line('', 0))
  if (state === '' || cookieIn(before, name) !== state) return notKnown
  const kept = await atTheDoor(desk, visitor, null, (tx) => takeOnce(tx, stateId(state), desk.world.now()))
  const email = kept ? await vouchedFor(desk, desk.oidc, query, state, kept) : undefined
  const personId = email ? await officerBy(desk, visitor, email) : undefined
  if (!personId) return notKnown
  const started = await ask(
    visitor,
    desk.auth.api.startSession({ body: { personId }, headers: headersFor(visitor), returnHeaders: true }),
  )
  if (!started.ok) return notKnown
  await enter(desk, visitor, started.value.token, 'oidc', before)
  const row = await sessionBySeal(desk.world, sealOf(started.value.token), visitor.requestId)
  return row ? done({ location: homeFor(row) }) : notKnown
}

const vouchedFor = async (desk: Desk, oidc: OidcSettings, query: string, state: string, kept: string) => {
  const configuration = await configurationOf(oidc)
  const [expectedNonce = '', pkceCodeVerifier = ''] = kept.split(' ')
  if (!configuration) return undefined
  const url = new URL(`${callbackOf(desk)}?${query}`)
  const checks = { expectedState: state, expectedNonce, pkceCodeVerifier, idTokenExpected: true }
  const claims = await authorizationCodeGrant(configuration, url, checks)
    .then((tokens) => tokens.claims())
    .catch(() => undefined)
  const vouched = claims?.email_verified !== false && typeof claims?.email === 'string'
  return vouched ? String(claims?.email).trim().toLowerCase() : undefined
}

const officerBy = (desk: Desk, visitor: Visitor, email: string): Promise<string | undefined> =>
  atTheDoor(desk, visitor, null, async (tx) => {
    const person = await findPersonByEmail(tx, email)
    if (!person || person.disabledAt || (await officerRolesOf(tx, person.id)).length === 0) return undefined
    if (!person.emailVerified) await confirmEmail(tx, person.id)
    return person.id
  })
