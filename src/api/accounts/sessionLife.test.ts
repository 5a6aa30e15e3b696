import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aBrowser, codeIn } from '../../../tests/fixtures/aBrowser.ts'
import { aCompany, asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'

let server: TestServer
const noon = '2026-05-12T18:00:00.000Z'
const later = (minutes: number) => server.goTo(new Date(Date.parse(noon) + minutes * 60_000).toISOString())

beforeAll(async () => {
  server = await aServer()
})
beforeEach(() => server.goTo(noon))
afterAll(async () => {
  await server.stop()
})

const browser = (cookie?: string) => aBrowser(server.app, cookie)
const system = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem(server.db, work)
const company = (name: string) => aCompany(server.db, name)

/** Stays at the counter, knocking every half hour, until so many minutes have passed. */
const stays = async (cookie: string, minutes: number) => {
  const seat = browser(cookie)
  for (let passed = 30; passed < minutes; passed += 30) {
    later(passed)
    if (codeIn(await seat.get('/session')) !== '200') return `shut after ${passed} minutes`
  }
  later(minutes)
  return codeIn(await seat.get('/session'))
}

describe('a session', () => {
  it('ends after an hour without a sign of life', async () => {
    const ana = await server.people.signedIn()
    later(59)
    expect(codeIn(await browser(ana.cookie).get('/session'))).toBe('200')
    later(59 + 61)
    expect(codeIn(await browser(ana.cookie).get('/session'))).toBe('signIn.needed')
  })

  it('lasts a day for a company’s people', async () => {
    const ana = await server.people.signedIn()
    expect(await stays(ana.cookie, 24 * 60 - 1)).toBe('200')
    later(24 * 60)
    expect(codeIn(await browser(ana.cookie).get('/session'))).toBe('signIn.needed')
  })

  it('lasts eight hours for staff, whatever they do', async () => {
    const vera = await server.people.signedIn({ roles: ['validator'] })
    expect(await stays(vera.cookie, 8 * 60 - 1)).toBe('200')
    expect(await stays(vera.cookie, 8 * 60)).toBe('signIn.needed')
  })

  it('keeps a second factor fresh for five minutes', async () => {
    const vera = await server.people.signedIn({ roles: ['decisionMaker'] })
    later(4.9)
    expect((await browser(vera.cookie).get('/session')).json()).toMatchObject({ steppedUp: true })
    later(5)
    expect((await browser(vera.cookie).get('/session')).json()).toMatchObject({ steppedUp: false })
  })

  it('does not revive when the clock is put back', async () => {
    const vera = await server.people.signedIn({ roles: ['decisionMaker'] })
    later(-10)
    expect((await browser(vera.cookie).get('/session')).json()).toMatchObject({ steppedUp: false })
    later(61)
    expect(codeIn(await browser(vera.cookie).get('/session'))).toBe('signIn.needed')
    later(1)
    expect(codeIn(await browser(vera.cookie).get('/session'))).toBe('signIn.needed')
  })

  it('is worth nothing with one letter changed', async () => {
    const ana = await server.people.signedIn()
    const bent = ana.cookie.replace(/=(.)/, (_, first: string) => `=${first === 'a' ? 'b' : 'a'}`)
    expect(codeIn(await browser(bent).get('/session'))).toBe('signIn.needed')
  })

  it('can be ended everywhere but here', async () => {
    const ana = await server.people.signedIn()
    const other = await server.people.desk.auth.api.startSession({
      body: { personId: ana.id },
      headers: new Headers(),
      returnHeaders: true,
    })
    const elsewhere = other.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    await system((tx) =>
      tx.client.query('update sign_in_session set created_at = $1, updated_at = $1', [noon]),
    )
    expect(codeIn(await browser(elsewhere).get('/session'))).toBe('200')
    expect((await browser(ana.cookie).delete('/accounts/sessions')).json()).toEqual({ ended: 1 })
    expect(codeIn(await browser(elsewhere).get('/session'))).toBe('signIn.needed')
    expect(codeIn(await browser(ana.cookie).get('/session'))).toBe('200')
  })
})

describe('what somebody may do is asked at every request', () => {
  it('a withdrawn role opens nothing more', async () => {
    const root = await server.people.signedIn({ roles: ['systemAdministrator'] })
    const spare = await server.people.signedIn({ roles: ['systemAdministrator'] })
    expect(codeIn(await browser(root.cookie).get('/admin/people'))).toBe('200')
    await system((tx) =>
      tx.client.query('update officer_role set withdrawn_at = now() where person_id = $1', [root.id]),
    )
    expect(codeIn(await browser(root.cookie).get('/admin/people'))).toBe('notAllowed')
    expect(codeIn(await browser(spare.cookie).get('/admin/people'))).toBe('200')
  })

  it('a disabled person is nobody', async () => {
    const ana = await server.people.signedIn()
    await system((tx) => tx.client.query('update person set disabled_at = now() where id = $1', [ana.id]))
    expect(codeIn(await browser(ana.cookie).get('/session'))).toBe('signIn.needed')
  })

  it('an officer with a password alone stands outside', async () => {
    const vera = await server.people.signedIn({ roles: ['systemAdministrator'] })
    await system((tx) =>
      tx.client.query(`update sign_in_session set proved = 'password' where person_id = $1`, [vera.id]),
    )
    expect((await browser(vera.cookie).get('/session')).json()).toMatchObject({
      roles: [],
      home: '/segundo-factor',
      next: 'setUpSecondFactor',
    })
    expect(codeIn(await browser(vera.cookie).get('/admin/people'))).toBe('signIn.needed')
  })

  it('people work for one company at a time, and only for their own', async () => {
    const [first, second, foreign] = [
      await company('Primera'),
      await company('Segunda'),
      await company('Ajena'),
    ]
    const ana = await server.people.signedIn({ operator: first })
    await system((tx) =>
      tx.client.query(
        `insert into membership (operator_id, person_id, role, from_day, created_at) values ($1, $2, 'companyContributor', '2026-01-01', now() + interval '1 hour')`,
        [second, ana.id],
      ),
    )
    const her = browser(ana.cookie)
    expect((await her.get('/session')).json()).toMatchObject({
      activeOperator: first,
      roles: ['companyAdministrator'],
      operators: [{ name: 'Primera' }, { name: 'Segunda' }],
    })
    expect((await her.post('/session/operator', { operatorId: second })).json()).toMatchObject({
      activeOperator: second,
      roles: ['companyContributor'],
    })
    expect(codeIn(await her.post('/session/operator', { operatorId: foreign }))).toBe('notFound')
  })

  it('a mandate holds on its days, for its matters', async () => {
    const mandator = await company('Mandante')
    const agent = await server.people.signedIn()
    await system((tx) =>
      tx.client.query(
        `insert into membership (operator_id, person_id, role, scope, from_day, until_day)
         values ($1, $2, 'mandatedAgent', '{messages}', '2026-05-12', '2026-05-13')`,
        [mandator, agent.id],
      ),
    )
    const knockAt = async (instant: string) => {
      server.goTo(instant)
      await system((tx) =>
        tx.client.query('update sign_in_session set created_at = $1, updated_at = $1', [instant]),
      )
      return server.people.accounts.whoKnocks({ cookie: agent.cookie }, 'test', 'es')
    }
    // The day is the office's: in Mexico City it is the eleventh until six in the morning, UTC.
    expect(await knockAt('2026-05-12T05:59:00.000Z')).toMatchObject({ roles: [], operatorIds: [] })
    expect(await knockAt('2026-05-12T06:01:00.000Z')).toMatchObject({
      roles: ['mandatedAgent'],
      operatorIds: [mandator],
      mandate: ['chooseNotices', 'readMessages', 'sendMessage'],
    })
    expect(await knockAt('2026-05-14T05:59:00.000Z')).toMatchObject({ roles: ['mandatedAgent'] })
    expect(await knockAt('2026-05-14T06:01:00.000Z')).toMatchObject({ roles: [] })
  })
})
