import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scopeOf } from '../../src/actions/actor.ts'
import { cellText } from '../../src/actions/public/csv.ts'
import { recordAudit } from '../../src/store/audit/recordAudit.ts'
import { inScope, type Scope } from '../../src/store/database/scope.ts'
import { aBrowser, codeIn } from '../fixtures/aBrowser.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type PlantedCompany, plantCompany } from './twoCompanies.ts'

interface Entry {
  readonly id: string
  readonly at: string
  readonly action: string
  readonly actorName: string | null
  readonly company: string | null
  readonly caseNumber: string | null
  readonly leafIndex: number | null
  readonly detail: Readonly<Record<string, string>>
}
interface Page {
  readonly items: readonly Entry[]
  readonly next: string | null
  readonly actions: readonly string[]
}

describe('the audit log, before its auditor', () => {
  let server: TestServer
  let auditor: ReturnType<typeof aBrowser>
  let north: PlantedCompany
  let south: PlantedCompany

  const ask = async (question: string, as = auditor) =>
    (await as.get(`/audit/events?${question}`)).json() as Page
  const everything = async (question: string, as = auditor, from = '') => {
    const items: Entry[] = []
    let after = from && `&after=${encodeURIComponent(from)}`
    for (let pages = 0; pages < 100; pages += 1) {
      const page = await ask(`${question}${after}`, as)
      items.push(...page.items)
      if (!page.next) return items
      after = `&after=${encodeURIComponent(page.next)}`
    }
    throw new Error('the log has no end')
  }

  beforeAll(async () => {
    server = await aServer()
    north = await plantCompany(server, 'norte')
    south = await plantCompany(server, 'sur')
    auditor = aBrowser(
      server.app,
      (await server.people.signedIn({ name: 'Dalia Noriega', roles: ['auditor'] })).cookie,
    )
    const officer = await server.people.add({ name: 'Verónica Ibáñez', roles: ['validator'] })
    const scope: Scope = {
      side: 'office',
      personId: officer.id,
      operatorIds: [],
      officeIds: 'all',
      requestId: 'test',
    }
    await inScope(server.db, scope, async (tx) => {
      for (let each = 0; each < 120; each += 1)
        await recordAudit(tx, {
          action: 'visit.record',
          subjectKind: 'visit',
          subjectId: String(each),
          operatorId: each % 2 ? north.operatorId : south.operatorId,
          caseId: each % 2 ? north.caseId : south.caseId,
          detail: { saved: each, said: `Se vio el ${north.canary} en la bodega` },
        })
    })
  })
  afterAll(() => server.stop())

  it('is read newest first, page by page, each event once, while more is written', async () => {
    const first = await ask('action=visit.record')
    expect(first.items).toHaveLength(50)
    await inScope(server.db, scopeOf(server.system), (tx) =>
      recordAudit(tx, { action: 'visit.record', subjectKind: 'visit', subjectId: 'late' }),
    )
    const rest = await everything('action=visit.record', auditor, first.next ?? '')
    const all = [...first.items, ...rest]
    expect(all).toHaveLength(120)
    expect(new Set(all.map(({ id }) => id)).size).toBe(120)
    const times = all.map(({ at, id }) => `${at} ${id}`)
    expect(times).toEqual([...times].sort().reverse())
  })

  it('is searched by person without accents, by company, case, action and day', async () => {
    expect(
      (await everything('person=veronica')).every(({ actorName }) => actorName === 'Verónica Ibáñez'),
    ).toBe(true)
    expect((await ask('person=veronica')).items).toHaveLength(50)
    const cases = await everything(`caseNumber=${north.number}`)
    expect(cases.length).toBeGreaterThan(59)
    expect(new Set(cases.map(({ caseNumber }) => caseNumber))).toEqual(new Set([north.number]))
    expect((await ask('person=nobody-of-that-name')).items).toEqual([])
    expect((await ask('caseNumber=99-99999')).items).toEqual([])
    expect((await ask('from=2020-01-01&until=2020-12-31')).items).toEqual([])
    expect((await ask('from=2020-01-01')).items).toHaveLength(50)
    expect((await ask('action=visit.record')).actions).toContain('visit.record')
  })

  it('tells codes and counts, never what somebody wrote', async () => {
    const answer = await auditor.get('/audit/events?action=visit.record')
    expect(answer.body).not.toContain('en la bodega')
    expect((answer.json() as Page).items.at(-1)?.detail).toHaveProperty('saved')
    expect((answer.json() as Page).items.at(-1)?.detail).not.toHaveProperty('said')
  })

  it('is kept as a table, which the log notes', async () => {
    const answer = await auditor.get('/audit/events.csv?action=visit.record&person=veronica')
    expect(answer.headers['content-type']).toContain('text/csv')
    const lines = answer.body.trim().split('\r\n')
    expect(lines).toHaveLength(121)
    expect(cellText(lines[0] ?? '')).toContain('leafHash')
    expect(answer.body).not.toContain('en la bodega')
    const [noted] = (await ask('action=audit.export')).items
    expect(noted).toMatchObject({ actorName: 'Dalia Noriega', detail: { rows: '120' } })
  })

  it('shows an auditor of one office what concerns its companies, and nothing else', async () => {
    const of = await server.people.signedIn({ roles: ['auditor'], office: north.office })
    const items = await everything('', aBrowser(server.app, of.cookie))
    expect(items.length).toBeGreaterThan(59)
    expect(items.filter(({ company }) => company === null)).toEqual([])
    expect(new Set(items.map(({ caseNumber }) => caseNumber ?? north.number))).toEqual(
      new Set([north.number]),
    )
  })

  it('shows no more to an auditor of one office who does other work at all of them', async () => {
    const of = await server.people.signedIn({ roles: ['auditor'], office: north.office })
    await inScope(server.db, scopeOf(server.system), (tx) =>
      tx.client.query(`insert into aval.officer_role (person_id, role) values ($1, 'validator')`, [of.id]),
    )
    const browser = aBrowser(server.app, of.cookie)
    const items = await everything('', browser)
    expect(items.length).toBeGreaterThan(59)
    expect(items.filter(({ company }) => company === null)).toEqual([])
    expect(new Set(items.map(({ caseNumber }) => caseNumber ?? north.number))).toEqual(
      new Set([north.number]),
    )
    expect((await ask(`caseNumber=${south.number}`, browser)).items).toEqual([])
    const [event] = await everything(`caseNumber=${south.number}`)
    expect(codeIn(await browser.get(`/audit/proof/${event?.id}`))).toBe('notFound')
    expect((await browser.get('/audit/events.csv')).body).not.toContain(south.number)
  })

  it('is closed to everybody else in the database too', async () => {
    const seen = async (scope: Scope) =>
      inScope(server.db, scope, async ({ client }) => {
        const { rows } = await client.query(
          '(select id::text from aval.audit_event) union all (select event_id::text from aval.audit_leaf)',
        )
        return rows.length
      })
    const scope = { operatorIds: [north.operatorId], officeIds: 'all', requestId: 'test' } as const
    const manager = await server.people.add({ roles: ['programmeManager'] })
    const was = await server.people.add({ roles: ['auditor'] })
    expect(await seen({ ...scope, side: 'office', personId: was.id })).toBeGreaterThan(100)
    await inScope(server.db, scopeOf(server.system), (tx) =>
      tx.client.query('update aval.officer_role set withdrawn_at = now() where person_id = $1', [was.id]),
    )
    expect(await seen({ ...scope, side: 'office', personId: was.id })).toBe(0)
    expect(await seen({ ...scope, side: 'office', personId: manager.id })).toBe(0)
    expect(await seen({ ...scope, side: 'company', personId: manager.id })).toBe(0)
    expect(await seen({ ...scope, side: 'admin', personId: manager.id })).toBe(0)
  })

  it('says what is wrong with a question', async () => {
    expect(codeIn(await auditor.get('/audit/events?from=2026-02-30'))).toBe('audit.day')
    expect(codeIn(await auditor.get('/audit/events?after=yesterday'))).toBe('audit.place')
    expect(codeIn(await auditor.get('/audit/events?action=%27%3B--'))).toBe('input.malformed')
    expect(codeIn(await auditor.get('/audit/events?person=%00'))).toBe('input.malformed')
    expect((await ask(`person=${encodeURIComponent("%' or 1=1 --")}`)).items).toEqual([])
  })
})
