import { generateKeyPairSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../src/actions/actor.ts'
import { sealAudit } from '../src/actions/audit/sealAudit.ts'
import { takeCaseStep } from '../src/actions/cases/takeCaseStep.ts'
import { passTime } from '../src/actions/clock/passTime.ts'
import { readCase } from '../src/actions/office/readCase.ts'
import { readQueue } from '../src/actions/office/readQueue.ts'
import { readHome } from '../src/actions/profile/readHome.ts'
import { caseStates } from '../src/domain/casework/derived.ts'
import { type CaseEntry, caseOn } from '../src/domain/casework/historyOn.ts'
import type { CaseState } from '../src/domain/casework/states.ts'
import { type StepName, type StepRow, steps } from '../src/domain/casework/steps.ts'
import { dayAt } from '../src/domain/kernel/moment.ts'
import { companyRoles, officeRoles, type Role } from '../src/domain/people/roles.ts'
import { addressOf } from '../src/files/evidence/evidenceStore.ts'
import { signingKeyOf } from '../src/store/audit/signingKey.ts'
import { verifyAudit } from '../src/store/audit/verify.ts'
import { withConnection } from '../src/store/database/connection.ts'
import { inScope, type Tx } from '../src/store/database/scope.ts'
import { aWorld, type TestWorld } from '../tests/fixtures/aWorld.ts'
import { aVisitor, codeOf, openPeople, type People } from '../tests/fixtures/people.ts'
import type { SignIn } from './country/signIns.ts'
import { isEmpty, loadDemonstration } from './loadDemonstration.ts'

describe('the demonstration country', () => {
  let ground: TestWorld
  let people: People
  let signIns: readonly SignIn[]
  const told: string[] = []

  const asked = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    inScope(
      ground.world.db,
      { side: 'system', personId: null, operatorIds: [], officeIds: 'all', requestId: 'test' },
      work,
    )
  const rows = async <T>(text: string, ...values: unknown[]): Promise<T[]> =>
    (await asked((tx) => tx.client.query(text, values))).rows as T[]

  const actorFor = async (role: Role, more: Partial<Actor> = {}): Promise<Actor> => {
    const email = signIns.find((one) => one.role === role)?.email
    const [person] = await rows<{ id: string; name: string }>(
      'select id, name from aval.person where email = $1',
      email,
    )
    return {
      personId: person?.id ?? null,
      name: person?.name ?? '',
      side: 'office',
      roles: [role],
      operatorIds: [],
      officeIds: 'all',
      language: 'es',
      requestId: 'test',
      steppedUp: true,
      ...more,
    }
  }
  const caseIn = async (state: CaseState) => {
    const [found] = await rows<{ id: string; operator_id: string }>(
      'select id, operator_id from aval.case_file where state = $1 order by number limit 1',
      state,
    )
    return { caseId: found?.id ?? '', operatorId: found?.operator_id ?? '' }
  }

  beforeAll(async () => {
    ground = await aWorld()
    await asked((tx) => tx.client.query('delete from aval.office'))
    people = openPeople(ground)
    expect(await isEmpty(ground.world)).toBe(true)
    signIns = await loadDemonstration(ground.world, people.accounts, (line) => told.push(line), {
      companies: 46,
      declarations: 4_000,
      seed: 'test',
    })
  })
  afterAll(async () => {
    await people.close()
    await ground.drop()
  })

  it('is loaded once', async () => {
    expect(await isEmpty(ground.world)).toBe(false)
  })

  it('has a case in every state of the life cycle', async () => {
    const found = await rows<{ state: string }>('select distinct state from aval.case_file')
    expect(found.map(({ state }) => state).sort()).toEqual([...caseStates].sort())
  })

  it('brought every case to where it stands by steps of the table', async () => {
    const cases = await rows<{ id: string; state: CaseState; before: CaseState | null; clocks: unknown }>(
      'select id, state, state_before as before, clocks from aval.case_file',
    )
    for (const file of cases) {
      const history = await rows<CaseEntry & { position: number }>(
        `select position, step, from_state as "from", to_state as "to", on_day as "onDay", clocks
         from aval.case_step where case_id = $1 order by position`,
        file.id,
      )
      const stands = caseOn(history, dayAt(ground.world.now(), ground.world.programme.timeZone))
      expect(stands).toMatchObject({ state: file.state, before: file.before })
      for (const [index, entry] of history.slice(1).entries()) {
        const row: StepRow = steps[entry.step as StepName]
        expect(row.from).toContain(entry.from)
        expect(entry.from).toBe(history[index]?.to)
        expect(entry.onDay >= (history[index]?.onDay ?? '')).toBe(true)
      }
    }
  })

  it('leaves an audit log that verifies', async () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    const key = signingKeyOf(pem as string)
    await sealAudit(ground.world, key)
    const verdict = await withConnection(ground.ownerUrl, (client) =>
      verifyAudit(client, { publicKey: key.publicKey }),
    )
    expect(verdict).toMatchObject({ ok: true, faults: [] })
    expect(verdict.size).toBeGreaterThan(1000)
  })

  it('lists in the register whoever holds a certificate, and nobody else', async () => {
    const listed = await rows(
      'select trader_number, since, types, demonstration from aval.register_entry order by trader_number',
    )
    const holders = await rows(
      `select o.trader_number, c.since, c.types, true as demonstration
       from aval.certificate c join aval.operator o on o.id = c.operator_id
       where c.state in ('valid', 'partlySuspended') order by o.trader_number`,
    )
    expect(listed).toEqual(holders)
    expect(listed.length).toBeGreaterThan(15)
    const astray = await rows(
      `select f.state, c.state as certificate, c.until from aval.certificate c
       join aval.case_file f on f.id = c.case_id
       where c.state = 'valid' and (f.state in ('suspended', 'revoked', 'expired', 'withdrawn') or c.until < current_date)`,
    )
    expect(astray).toEqual([])
  })

  it('keeps the papers it speaks of', async () => {
    const papers = await rows<{ sha256: string }>('select distinct sha256 from aval.evidence')
    expect(papers.length).toBeGreaterThan(10)
    const missing = papers.filter(({ sha256 }) => !existsSync(addressOf(ground.world.evidence, sha256).path))
    expect(missing).toEqual([])
  })

  it('says of everybody and every company that they are of the demonstration', async () => {
    expect(await rows('select 1 from aval.person where not demonstration')).toEqual([])
    expect(await rows('select 1 from aval.operator where not demonstration')).toEqual([])
    expect(await rows(`select 1 from aval.person where email not like '%.example'`)).toEqual([])
  })

  it('sends no mail', async () => {
    expect(await rows('select 1 from aval.outgoing_mail')).toEqual([])
  })

  it('leaves nothing for the clock to catch up on', async () => {
    expect(await passTime(ground.world)).toEqual({ steps: 0, served: 0, warned: 0 })
  })

  it('lets one sign in for each role that a person can have', async () => {
    expect(signIns.map(({ role }) => role)).toEqual([...companyRoles, ...officeRoles])
    for (const { email, password, totpSecret } of signIns) {
      const visitor = aVisitor()
      const begun = await people.accounts.signIn(visitor, { email, password })
      expect(begun).toMatchObject({ ok: true, value: { next: 'secondFactor' } })
      const shown = await people.accounts.showSecondFactor(visitor, {
        kind: 'totp',
        code: codeOf(totpSecret),
      })
      expect(shown).toMatchObject({ ok: true })
    }
  })

  it('opens for the company’s administrator at Componentes Almenara, and has a certified company for her beside it', async () => {
    const companies = await rows<{ name: string; state: string }>(
      `select o.name, c.state from aval.membership m join aval.person p on p.id = m.person_id
       join aval.operator o on o.id = m.operator_id join aval.case_file c on c.operator_id = o.id
       where p.email = 'ines.robledo@almenara.example' order by m.created_at, m.id`,
    )
    expect(companies[0]).toEqual({ name: 'Componentes Almenara', state: 'returned' })
    expect(companies).toContainEqual({ name: 'Vidrios Peña Blanca', state: 'certified' })
  })

  it('gives the company’s three roles Componentes Almenara, which has three answers to mend', async () => {
    const { operatorId } = await caseIn('returned')
    const members = await rows<{ name: string; role: string }>(
      `select p.name, m.role from aval.membership m join aval.person p on p.id = m.person_id
       where m.operator_id = $1 order by m.role`,
      operatorId,
    )
    expect(members.map(({ role }) => role)).toEqual([
      'companyAdministrator',
      'companyContributor',
      'mandatedAgent',
    ])
    const ines = await actorFor('companyAdministrator', { side: 'company', operatorIds: [operatorId] })
    const home = await readHome(ground.world, ines)
    expect(home).toMatchObject({
      ok: true,
      value: {
        operator: { name: 'Componentes Almenara' },
        returned: 3,
        missing: 3,
        case: { state: 'returned' },
      },
    })
  })

  it('has a visit close at hand for the validator', async () => {
    const validator = await actorFor('validator')
    const visits = await rows<{ planned_on: string }>(
      `select planned_on from aval.visit where state = 'planned' and lead_id = $1 order by planned_on`,
      validator.personId,
    )
    expect(visits.length).toBeGreaterThan(0)
  })

  it('fills the queue with what is late, what is due and what is paused', async () => {
    const queue = await readQueue(ground.world, await actorFor('programmeManager'), {})
    expect(queue.ok && queue.value.counts.late).toBeGreaterThan(0)
    expect(queue.ok && queue.value.counts.paused).toBeGreaterThan(0)
    expect(queue.ok && queue.value.counts.week).toBeGreaterThan(0)
  })

  it('can be carried on by the office’s own steps', async () => {
    const intake = await actorFor('intakeOfficer')
    const submitted = await caseIn('submitted')
    const accepted = await takeCaseStep(ground.world, intake, submitted.caseId, 'accept', {})
    expect(accepted).toMatchObject({ ok: true, value: { state: 'accepted' } })
    const proposed = await rows<{ id: string }>(
      `select id from aval.case_file where state = 'recommended' and recommendation ->> 'outcome' = 'certify'`,
    )
    const decider = await actorFor('decisionMaker')
    const certified = await takeCaseStep(ground.world, decider, proposed[0]?.id ?? '', 'certify', {
      reasons: 'Cumple.',
    })
    expect(certified).toMatchObject({ ok: true, value: { state: 'certified' } })
    const read = await readCase(ground.world, decider, proposed[0]?.id ?? '')
    expect(read).toMatchObject({ ok: true, value: { certificate: { state: 'valid' } } })
  })
})
