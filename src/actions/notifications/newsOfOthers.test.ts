import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { addNotifications } from '../../store/company/notifications.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { type ACase, aSubmittedCase } from '../office/casesForTests.ts'

/** Asked by SQL alone, without a WHERE: what is answered is what row-level security lets through. */
describe('news in the database', () => {
  let ground: TestWorld
  let officer: Actor
  let kase: ACase
  let other: ACase

  const news = (personId: string | null, of: ACase) => ({
    operatorId: of.operatorId,
    caseId: of.caseId,
    personId: personId ?? '',
    kind: 'test.news',
    detail: {},
    at: ground.world.now(),
    waitsForSummary: false,
  })
  const sqlAs = (actor: Actor, sql: string) =>
    inScope(ground.world.db, scopeOf(actor), async ({ client }) => client.query(sql))
  const readersSeen = async (actor: Actor) =>
    (
      await sqlAs(actor, `select distinct person_id from aval.notification where kind = 'test.news'`)
    ).rows.map((row) => row.person_id as string)

  beforeAll(async () => {
    ground = await aWorld()
    officer = await ground.anOfficer('Lidia Paz', 'accountOfficer')
    kase = await aSubmittedCase(ground, 'Autopartes Tres Encinos')
    other = await aSubmittedCase(ground, 'Otra empresa')
    const told = [officer.personId, kase.company.personId]
    await inScope(ground.world.db, scopeOf(ground.system), async (tx) => {
      await addNotifications(
        tx,
        told.map((personId) => news(personId, kase)),
      )
    })
  })
  afterAll(() => ground.drop())

  it('is its reader’s alone: a company reads nothing of what an officer was told about its own case', async () => {
    expect(await readersSeen(kase.company)).toEqual([kase.company.personId])
    expect(await readersSeen(officer)).toEqual([officer.personId])
    expect(await readersSeen(other.company)).toEqual([])
  })

  it('is marked or deleted by its reader alone', async () => {
    const marked = await sqlAs(kase.company, 'update aval.notification set read_at = now()')
    const own = await sqlAs(
      ground.system,
      `select person_id from aval.notification where read_at is not null`,
    )
    expect(marked.rowCount).toBe(own.rowCount)
    expect(new Set(own.rows.map((row) => row.person_id))).toEqual(new Set([kase.company.personId]))
    const before = await readersSeen(ground.system)
    await sqlAs(other.company, `delete from aval.notification where kind = 'test.news'`)
    expect(await readersSeen(ground.system)).toEqual(before)
  })

  it('may be written to the other side about a case that the writer sees, and about no other', async () => {
    const write = (by: Actor, about: ACase) =>
      inScope(ground.world.db, scopeOf(by), (tx) => addNotifications(tx, [news(officer.personId, about)]))
    await write(kase.company, kase)
    await expect(write(other.company, kase)).rejects.toThrow(/row-level security/)
    await expect(
      write(other.company, { ...other, caseId: kase.caseId }),
      'a case of somebody else under one’s own name',
    ).rejects.toThrow(/row-level security/)
  })

  it('is the jobs’ to read, which warn once', async () => {
    expect((await readersSeen(ground.system)).length).toBe(2)
  })
})
