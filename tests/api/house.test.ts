import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scopeOf } from '../../src/actions/actor.ts'
import { withConnection } from '../../src/store/database/connection.ts'
import { inScope, type Scope } from '../../src/store/database/scope.ts'
import { aBrowser, codeIn } from '../fixtures/aBrowser.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { mailsTo } from '../fixtures/mails.ts'
import { plantCompany } from './twoCompanies.ts'

type Seat = ReturnType<typeof aBrowser>

describe('the house', () => {
  let server: TestServer
  let root: Seat
  let rootId: string

  const seat = async (
    ...roles: readonly 'auditor'[] | readonly 'programmeManager'[] | readonly 'validator'[]
  ) => aBrowser(server.app, (await server.people.signedIn({ roles })).cookie)

  beforeAll(async () => {
    server = await aServer()
    const me = await server.people.signedIn({ name: 'Ximena Urbina', roles: ['systemAdministrator'] })
    rootId = me.id
    root = aBrowser(server.app, me.cookie)
  })
  afterAll(() => server.stop())

  describe('its offices', () => {
    it('are added with an id for ever, and told with what they serve', async () => {
      const office = { id: 'sur', name: ' Oficina del sur ', city: 'Tapachula', jurisdiction: 'Chiapas' }
      expect((await root.post('/admin/offices', office)).json()).toMatchObject({ name: 'Oficina del sur' })
      expect(codeIn(await root.post('/admin/offices', office))).toBe('offices.taken')
      expect(codeIn(await root.post('/admin/offices', { ...office, id: 'all' }))).toBe('offices.id')
      expect(codeIn(await root.post('/admin/offices', { ...office, id: 'sur 2' }))).toBe('input.malformed')
      expect(codeIn(await root.post('/admin/offices', { ...office, id: 'x2', name: '  ' }))).toBe(
        'offices.name',
      )
      const changed = { name: 'Oficina del sureste', city: 'Villahermosa', jurisdiction: '' }
      expect(codeIn(await root.put('/admin/offices/sur', changed))).toBe('200')
      expect(codeIn(await root.put('/admin/offices/none', changed))).toBe('notFound')
      const { offices } = (await root.get('/admin/offices')).json()
      expect(offices.find(({ id }: { id: string }) => id === 'sur')).toEqual({
        id: 'sur',
        ...changed,
        officers: 0,
      })
    })

    it('count who works there, once, and not who may no more', async () => {
      const vera = await server.people.add({ roles: ['validator', 'intakeOfficer'], office: 'sur' })
      const gone = await server.people.add({ roles: ['validator'], office: 'sur' })
      await root.post(`/admin/people/${gone.id}/disable`)
      const { offices } = (await root.get('/admin/offices')).json()
      expect(offices.find(({ id }: { id: string }) => id === 'sur').officers).toBe(1)
      expect((await root.get(`/admin/people/${vera.id}`)).json().roles).toHaveLength(2)
    })
  })

  describe('its people', () => {
    it('know who is the last to administer it, and who is no more once there are two', async () => {
      const self = async () => (await root.get(`/admin/people/${rootId}`)).json().lastAdministrator
      expect(await self()).toBe(true)
      const second = await server.people.add({ roles: ['systemAdministrator'] })
      expect(await self()).toBe(false)
      expect(codeIn(await root.post(`/admin/people/${second.id}/disable`))).toBe('200')
      expect(await self()).toBe(true)
      expect((await root.get(`/admin/people/${second.id}`)).json().lastAdministrator).toBe(false)
    })

    it('who lost a second factor wait in the list, and can be told no', async () => {
      const ana = await server.people.withPassword({ name: 'Ana Solís', authenticator: true })
      await inScope(server.db, scopeOf(server.system), (tx) =>
        tx.client.query('insert into aval.sign_in_recovery (person_id, asked_at) values ($1, now())', [
          ana.id,
        ]),
      )
      const listed = async () =>
        (await root.get('/admin/people')).json().people.some(({ id }: { id: string }) => id === ana.id)
      expect(await listed()).toBe(true)
      expect(codeIn(await root.post(`/admin/people/${ana.id}/second-factor/refuse`))).toBe('200')
      expect(codeIn(await root.post(`/admin/people/${ana.id}/second-factor/refuse`))).toBe(
        'people.recoveryNone',
      )
      expect(await listed(), 'no officer, and waits no more').toBe(false)
      expect((await root.get(`/admin/people/${ana.id}`)).json()).toMatchObject({
        secondFactor: true,
        recoveryAsked: false,
      })
      const [mail] = await mailsTo(server.db, ana.email)
      expect(mail?.subject).toBe('Su segundo factor se queda como está')
    })
  })

  describe('its settings', () => {
    it('say how it is set up and hold nothing secret', async () => {
      const answer = await root.get('/settings')
      expect(answer.json()).toMatchObject({
        programme: { id: 'mx-neec', edition: server.world.programme.edition },
        mail: { way: 'localOutbox' },
        scanner: false,
        installation: { database: 'embedded', oidcIssuer: null },
        database: { lastBackupAt: null },
      })
      expect(answer.body).not.toMatch(/postgres(ql)?:\/\/|password|secret|BEGIN|privateKey/i)
    })

    it('tell how old the last backup is', async () => {
      await withConnection(server.migratorUrl, (client) =>
        client.query(
          `insert into aval.backup_made (made_at, rows, evidence_files) values ('2026-03-01T10:00:00Z', 5, 0)`,
        ),
      )
      expect((await root.get('/settings')).json().database.lastBackupAt).toBe('2026-03-01T10:00:00.000Z')
      await expect(
        inScope(server.db, scopeOf(server.system), (tx) => tx.client.query('delete from aval.backup_made')),
      ).rejects.toThrow(/permission denied/)
    })

    it('are read by whoever runs or audits the programme, and by nobody else', async () => {
      expect(codeIn(await (await seat('programmeManager')).get('/settings'))).toBe('200')
      expect(codeIn(await (await seat('auditor')).get('/settings'))).toBe('200')
      expect(codeIn(await (await seat('validator')).get('/settings'))).toBe('notAllowed')
    })
  })

  it('shows its administrator no company, by any of the office’s or the companies’ doors', async () => {
    for (const path of ['/cases', '/company', '/company/profile', '/letters', '/visits', '/views?page=cola'])
      expect(codeIn(await root.get(path)), path).toBe('notAllowed')
    const tables = ['operator', 'site', 'answer', 'evidence', 'case_file', 'case_step', 'letter', 'message']
    const counts = tables.map((table) => `(select count(*) from aval.${table})`).join(' + ')
    const seenBy = (scope: Scope) =>
      inScope(
        server.db,
        scope,
        async ({ client }) => (await client.query(`select ${counts} as many`)).rows[0]?.many,
      )
    await plantCompany(server, 'norte')
    expect(await seenBy(scopeOf(server.system))).toBeGreaterThanOrEqual(8)
    const scope = { side: 'admin', personId: rootId, operatorIds: [], requestId: 'test' } as const
    expect(await seenBy({ ...scope, officeIds: [] })).toBe(0)
    expect(await seenBy({ ...scope, officeIds: 'all' })).toBe(0)
  })
})
