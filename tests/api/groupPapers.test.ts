import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../src/documents/specimens/pdfReader.ts'
import { holdsEvidence } from '../../src/files/evidence/evidenceStore.ts'
import { asSystem } from '../fixtures/aCompany.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'

const aPdf = (word: string) =>
  `%PDF-1.4\n% ${word}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const rules = { voteBy: 'organisation', quorum: 50, majority: 'simple', minutesBy: 'members' } as const

describe('Papers of the working group', () => {
  let server: TestServer
  let manager: { readonly id: string; readonly cookie: string }
  let member: { readonly id: string; readonly cookie: string }
  let other: { readonly id: string; readonly cookie: string }
  let stranger: { readonly id: string; readonly cookie: string }
  let memberId = ''
  const figures = aPdf('cifras')

  const ask = async (
    { cookie }: { readonly cookie: string },
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    payload?: object,
  ) => {
    const answer = await server.app.inject({
      ...{ method, url: `/api/v1${path}`, headers: { cookie } },
      ...(payload ? { payload } : {}),
    })
    const isJson = String(answer.headers['content-type']).startsWith('application/json')
    const body = isJson ? answer.json() : undefined
    return { status: answer.statusCode, body, code: body?.error?.code, answer }
  }
  const lay = async (
    { cookie }: { readonly cookie: string },
    path: string,
    name: string,
    content: string,
  ) => {
    const payload = [
      `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"`,
      `content-type: application/pdf\r\n\r\n${content}\r\n--x--\r\n`,
    ].join('\r\n')
    const answer = await server.app.inject({
      ...{ method: 'POST', url: `/api/v1${path}`, payload },
      headers: { cookie, 'content-type': 'multipart/form-data; boundary=x' },
    })
    const body = answer.json()
    return { status: answer.statusCode, id: body.id as string, code: body.error?.code as string | undefined }
  }
  const aMeeting = async (title: string) => {
    const startsAt = new Date(Date.now() - 3_600_000).toISOString()
    const empty = { endsAt: null, place: '', link: '', papers: [] }
    const agenda = [{ title: 'Asuntos', initiativeId: null }]
    return (await ask(manager, 'POST', '/group/meetings', { title, startsAt, agenda, ...empty })).body
      .id as string
  }
  const isKept = (content: string) => holdsEvidence(server.world.evidence, hashOf(content))

  beforeAll(async () => {
    server = await aServer()
    manager = await server.people.signedIn({ name: 'Elena Duarte', roles: ['programmeManager'] })
    member = await server.people.signedIn({ name: 'Omar Rey', roles: ['workingGroupMember'] })
    other = await server.people.signedIn({ name: 'Ana Sol', roles: ['workingGroupMember'] })
    stranger = await server.people.signedIn({ name: 'Nadie', roles: ['validator'] })
    const texts = { name: { es: 'Grupo', en: 'Group' }, tells: { es: '', en: '' }, foundedOn: null }
    await ask(manager, 'PUT', '/group', { ...rules, ...texts })
    const omar = { kind: 'exporters', organisation: 'Consejo', name: 'Omar Rey', personId: member.id }
    const term = { chair: false, fromDay: '2026-01-01', untilDay: null }
    memberId = (await ask(manager, 'POST', '/group/members', { ...omar, ...term })).body.id
  })
  afterAll(() => server.stop())

  it('are looked at by their content, laid once, and read by members alone', async () => {
    const path = `/group/meetings/${await aMeeting('Cifras')}`
    expect((await lay(manager, `${path}/papers`, 'cifras.pdf', '<script>x</script>')).code).toMatch(
      /^evidence\./,
    )
    expect((await lay(member, `${path}/papers`, 'cifras.pdf', figures)).code).toBe('notAllowed')
    const laid = await lay(manager, `${path}/papers`, '../../cifras del trimestre.pdf', figures)
    expect(laid.status).toBe(201)
    expect((await lay(manager, `${path}/papers`, 'otra.pdf', figures)).code).toBe('group.paperThere')
    const { files, mayLay } = (await ask(member, 'GET', path)).body
    expect(mayLay).toBe(false)
    expect(files).toMatchObject([
      { name: 'cifras del trimestre.pdf', sha256: hashOf(figures), uploadedByName: 'Elena Duarte' },
    ])
    const read = await ask(member, 'GET', `/group/papers/${laid.id}`)
    expect([read.status, read.answer.body, read.answer.headers['content-type']]).toEqual([
      ...[200, figures, 'application/pdf'],
    ])
    expect(read.answer.headers['content-disposition']).toMatch(/^attachment/)
    expect(read.answer.headers['content-security-policy']).toContain('sandbox')
    expect((await ask(stranger, 'GET', `/group/papers/${laid.id}`)).status).toBe(403)
  })

  it('go with their content where nobody else speaks of it, by whoever laid them', async () => {
    const asked = { kind: 'need', about: 'scope', language: 'es', title: 'Otra', tells: 'x', answers: null }
    const { id } = (await ask(member, 'POST', '/group/initiatives', asked)).body
    const path = `/group/initiatives/${id}/papers`
    expect((await lay(other, path, 'x.pdf', aPdf('ajeno'))).code, 'has the role and is no member').toBe(
      'group.notMember',
    )
    const mine = await lay(member, path, 'propuesta.pdf', aPdf('propuesta'))
    const same = await lay(member, path, 'cifras.pdf', figures)
    expect((await ask(other, 'DELETE', `/group/papers/${mine.id}`)).code).toBe('group.notYourPaper')
    expect((await ask(member, 'DELETE', `/group/papers/${mine.id}`)).status).toBe(200)
    expect((await ask(member, 'DELETE', `/group/papers/${same.id}`)).status).toBe(200)
    expect([await isKept(aPdf('propuesta')), await isKept(figures)]).toEqual([false, true])
    expect((await ask(member, 'GET', `/group/papers/${mine.id}`)).status).toBe(404)
  })

  it('stand with their hash in the minutes, and stay once these are approved', async () => {
    const id = await aMeeting('Acuerdos')
    const path = `/group/meetings/${id}`
    const laid = await lay(manager, `${path}/papers`, 'acta.pdf', aPdf('acta'))
    await ask(manager, 'PUT', `${path}/attendance`, { attendance: [{ memberId, how: 'present' }] })
    const draft = { es: 'Se habló.', en: '', version: 0, decisions: [] }
    expect((await ask(manager, 'PUT', `${path}/minutes`, draft)).status).toBe(200)
    const pdf = await ask(manager, 'GET', `${path}/minutes/es.pdf`)
    const text = (await readPdf(new Uint8Array(pdf.answer.rawPayload))).text.replace(/[\s\u200b]/g, '')
    expect(text).toContain('acta.pdf')
    expect(text).toContain(hashOf(aPdf('acta')))
    expect((await ask(member, 'POST', `${path}/minutes/agree`, { version: 1 })).body.approved).toBe(true)
    expect((await lay(manager, `${path}/papers`, 'tarde.pdf', aPdf('tarde'))).code).toBe('group.papersStay')
    expect((await ask(manager, 'DELETE', `/group/papers/${laid.id}`)).code).toBe('group.papersStay')
    await expect(
      asSystem(server.db, ({ client }) =>
        client.query('delete from aval.group_paper where id = $1', [laid.id]),
      ),
      'beneath the application',
    ).rejects.toThrow(/stay/)
  })
})
