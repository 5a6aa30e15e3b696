import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { withConnection } from '../../store/database/connection.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { type ACase, aSubmittedCase, doneOf, refusalOf } from '../office/casesForTests.ts'
import { readPartners } from '../partners/readPartners.ts'
import { removePartner } from '../partners/removePartner.ts'
import { savePartner } from '../partners/savePartner.ts'
import { erasePerson } from '../people/erasePerson.ts'
import { liftHold, placeHold } from './holds.ts'

const partner = {
  name: 'Fletes del Bajío',
  role: 'carrier',
  traderNumber: '',
  certified: null,
  reviewedOn: null,
  nextReviewOn: null,
}

describe('while the law holds a company', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let manager: Actor
  let root: Actor
  let held: ACase
  let free: ACase
  let hold = ''

  const asked = (actor: Actor, text: string, ...values: readonly unknown[]) =>
    inScope(ground.world.db, scopeOf(actor), (tx: Tx) => tx.client.query(text, [...values]))
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
  const aPartnerOf = async (kase: ACase) => doneOf(await savePartner(ground.world, kase.company, partner)).id

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    root = await ground.anOfficer('Rita Solís', 'systemAdministrator')
    held = await aSubmittedCase(ground, 'Tejidos del Sur')
    free = await aSubmittedCase(ground, 'Fundidora del Norte')
    for (const { operatorId, company, siteIds } of [held, free]) {
      await asked(
        ground.system,
        `with paper as (insert into aval.evidence (operator_id, name, media_type, size_bytes, sha256, scan)
           values ($1, 'Plano.txt', 'text/plain', 1, repeat('a', 64), 'clean') returning id)
         insert into aval.answer_evidence (operator_id, answer_id, evidence_id)
         select $1, a.id, paper.id from aval.answer a, paper where a.site_id = $2 limit 1`,
        ...[operatorId, siteIds[0]],
      )
      await asked(
        company,
        `insert into aval.contact (operator_id, name, email) values ($1, 'Ana', 'ana@ejemplo.mx')`,
        operatorId,
      )
    }
    await aPartnerOf(held)
    await aPartnerOf(free)
    hold = doneOf(await placeHold(ground.world, manager, { about: held.number, reason: 'Juicio 12' })).id
  })
  afterAll(() => ground.drop())

  it('its partners stay, though it may not see why', async () => {
    const [own] = doneOf(await readPartners(ground.world, held.company)).partners
    expect(refusalOf(await removePartner(ground.world, held.company, own?.id ?? ''))).toBe('retention.kept')
    expect(doneOf(await readPartners(ground.world, held.company)).partners).toHaveLength(1)
    const { rows } = await asked(held.company, 'select 1 from aval.legal_hold')
    expect(rows).toEqual([])
  })

  it('nothing of it can be deleted by anybody, and of another company it can', async () => {
    const tables = await withConnection(ground.ownerUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'operator_id'
         where c.relnamespace = 'aval'::regnamespace and c.relkind = 'r' and has_table_privilege('aval_app', c.oid, 'delete')
         order by 1`,
      )
      return rows.map(({ name }) => name)
    })
    expect(tables).toContain('partner_link')
    const remove = (actor: Actor, { operatorId }: ACase, table: string) =>
      asked(actor, `delete from aval.${table} where operator_id = $1`, operatorId)
    const met: string[] = []
    for (const table of tables) {
      const { rows } = await asked(
        ground.system,
        `select 1 from aval.${table} where operator_id = $1`,
        held.operatorId,
      )
      if (rows.length === 0 || table === 'evidence_upload') continue
      met.push(table)
      for (const actor of [held.company, manager, ground.system])
        expect(await codeOf(remove(actor, held, table)), `${table} by ${actor.side}`).toBe('AV010')
    }
    expect(met).toEqual(expect.arrayContaining(['answer_evidence', 'contact', 'membership', 'partner_link']))
    for (const table of ['partner_link', 'answer_evidence', 'contact'])
      expect((await remove(free.company, free, table)).rowCount, table).toBe(1)
    const guarded = await asked(
      ground.system,
      `select tgrelid::regclass::text as name from pg_trigger
       where tgname in ('keep_what_is_held', 'only_retention_removes')`,
    )
    const names = guarded.rows.map(({ name }) => String(name).replace('aval.', ''))
    // What certification earned is reckoned anew from what is held; a file on its way is no evidence yet.
    const reckoned = ['benefit_company', 'benefit_company_time', 'benefit_given', 'deferred_duty']
    expect(tables.filter((table) => !names.includes(table))).toEqual([...reckoned, 'evidence_upload'])
  })

  it('no night empties what is held, whatever picked it', async () => {
    const empty = (kase: ACase) =>
      asked(
        ground.system,
        'update aval.evidence set purged_at = now() where operator_id = $1',
        kase.operatorId,
      )
    expect(await codeOf(empty(held))).toBe('AV010')
    const prune = asked(
      ground.system,
      'update aval.case_file set pruned_at = now() where id = $1',
      held.caseId,
    )
    expect(await codeOf(prune)).toBe('AV010')
  })

  it('a hold waits for a removal that has begun, and then stands', async () => {
    const id = await aPartnerOf(free)
    const order: string[] = []
    let placed: Promise<unknown> = Promise.resolve()
    await inScope(ground.world.db, scopeOf(free.company), async ({ client }) => {
      await client.query('delete from aval.partner_link where id = $1', [id])
      placed = placeHold(ground.world, manager, { about: free.number, reason: 'Juicio 13' }).then(
        (outcome) => {
          order.push('held')
          return outcome
        },
      )
      await new Promise((resolve) => setTimeout(resolve, 300))
      order.push('removed')
    })
    await placed
    expect(order).toEqual(['removed', 'held'])
    const other = await aPartnerOf(free)
    expect(refusalOf(await removePartner(ground.world, free.company, other))).toBe('retention.kept')
  })

  it('a hold placed while somebody is being erased wins', async () => {
    const kase = await aSubmittedCase(ground, 'Molinos del Centro')
    const other = await ground.aPerson('Otra Persona')
    await asked(
      ground.system,
      `insert into aval.membership (operator_id, person_id, role) values ($1, $2, 'companyAdministrator')`,
      ...[kase.operatorId, other.personId],
    )
    const me = kase.company.personId ?? ''
    // The erasure stops in its middle, at the person's own row, and meanwhile the hold is placed.
    const { erasing } = await inScope(ground.world.db, scopeOf(ground.system), async ({ client }) => {
      await client.query('select 1 from aval.person where id = $1 for update', [me])
      const under = erasePerson(ground.world, root, me, 'asked')
      await new Promise((resolve) => setTimeout(resolve, 300))
      doneOf(await placeHold(ground.world, manager, { about: kase.number, reason: 'Juicio 14' }))
      return { erasing: under }
    })
    expect(refusalOf(await erasing)).toBe('erasure.held')
    const { rows } = await asked(ground.system, 'select name from aval.person where id = $1', me)
    expect(String(rows[0]?.name)).toMatch(/^Persona /)
    const erased = await asked(ground.system, 'select 1 from aval.erased_person where person_id = $1', me)
    expect(erased.rows).toEqual([])
  })

  it('goes on as before once the hold is lifted', async () => {
    doneOf(await liftHold(ground.world, manager, hold, 'Sentencia firme'))
    const [own] = doneOf(await readPartners(ground.world, held.company)).partners
    doneOf(await removePartner(ground.world, held.company, own?.id ?? ''))
  })
})
