import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { pilotStates, pilotSteps } from '../../../domain/capacity/pilots/pilotSteps.ts'
import { inScope } from '../../../store/database/scope.ts'
import { type Actor, scopeOf } from '../../actor.ts'
import { doneOf, refusalOf } from '../../office/casesForTests.ts'
import type { NewCompany } from '../../operators/newCompany.ts'
import { startApplication } from '../../operators/startApplication.ts'
import { answerLinkedInvitation, answerOwnInvitation, readOwnInvitations } from './answerInvitation.ts'
import { inviteCompany } from './inviteCompany.ts'
import { keepInvitation } from './keepInvitation.ts'
import { answerPilotProposal, movePilotOn, proposePilotDecision } from './movePilot.ts'
import { anInvitation, anInvitingPilot, invitedAndIn, linkIn, nobody } from './pilotsForTests.ts'
import { preparePilot } from './preparePilot.ts'
import { exportInvitations, readInvitations } from './readInvitations.ts'
import { listPilots, readPilot } from './readPilots.ts'

const company = (over: Partial<NewCompany> = {}): NewCompany => ({
  ...{ name: 'Componentes Almenara', taxId: 'CAL010203AB1', types: ['exporter'], city: 'Saltillo' },
  ...{ legalRepresentative: 'Julián Ocampo', officeId: 'central', eligibility: [] },
  ...over,
})

describe('A pilot', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let manager: Actor
  let decider: Actor
  let id = ''
  let people = 0
  const sql = <T = unknown>(text: string, ...values: readonly unknown[]) =>
    asSystem(ground.db, async (tx) => (await tx.client.query(text, [...values])).rows as T[])
  const mailTo = async (address: string): Promise<string> =>
    (
      await sql<{ body: string }>(
        'select body from aval.outgoing_mail where to_address = $1 order by id desc limit 1',
        address,
      )
    )[0]?.body ?? ''
  const move = (step: 'startStage' | 'beginEvaluation', stageId: string | null = null) =>
    movePilotOn(ground.world, manager, id, { step, stageId, reason: '' })
  const apply = async (over: Partial<NewCompany> = {}) =>
    startApplication(
      ground.world,
      await ground.aPerson(`Persona ${'abcdefghijklmnopqrstuvwxyz'[people++]}`),
      company(over),
    )

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T15:00:00.000Z')
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    decider = await ground.anOfficer('Diego Luna', 'decisionMaker')
  })
  afterAll(() => ground?.drop())

  it('closes a programme from the day it is prepared, and only once', async () => {
    id = await anInvitingPilot(ground.world, manager)
    const again = { programmeId: 'mx-neec', reason: '' }
    expect(refusalOf(await preparePilot(ground.world, manager, again))).toBe('pilots.alreadyThere')
    expect(refusalOf(await apply())).toBe('pilots.onlyInvited')
  })

  it('invites by mail whoever is not known yet, and the link is answered once', async () => {
    const { known } = doneOf(await inviteCompany(ground.world, manager, id, anInvitation()))
    expect(known).toBe(false)
    expect(refusalOf(await inviteCompany(ground.world, manager, id, anInvitation()))).toBe(
      'pilots.invitedAlready',
    )
    expect(refusalOf(await apply())).toBe('pilots.answerFirst')
    expect(refusalOf(await move('startStage', 'first'))).toBe('pilots.needs.acceptedInStage')
    const link = linkIn(await mailTo('compras@almenara.test'))
    const yes = { answer: 'accept' as const, reason: '' }
    expect(doneOf(await answerLinkedInvitation(ground.world, nobody, link, yes))).toEqual({
      standing: 'accepted',
    })
    expect(refusalOf(await answerLinkedInvitation(ground.world, nobody, link, yes))).toBe(
      'pilots.invitation.answered',
    )
    expect(refusalOf(await answerLinkedInvitation(ground.world, nobody, 'x'.repeat(43), yes))).toMatch(
      /notFound|pilots.link/,
    )
  })

  it('takes in whoever accepted once the stage begins, of its own kinds and no other', async () => {
    expect(refusalOf(await apply())).toBe('pilots.takesNobody')
    expect(doneOf(await move('startStage', 'first'))).toEqual({ state: 'running' })
    expect(refusalOf(await move('startStage', 'first'))).toBe('pilots.needs.stageWaits')
    expect(refusalOf(await apply({ types: ['exporter', 'roadCarrier'] }))).toBe('pilots.otherTypes')
    expect(refusalOf(await apply({ taxId: 'OTR010203AB1' }))).toBe('pilots.onlyInvited')
    const entered = doneOf(await apply())
    const ines: Actor = {
      ...nobody,
      side: 'company',
      roles: ['companyAdministrator'],
      operatorIds: [entered.operatorId],
    }
    const { invitations } = doneOf(await readOwnInvitations(ground.world, ines))
    expect(invitations).toMatchObject([{ standing: 'accepted', stage: { es: 'Exportadores' } }])
  })

  it('is kept beneath: no case opens for the uninvited, whoever writes it', async () => {
    const [operator] = await sql<{ id: string }>(
      `insert into aval.operator (name, search_name, tax_id, types, office_id) values ('Otra', 'otra', 'OTR010203AB1', '{exporter}', 'central') returning id`,
    )
    const open = sql(
      `insert into aval.case_file (number, operator_id, programme_id, edition_hash, state) values ('26-90001', $1, 'mx-neec', $2, 'draft')`,
      operator?.id,
      ground.world.editionHash,
    )
    await expect(open).rejects.toMatchObject({ code: 'AV063' })
  })

  it('is answered in the house by whoever administers a company, and refused to others', async () => {
    const [operator] = await sql<{ id: string }>(`select id from aval.operator where tax_id = 'OTR010203AB1'`)
    const { id: invitation, known } = doneOf(
      await inviteCompany(
        ground.world,
        manager,
        id,
        anInvitation({ taxId: 'OTR010203AB1', name: 'Otra', email: 'o@otra.test' }),
      ),
    )
    expect(known).toBe(true)
    const own: Actor = {
      ...nobody,
      side: 'company',
      roles: ['companyAdministrator'],
      operatorIds: [operator?.id ?? ''],
    }
    const stranger: Actor = { ...own, operatorIds: ['00000000-0000-4000-8000-000000000001'] }
    const no = { answer: 'decline' as const, reason: '' }
    expect(refusalOf(await answerOwnInvitation(ground.world, stranger, invitation, no))).toMatch(
      /notFound|pilots.link/,
    )
    expect(refusalOf(await answerOwnInvitation(ground.world, own, invitation, no))).toBe('pilots.reason')
    const said = { ...no, reason: 'No exportamos este año.' }
    expect(doneOf(await answerOwnInvitation(ground.world, own, invitation, said)).standing).toBe('declined')
    expect(refusalOf(await apply({ taxId: 'OTR010203AB1' }))).toBe('pilots.onlyInvited')
  })

  it('has no answer once the day has passed, is prolonged with a new link, or taken back', async () => {
    const late = anInvitation({
      taxId: 'TAR010203AB1',
      name: 'Tardía',
      email: 't@tardia.test',
      answerBy: '2026-03-05',
    })
    const { id: invitation } = doneOf(await inviteCompany(ground.world, manager, id, late))
    const old = linkIn(await mailTo('t@tardia.test'))
    ground.goTo('2026-03-10T15:00:00.000Z')
    const yes = { answer: 'accept' as const, reason: '' }
    expect(refusalOf(await answerLinkedInvitation(ground.world, nobody, old, yes))).toBe(
      'pilots.invitation.tooLate',
    )
    const keep = (step: 'prolong' | 'withdraw', reason = '') =>
      keepInvitation(ground.world, manager, invitation, { step, reason, answerBy: '2026-03-20' })
    doneOf(await keep('prolong'))
    expect(refusalOf(await answerLinkedInvitation(ground.world, nobody, old, yes))).toBe('pilots.link')
    doneOf(await answerLinkedInvitation(ground.world, nobody, linkIn(await mailTo('t@tardia.test')), yes))
    expect(refusalOf(await keep('withdraw'))).toBe('pilots.reason')
    doneOf(await keep('withdraw', 'Dejó de exportar.'))
    expect(refusalOf(await apply({ taxId: 'TAR010203AB1' }))).toBe('pilots.onlyInvited')
    const { invitations } = doneOf(await readInvitations(ground.world, manager, id))
    expect(invitations.map(({ standing }) => standing)).toEqual(['accepted', 'declined', 'withdrawn'])
  })

  it('goes out as a table in which nothing is a formula', async () => {
    const hostile = anInvitation({ taxId: 'FOR010203AB1', name: '=SUM(A1)', email: 'f@formula.test' })
    doneOf(await inviteCompany(ground.world, manager, id, hostile))
    const table = doneOf(await exportInvitations(ground.world, manager, id))
    expect(table).toContain(`'=SUM(A1)`)
    for (const [place, name] of ['Uno;=1+1', '\uff1dSUM(A1)', ' \t@x'].entries())
      doneOf(
        await inviteCompany(ground.world, manager, id, {
          ...hostile,
          name,
          taxId: `FOR${place + 1}10203AB1`,
        }),
      )
    const wide = doneOf(await exportInvitations(ground.world, manager, id))
    for (const cell of [`Uno;'=1+1`, `'\uff1dSUM(A1)`, `'@x`]) expect(wide).toContain(cell)
    expect(table).toContain('Dejó de exportar.')
  })

  it('is decided by two persons: the database itself refuses one alone', async () => {
    doneOf(await move('beginEvaluation'))
    const open = {
      kind: 'open' as const,
      reasons: 'Cumplió sus propósitos.',
      until: null,
      opensOn: '2026-04-01',
    }
    doneOf(await proposePilotDecision(ground.world, manager, id, open))
    expect(refusalOf(await proposePilotDecision(ground.world, decider, id, open))).toBe(
      'pilots.needs.noProposal',
    )
    const confirm = { answer: 'confirm' as const, words: '' }
    expect(refusalOf(await answerPilotProposal(ground.world, manager, id, confirm))).toBe(
      'pilots.secondPerson',
    )
    const direct = inScope(ground.db, { ...scopeOf(manager), side: 'system' }, (tx) =>
      tx.client.query(
        `update aval.pilot_decision set state = 'confirmed', answered_by = aval.person(), answered_at = now() where pilot_id = $1`,
        [id],
      ),
    )
    await expect(direct).rejects.toMatchObject({ code: 'AV061' })
    const around = sql(`update aval.pilot set state = 'opened', opens_on = '2026-04-01' where id = $1`, id)
    await expect(around).rejects.toMatchObject({ code: 'AV061' })
    expect(doneOf(await answerPilotProposal(ground.world, decider, id, confirm))).toEqual({ state: 'opened' })
  })

  it('once open takes anybody in from that day', async () => {
    expect(refusalOf(await apply({ taxId: 'LIB010203AB1' }))).toBe('pilots.opensLater')
    ground.goTo('2026-04-01T15:00:00.000Z')
    doneOf(await apply({ taxId: 'LIB010203AB1' }))
  })

  it('tells its whole course, with who did what and why', async () => {
    const told = doneOf(await readPilot(ground.world, manager, id))
    expect(told.steps.map(({ step }) => step)).toEqual([
      ...['open', 'propose', 'beginEvaluation', 'startStage', 'beginInviting', 'changeBounds', 'prepare'],
    ])
    expect(told.steps[1]).toMatchObject({ by: 'Elena Duarte', reason: 'Cumplió sus propósitos.' })
    expect(told.decisions).toMatchObject([
      { state: 'confirmed', proposer: 'Elena Duarte', answerer: 'Diego Luna' },
    ])
    expect(told.may.steps).toEqual([])
    expect(doneOf(await listPilots(ground.world, decider)).pilots).toMatchObject([
      { state: 'opened', accepted: 1 },
    ])
  })

  it('goes only the ways of the table, beneath too', async () => {
    const ways = new Set(
      Object.values(pilotSteps).flatMap(({ from, to }) =>
        to === null ? [] : from.filter((one) => one !== to).map((one) => `${one} ${to}`),
      ),
    )
    const [row] = await sql<{ prosrc: string }>(`select prosrc from pg_proc where proname = 'pilot_goes_on'`)
    const kept = new Set(
      [...(row?.prosrc ?? '').matchAll(/'(\w+ \w+)'/g)]
        .map(([, way]) => way ?? '')
        .filter((way) => pilotStates.some((state) => way.startsWith(`${state} `))),
    )
    expect([...kept].sort()).toEqual([...ways].sort())
  })
})

describe('A programme whose own file says only the invited come in', { timeout: 120_000 }, () => {
  it('is closed until somebody is invited', async () => {
    const ground = await aWorld(undefined, 'mx-pacs')
    ground.goTo('2026-03-02T15:00:00.000Z')
    const manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    const person = await ground.aPerson('Inés Robledo')
    expect(refusalOf(await startApplication(ground.world, person, company()))).toBe('pilots.onlyInvited')
    const { id } = doneOf(await preparePilot(ground.world, manager, { programmeId: 'mx-pacs', reason: '' }))
    doneOf(await movePilotOn(ground.world, manager, id, { step: 'beginInviting', stageId: null, reason: '' }))
    const mailTo = async (address: string) =>
      asSystem(ground.db, async (tx) => {
        const { rows } = await tx.client.query('select body from aval.outgoing_mail where to_address = $1', [
          address,
        ])
        return String(rows[0]?.body ?? '')
      })
    const asked = anInvitation({ stageId: 'invited-exporters' })
    await invitedAndIn(ground.world, manager, id, asked, mailTo)
    const stage = { step: 'startStage' as const, stageId: 'invited-exporters', reason: '' }
    doneOf(await movePilotOn(ground.world, manager, id, stage))
    doneOf(await startApplication(ground.world, person, company()))
    await ground.drop()
  })
})
