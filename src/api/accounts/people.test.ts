import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, codeIn } from '../../../tests/fixtures/aBrowser.ts'
import { aCompany, asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'
import { mailsTo, tokenIn } from '../../../tests/fixtures/mails.ts'
import { aPassword, codeOf } from '../../../tests/fixtures/people.ts'

let server: TestServer

beforeAll(async () => {
  server = await aServer()
})
afterAll(async () => {
  await server.stop()
})

const browser = (cookie?: string) => aBrowser(server.app, cookie)
const system = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem(server.db, work)
const company = (name: string) => aCompany(server.db, name)

const theLink = async (address: string) => tokenIn((await mailsTo(server.db, address)).at(-1))

describe('the system’s administrator', () => {
  it('invites an officer, who chooses a password by mail and a second factor before anything else', async () => {
    const root = browser((await server.people.signedIn({ roles: ['systemAdministrator'] })).cookie)
    const email = 'nueva@aduana.mx'
    const asked = { email, name: 'Nora Nueva', language: 'es', role: 'validator', officeId: 'central' }
    const added = await root.post('/admin/people', asked)
    expect(added.statusCode).toBe(201)
    expect(codeIn(await root.post('/admin/people', asked))).toBe('people.taken')

    const nora = browser()
    await nora.post('/accounts/password', { token: await theLink(email), password: aPassword })
    expect((await nora.post('/session', { email, password: aPassword })).json()).toEqual({
      next: 'setUpSecondFactor',
    })
    const { secret } = (await nora.post('/accounts/second-factor')).json()
    await nora.post('/accounts/second-factor/confirm', { code: codeOf(secret) })
    expect((await nora.get('/session')).json()).toMatchObject({
      side: 'office',
      roles: ['validator'],
      offices: [{ id: 'central', name: 'Oficina central' }],
      home: '/visitas',
    })
  })

  it('gives and withdraws roles, never ones that exclude each other', async () => {
    const root = browser((await server.people.signedIn({ roles: ['systemAdministrator'] })).cookie)
    const vera = await server.people.signedIn({ roles: ['validator'] })
    const roles = `/admin/people/${vera.id}/roles`
    expect((await root.post(roles, { role: 'decisionMaker', officeId: null })).statusCode).toBe(201)
    expect(codeIn(await root.post(roles, { role: 'decisionMaker', officeId: null }))).toBe('people.already')
    expect(codeIn(await root.post(roles, { role: 'systemAdministrator', officeId: null }))).toBe(
      'people.roles',
    )
    expect(codeIn(await root.post(roles, { role: 'auditor', officeId: 'atlantida' }))).toBe('people.office')
    expect((await browser(vera.cookie).get('/session')).json().roles).toEqual(['validator', 'decisionMaker'])
    const { people } = (await root.get(`/admin/people?word=${vera.email}`)).json()
    const [given] = people[0].roles.filter((one: { role: string }) => one.role === 'decisionMaker')
    expect(codeIn(await root.delete(`${roles}/${given.id}`))).toBe('200')
    expect((await browser(vera.cookie).get('/session')).json().roles).toEqual(['validator'])
  })

  it('shuts somebody out at once and lets them in again, but not themselves', async () => {
    const me = await server.people.signedIn({ roles: ['systemAdministrator'] })
    const root = browser(me.cookie)
    const vera = await server.people.withPassword({ roles: ['validator'] })
    const hers = browser()
    await hers.post('/session', { email: vera.email, password: aPassword })
    expect(codeIn(await root.post(`/admin/people/${vera.id}/disable`))).toBe('200')
    expect(codeIn(await hers.get('/session'))).toBe('signIn.needed')
    expect(codeIn(await hers.post('/session', { email: vera.email, password: aPassword }))).toBe(
      'signIn.wrong',
    )
    expect(codeIn(await root.post(`/admin/people/${vera.id}/enable`))).toBe('200')
    expect(codeIn(await hers.post('/session', { email: vera.email, password: aPassword }))).toBe('200')
    expect(codeIn(await root.post(`/admin/people/${me.id}/disable`))).toBe('people.oneself')
  })

  it('asks for a fresh second factor before giving anything away', async () => {
    const root = await server.people.signedIn({ roles: ['systemAdministrator'] })
    await system((tx) =>
      tx.client.query('update sign_in_session set stepped_up_at = null where person_id = $1', [root.id]),
    )
    const asked = { email: 'otro@aduana.mx', name: 'Otro', language: 'es', role: 'auditor', officeId: null }
    expect(codeIn(await browser(root.cookie).post('/admin/people', asked))).toBe('stepUp.needed')
    expect(
      codeIn(await browser(root.cookie).post('/admin/tokens', { name: 'x', role: 'borderSystem', days: 1 })),
    ).toBe('stepUp.needed')
  })

  it('asks for one before shutting anybody out, letting them in again or taking a role', async () => {
    const stale = await server.people.signedIn({ roles: ['systemAdministrator'] })
    await system((tx) =>
      tx.client.query('update sign_in_session set stepped_up_at = null where person_id = $1', [stale.id]),
    )
    const root = browser(stale.cookie)
    const vera = await server.people.signedIn({ roles: ['validator'] })
    const [held] = (await root.get(`/admin/people/${vera.id}`)).json().roles
    expect(codeIn(await root.post(`/admin/people/${vera.id}/disable`))).toBe('stepUp.needed')
    expect((await browser(vera.cookie).get('/session')).json().roles).toEqual(['validator'])
    expect(codeIn(await root.delete(`/admin/people/${vera.id}/roles/${held.id}`))).toBe('stepUp.needed')
    expect((await browser(vera.cookie).get('/session')).json().roles).toEqual(['validator'])
    await system((tx) => tx.client.query('update person set disabled_at = now() where id = $1', [vera.id]))
    expect(codeIn(await root.post(`/admin/people/${vera.id}/enable`))).toBe('stepUp.needed')
    expect(codeIn(await browser(vera.cookie).get('/session'))).toBe('signIn.needed')
  })

  it('is the only one at these doors', async () => {
    const vera = await server.people.signedIn({ roles: ['programmeManager'] })
    const ana = await server.people.signedIn()
    for (const path of ['/admin/people', '/admin/tokens']) {
      expect(codeIn(await browser(vera.cookie).get(path))).toBe('notAllowed')
      expect(codeIn(await browser(ana.cookie).get(path))).toBe('notAllowed')
      expect(codeIn(await browser().get(path))).toBe('signIn.needed')
    }
  })
})

it('the last system administrator stays', async () => {
  const alone = await aServer()
  const root = await alone.people.signedIn({ roles: ['systemAdministrator'] })
  const seat = aBrowser(alone.app, root.cookie)
  const [me] = (await seat.get('/admin/people')).json().people
  expect(codeIn(await seat.delete(`/admin/people/${root.id}/roles/${me.roles[0].id}`))).toBe(
    'people.lastAdministrator',
  )
  await alone.stop()
})

describe('a machine', () => {
  it('comes in by its token until it lapses or is revoked', async () => {
    const root = browser((await server.people.signedIn({ roles: ['systemAdministrator'] })).cookie)
    const made = (
      await root.post('/admin/tokens', { name: 'Garita 3', role: 'borderSystem', days: 30 })
    ).json()
    expect(made.token).toMatch(/^aval_[\w-]{43}$/)
    const knock = () =>
      server.people.accounts.whoKnocks({ authorization: `Bearer ${made.token}` }, 'test', 'es')
    expect(await knock()).toMatchObject({
      name: 'Garita 3',
      roles: ['borderSystem'],
      officeIds: [],
      operatorIds: [],
    })
    const { tokens } = (await root.get('/admin/tokens')).json()
    expect(JSON.stringify(tokens)).not.toContain(made.token)
    server.goTo(new Date(Date.now() + 31 * 86_400_000).toISOString())
    expect(await knock()).toBeNull()
    server.goTo(new Date().toISOString())
    expect(await knock()).not.toBeNull()
    await root.delete(`/admin/tokens/${made.id}`)
    expect(await knock()).toBeNull()
  })
})

describe('a company’s administrator', () => {
  it('brings in somebody new, who then works for the company', async () => {
    const operator = await company('Tejidos del Bajío')
    const ana = browser((await server.people.signedIn({ operator })).cookie)
    const email = 'ayudante@tejidos.mx'
    const asked = { email, name: 'Ayudante', language: 'es', role: 'companyContributor' }
    expect((await ana.post('/company/people', asked)).statusCode).toBe(201)
    expect(codeIn(await ana.post('/company/people', asked))).toBe('people.already')
    const mail = (await mailsTo(server.db, email)).at(-1)
    expect(mail?.subject).toBe('Tejidos del Bajío le dio acceso')
    const hers = browser()
    await hers.post('/accounts/password', { token: tokenIn(mail), password: aPassword })
    await hers.post('/session', { email, password: aPassword })
    expect((await hers.get('/session')).json()).toMatchObject({
      roles: ['companyContributor'],
      operators: [{ id: operator, name: 'Tejidos del Bajío' }],
    })
    expect(codeIn(await hers.get('/company/people'))).toBe('notAllowed')
  })

  it('gives a mandate for matters and days, and withdraws it', async () => {
    const operator = await company('Mandante del Norte')
    const ana = browser((await server.people.signedIn({ operator })).cookie)
    const agent = await server.people.signedIn()
    const asked = { email: agent.email, name: agent.name, language: 'es', role: 'mandatedAgent' }
    expect(codeIn(await ana.post('/company/people', asked))).toBe('people.mandateScope')
    const backwards = { ...asked, scope: ['profile'], from: '2026-05-02', until: '2026-05-01' }
    expect(codeIn(await ana.post('/company/people', backwards))).toBe('people.mandateDays')
    const given = await ana.post('/company/people', {
      ...asked,
      scope: ['profile', 'messages'],
      until: '2099-12-31',
    })
    expect(given.statusCode).toBe(201)
    expect((await browser(agent.cookie).get('/session')).json()).toMatchObject({
      roles: ['mandatedAgent'],
      operators: [{ id: operator, scope: ['profile', 'messages'] }],
    })
    expect(codeIn(await ana.delete(`/company/people/${given.json().membershipId}`))).toBe('200')
    expect((await browser(agent.cookie).get('/session')).json()).toMatchObject({ roles: [], operators: [] })
  })

  it('cannot leave the company without an administrator, nor touch another company', async () => {
    const operator = await company('Sola')
    const ana = browser((await server.people.signedIn({ operator })).cookie)
    const [me] = (await ana.get('/company/people')).json().people
    expect(codeIn(await ana.delete(`/company/people/${me.membershipId}`))).toBe(
      'people.lastCompanyAdministrator',
    )
    const foreign = await company('Ajena')
    const other = browser((await server.people.signedIn({ operator: foreign })).cookie)
    expect(codeIn(await other.delete(`/company/people/${me.membershipId}`))).toBe('notFound')
  })

  it('never brings in an officer', async () => {
    const operator = await company('Tentadora')
    const ana = browser((await server.people.signedIn({ operator })).cookie)
    const vera = await server.people.add({ roles: ['validator'] })
    const asked = { email: vera.email, name: 'Vera', language: 'es', role: 'companyContributor' }
    expect(codeIn(await ana.post('/company/people', asked))).toBe('people.roles')
  })
})

describe('a lost second factor', () => {
  it('is taken away by the company’s administrator once its owner asked, and the owner is told', async () => {
    const operator = await company('Olvidadiza')
    const admin = await server.people.signedIn({ operator })
    const owner = await server.people.withPassword({
      operator,
      as: 'companyContributor',
      authenticator: true,
    })
    const ana = browser(admin.cookie)
    const reset = `/company/people/${owner.id}/second-factor/reset`
    expect(codeIn(await ana.post(reset))).toBe('people.recoveryNone')

    const hers = browser()
    expect(codeIn(await hers.post('/session/second-factor/recovery'))).toBe('secondFactor.over')
    await hers.post('/session', { email: owner.email, password: aPassword })
    expect((await hers.post('/session/second-factor/recovery')).statusCode).toBe(202)
    expect((await mailsTo(server.db, admin.email)).at(-1)?.body).toContain(owner.email)
    const { people } = (await ana.get('/company/people')).json()
    expect(people.find((one: { personId: string }) => one.personId === owner.id)).toMatchObject({
      recoveryAsked: true,
    })

    expect(codeIn(await ana.post(reset))).toBe('200')
    expect((await mailsTo(server.db, owner.email)).at(-1)?.subject).toBe('Su segundo factor se retiró')
    const again = await browser().post('/session', { email: owner.email, password: aPassword })
    expect(again.json()).toEqual({ next: 'home' })
  })

  it('of an officer only the system’s administrator takes away, and never one’s own', async () => {
    const me = await server.people.signedIn({ roles: ['systemAdministrator'] })
    const root = browser(me.cookie)
    const vera = await server.people.withPassword({ roles: ['validator'], authenticator: true })
    expect(codeIn(await root.post(`/admin/people/${me.id}/second-factor/reset`))).toBe('people.oneself')
    expect(codeIn(await root.post(`/admin/people/${vera.id}/second-factor/reset`))).toBe('200')
    const answer = await browser().post('/session', { email: vera.email, password: aPassword })
    expect(answer.json()).toEqual({ next: 'setUpSecondFactor' })
  })
})

describe('the local outbox', () => {
  const from = (remoteAddress: string) => browser().get('/outbox', { remoteAddress })

  it('shows the last mails to somebody at this machine', async () => {
    const answer = await from('127.0.0.1')
    expect(answer.json().mails.length).toBeGreaterThan(0)
    expect(answer.json().mails.length).toBeLessThanOrEqual(50)
  })

  it('is not there for anybody else', async () => {
    expect(codeIn(await from('192.0.2.7'))).toBe('notFound')
    const posing = await browser().get('/outbox', { headers: { host: 'evil.mx:4000' } })
    expect(codeIn(posing)).toBe('notFound')
    const behindProxy = await browser().get('/outbox', { headers: { 'x-forwarded-for': '192.0.2.7' } })
    expect(codeIn(behindProxy)).toBe('notFound')
  })
})
