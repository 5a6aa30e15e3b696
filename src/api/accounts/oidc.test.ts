import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../../../tests/fixtures/aBrowser.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { openPeople, type People } from '../../../tests/fixtures/people.ts'
import { openBorderDesk } from '../../actions/border/borderDesk.ts'
import { buildServer } from '../server.ts'

/** An administration's account service, as small as the protocol allows; `vouchFor` says who sits at the desk. */
const anAdministration = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const seen = { claims: {} as Record<string, unknown>, nonce: '', challenge: '' }
  const server: Server = createServer(async (request, response) => {
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
    const answer = (body: unknown) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (request.url === '/.well-known/openid-configuration') {
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      })
    }
    if (request.url === '/jwks') return answer({ keys: [jwk] })
    const idToken = await new SignJWT({ ...seen.claims, nonce: seen.nonce })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(issuer)
      .setAudience('aval')
      .setSubject('officer-7')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)
    return answer({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: idToken })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
    /** Signs in at the desk; answers the address the browser is sent back to. */
    authorize: (location: string, claims: Record<string, unknown>): string => {
      const asked = new URL(location).searchParams
      seen.claims = claims
      seen.nonce = asked.get('nonce') ?? ''
      return `/session/oidc/callback?code=abc&state=${asked.get('state')}&iss=${encodeURIComponent(issuer)}`
    },
  }
}

let world: TestWorld
let people: People
let app: FastifyInstance
let administration: Awaited<ReturnType<typeof anAdministration>>

beforeAll(async () => {
  world = await aWorld()
  administration = await anAdministration()
  const oidc = { issuer: administration.issuer, clientId: 'aval', clientSecret: 'secret' }
  people = openPeople(world, { ...world.world, oidc })
  app = await buildServer({
    world: world.world,
    desk: openBorderDesk(world.world, { drawKey: 'test' }),
    accounts: people.accounts,
    say: world.world.say,
    perMinute: 100_000,
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await administration.stop()
  await people.close()
  await world.drop()
})

const goesThere = async (claims: Record<string, unknown>) => {
  const browser = aBrowser(app)
  const out = await browser.get('/session/oidc')
  expect(out.statusCode).toBe(302)
  return { browser, back: administration.authorize(String(out.headers.location), claims) }
}

describe('an officer with the administration’s account', () => {
  it('is told of that way at the door', async () => {
    expect((await aBrowser(app).get('/session/ways')).json()).toMatchObject({ oidc: true })
  })

  it('comes in by it, with the roles given here', async () => {
    const vera = await people.add({ roles: ['validator'], email: 'vera@aduana.mx' })
    const { browser, back } = await goesThere({ email: 'Vera@Aduana.mx', email_verified: true })
    const answer = await browser.get(back)
    expect(answer.headers.location).toBe('/visitas')
    expect((await browser.get('/session')).json()).toMatchObject({
      person: { id: vera.id },
      roles: ['validator'],
    })
  })

  it('comes in once by one coming back, and only in the browser that went', async () => {
    await people.add({ roles: ['validator'], email: 'otra@aduana.mx' })
    const { browser, back } = await goesThere({ email: 'otra@aduana.mx' })
    const stranger = aBrowser(app)
    expect((await stranger.get(back)).headers.location).toBe('/entrar?aviso=oidc.notKnown')
    expect((await stranger.get('/session')).statusCode).toBe(401)
    await browser.get(back)
    const again = aBrowser(app, `aval.oidc=${new URLSearchParams(back.split('?')[1]).get('state')}`)
    expect((await again.get(back)).headers.location).toBe('/entrar?aviso=oidc.notKnown')
  })

  it('stays outside without a role here, with an unverified address, or disabled', async () => {
    await people.add({ email: 'empresa@comercio.mx' })
    await people.add({ roles: ['auditor'], email: 'dudosa@aduana.mx' })
    const cases = [
      { email: 'empresa@comercio.mx' },
      { email: 'nadie@aduana.mx' },
      { email: 'dudosa@aduana.mx', email_verified: false },
    ]
    for (const claims of cases) {
      const { browser, back } = await goesThere(claims)
      expect((await browser.get(back)).headers.location).toBe('/entrar?aviso=oidc.notKnown')
      expect((await browser.get('/session')).statusCode).toBe(401)
    }
  })

  it('stays outside when the answer was made for another asking', async () => {
    await people.add({ roles: ['auditor'], email: 'repetida@aduana.mx' })
    const { browser, back } = await goesThere({ email: 'repetida@aduana.mx' })
    await goesThere({ email: 'repetida@aduana.mx' })
    expect((await browser.get(back)).headers.location).toBe('/entrar?aviso=oidc.notKnown')
  })
})

it('says so where the administration has no such accounts', async () => {
  const without = openPeople(world, world.world)
  const plain = await buildServer({
    world: world.world,
    desk: openBorderDesk(world.world, { drawKey: 'test' }),
    accounts: without.accounts,
    say: world.world.say,
  })
  await plain.ready()
  expect((await aBrowser(plain).get('/session/oidc')).json().error.code).toBe('oidc.off')
  await plain.close()
  await without.close()
})
