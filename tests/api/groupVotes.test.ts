import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../src/store/database/scope.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'

const rules = { voteBy: 'organisation', quorum: 50, majority: 'simple', minutesBy: 'members' } as const
const tied = { choice: null, conflict: 'La obra la haría mi empresa.' }

describe('A vote of the working group, through the doors', () => {
  let server: TestServer
  let manager: { readonly id: string; readonly cookie: string }
  const members: { readonly id: string; readonly cookie: string }[] = []
  let initiative = ''

  const ask = async (cookie: string, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) => {
    const answer = await server.app.inject({
      ...{ method, url: `/api/v1${path}`, headers: { cookie } },
      ...(payload ? { payload } : {}),
    })
    const body = answer.json()
    return { status: answer.statusCode, body, code: body.error?.code }
  }
  const stale = (personId: string) =>
    inScope(
      server.db,
      { side: 'system', personId: null, operatorIds: [], officeIds: 'all', requestId: 'test' },
      (tx) =>
        tx.client.query(
          `update aval.sign_in_session set stepped_up_at = now() - interval '1 hour' where person_id = $1`,
          [personId],
        ),
    )
  const one = (path = '') => `/group/initiatives/${initiative}${path}`

  beforeAll(async () => {
    server = await aServer()
    manager = await server.people.signedIn({ name: 'Elena Duarte', roles: ['programmeManager'] })
    const texts = { name: { es: 'Grupo', en: 'Group' }, tells: { es: '', en: '' }, foundedOn: null }
    expect((await ask(manager.cookie, 'PUT', '/group', { ...rules, ...texts })).status).toBe(200)
    for (const [name, organisation] of [
      ['Fermín Escandón', 'Cámara de Importadores'],
      ['Omar Rey', 'Consejo Exportador'],
      ['Paula Sáenz', 'Agentes del Norte'],
    ] as const) {
      const person = await server.people.signedIn({ name, roles: ['workingGroupMember'] })
      members.push(person)
      const member = { kind: 'importers', organisation, name, personId: person.id, chair: false }
      const body = { ...member, fromDay: '2026-01-01', untilDay: null }
      expect((await ask(manager.cookie, 'POST', '/group/members', body)).status).toBe(201)
    }
    const asked = { kind: 'initiative', about: 'benefit', language: 'es', title: 'Domingos', answers: null }
    const raised = await ask(members[0]?.cookie ?? '', 'POST', '/group/initiatives', {
      ...{ ...asked, tells: 'Que abra los domingos.' },
    })
    initiative = raised.body.id
    await ask(manager.cookie, 'POST', one('/discuss'))
    const closesAt = new Date(Date.now() + 86_400_000).toISOString()
    expect((await ask(manager.cookie, 'POST', one('/vote'), { secret: true, closesAt })).status).toBe(200)
  })
  afterAll(() => server.stop())

  it('is not cast on a second factor of an hour ago', async () => {
    const [fermin] = members
    await stale(fermin?.id ?? '')
    const answer = await ask(fermin?.cookie ?? '', 'POST', one('/votes'), { choice: 'yes', conflict: null })
    expect([answer.status, answer.code]).toEqual([403, 'stepUp.needed'])
    expect((await ask(manager.cookie, 'GET', one())).body.ballot.cast).toEqual([])
  })

  it('is not cast by whoever stated a conflict, and the count leaves them out', async () => {
    const [, omar, paula] = members
    expect((await ask(omar?.cookie ?? '', 'POST', one('/votes'), tied)).body).toEqual({ cast: false })
    const again = await ask(omar?.cookie ?? '', 'POST', one('/votes'), { choice: 'yes', conflict: null })
    expect([again.status, again.code]).toEqual([403, 'initiative.conflictStated'])
    const voted = await ask(paula?.cookie ?? '', 'POST', one('/votes'), { choice: 'yes', conflict: null })
    expect(voted.status).toBe(201)
    const { ballot } = (await ask(manager.cookie, 'GET', one())).body
    expect(ballot.cast.map((each: { organisation: string; conflict: boolean }) => each)).toMatchObject([
      { organisation: 'Consejo Exportador', conflict: true, choice: null },
      { organisation: 'Agentes del Norte', conflict: false, choice: null },
    ])
  })

  it('is spared where an initiative is declined, by a factor just shown alone', async () => {
    await stale(manager.id)
    const other = await ask(members[1]?.cookie ?? '', 'POST', '/group/initiatives', {
      ...{ kind: 'need', about: 'scope', language: 'es', title: 'Otra', tells: 'Otra cosa.', answers: null },
    })
    const path = `/group/initiatives/${other.body.id}/decline`
    const second = await ask(manager.cookie, 'POST', path, { reasons: 'No hay personal.' })
    expect([second.status, second.code]).toEqual([403, 'stepUp.needed'])
  })
})
