import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { startClock } from '../../domain/casework/clockRun.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import type { Actor } from '../actor.ts'
import { calendarOf } from '../cases/clockRules.ts'
import { openLetter } from '../letters/openLetter.ts'
import { readReceipts } from '../letters/readReceipts.ts'
import { sendNotice } from '../notices/sendNotice.ts'
import { startApplication } from '../operators/startApplication.ts'
import { saveAnswer } from '../profile/saveAnswer.ts'
import { saveSite } from '../profile/saveSite.ts'
import { exportCompany } from './exportCompany.ts'

const valueIn = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.refusal.code)

describe('what a company may take with it', () => {
  let ground: TestWorld
  let ines: Actor
  let stranger: Actor
  let officer: Actor
  let caseId = ''
  let letterId = ''

  const enter = async (person: Actor, taxId: string) => {
    const entered = valueIn(
      await startApplication(ground.world, person, {
        name: `Empresa ${taxId}`,
        taxId,
        types: ['importer'],
        city: 'Apodaca',
        legalRepresentative: 'Julián Ocampo',
        officeId: 'central',
        eligibility: [],
      }),
    )
    return {
      entered,
      actor: { ...person, roles: ['companyAdministrator'], operatorIds: [entered.operatorId] } as Actor,
    }
  }

  /** A report that went out: its step, its letter, and the clock that waits for the letter's service. */
  const sendReport = () =>
    asSystem(ground.db, async ({ kysely }) => {
      const own = { caseId, operatorId: ines.operatorIds[0] ?? '' }
      const onDay = '2026-03-02' as Day
      const clock = startClock(
        'companyReply',
        onDay,
        { days: 20, count: 'working' },
        calendarOf(ground.world.programme),
      )
      const step = await kysely
        .insertInto('caseStep')
        .values({
          ...own,
          position: 2,
          step: 'sendReport',
          toState: 'awaitingReply',
          personName: 'Valeria Visita',
          side: 'office',
          at: '2026-03-02T17:00:00Z',
          onDay,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await kysely
        .insertInto('caseStep')
        .values({
          ...own,
          position: 3,
          step: 'startVetting',
          toState: 'vetting',
          personName: 'Secreto Oficial',
          side: 'office',
          at: '2026-03-02T18:00:00Z',
          onDay,
          reasons: 'motivo reservado',
        })
        .execute()
      await kysely
        .updateTable('caseFile')
        .set({ clocks: JSON.stringify([clock]) })
        .where('id', '=', caseId)
        .execute()
      await kysely
        .insertInto('vettingCheck')
        .values({
          ...own,
          kind: 'solvency',
          result: 'concern',
          tells: 'duda reservada',
          checkedBy: officer.personId ?? '',
        })
        .execute()
      const letter = await kysely
        .insertInto('letter')
        .values({
          ...own,
          stepId: step.id,
          kind: 'report',
          titleEs: 'Informe',
          titleEn: 'Report',
          bodyEs: 'El informe.',
          bodyEn: 'The report.',
          sentAt: '2026-03-02T17:00:00Z',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return letter.id
    })

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    officer = await ground.anOfficer('Amalia Cuenta', 'accountOfficer')
    const own = await enter(await ground.aPerson('Inés Robledo'), 'ATE010203AB1')
    ines = own.actor
    caseId = own.entered.caseId
    stranger = (await enter(await ground.aPerson('Otra Persona'), 'FLE010203AB1')).actor
    const site = { name: 'Planta', kind: 'plant', address: 'Av. Uno', city: 'Apodaca', state: 'NL' }
    const siteId = valueIn(await saveSite(ground.world, ines, site)).id
    await saveSite(ground.world, stranger, { ...site, name: 'Patio ajeno' })
    const criterionId =
      ground.world.programme.standards
        .flatMap((one) => one.subStandards.flatMap((sub) => sub.criteria))
        .find((one) => one.operatorTypes === 'all' && one.siteKinds === 'all')?.id ?? ''
    const write = (text: string, baseVersion: number) =>
      saveAnswer(ground.world, ines, { siteId, criterionId, status: 'meets', text, reason: '', baseVersion })
    valueIn(await write('Lo primero.', 0))
    valueIn(await write('Lo segundo.', 1))
    valueIn(
      await sendNotice(ground.world, ines, {
        kind: 'change',
        what: 'name',
        tells: 'Otro nombre.',
        happenedOn: '2026-03-02',
      }),
    )
    letterId = await sendReport()
  })
  afterAll(() => ground.drop())

  it('is all of its own, with every version of every answer', async () => {
    const out = valueIn(await exportCompany(ground.world, ines))
    expect(out).toMatchObject({
      schema: 'aval-company-export/1',
      operator: { taxId: 'ATE010203AB1' },
      counts: { sites: 1, answers: 1, answerVersions: 2, letters: 1, notices: 1, cases: 1 },
    })
    expect(out.answerVersions.map(({ body }) => body)).toEqual(['Lo primero.', 'Lo segundo.'])
    expect(JSON.stringify(out)).not.toContain('Patio ajeno')
  })

  it('holds nothing of what the office keeps to itself', async () => {
    const text = JSON.stringify(valueIn(await exportCompany(ground.world, ines)))
    for (const secret of [
      'Secreto Oficial',
      'motivo reservado',
      'duda reservada',
      'riskPoints',
      'recommendation',
    ])
      expect(text).not.toContain(secret)
    expect(text).toContain('Valeria Visita')
  })

  it('is taken by who administers the company alone, and the audit log says so', async () => {
    const gabriel: Actor = { ...ines, roles: ['companyContributor'] }
    expect(codeOf(await exportCompany(ground.world, gabriel))).toBe('notAllowed')
    expect(codeOf(await exportCompany(ground.world, officer))).toBe('notAllowed')
    const events = await asSystem(ground.db, (tx) =>
      tx.kysely.selectFrom('auditEvent').select('actor').where('action', '=', 'company.export').execute(),
    )
    expect(events.map(({ actor }) => actor)).toContain(ines.personId)
  })

  it('stands beside what proves that it was sent: receipts and letters', async () => {
    const { receipts, letters, hasReport, mayExport } = valueIn(await readReceipts(ground.world, ines))
    expect(receipts).toMatchObject([
      { kind: 'change', what: 'name', by: 'Inés Robledo', receipt: '26-00001-01' },
    ])
    expect(letters).toMatchObject([{ id: letterId, openedAt: null, caseNumber: '26-00001' }])
    expect([hasReport, mayExport]).toEqual([true, true])
  })

  it('serves a letter when it is first opened, and starts the clock that waited for it', async () => {
    ground.goTo('2026-03-04T16:00:00.000Z')
    expect(codeOf(await openLetter(ground.world, stranger, letterId))).toBe('notFound')
    const opened = valueIn(await openLetter(ground.world, ines, letterId))
    expect(opened).toMatchObject({
      servedOn: '2026-03-04',
      openedAt: '2026-03-04T16:00:00.000Z',
      body: { es: 'El informe.' },
    })
    const row = await asSystem(ground.db, (tx) =>
      tx.kysely
        .selectFrom('caseFile')
        .select(['clocks', 'nextClock'])
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow(),
    )
    expect(row.clocks).toMatchObject([
      { name: 'companyReply', startedOn: '2026-03-04', waitsForService: false },
    ])
    expect(row.nextClock).toBe('companyReply')
    ground.goTo('2026-03-09T16:00:00.000Z')
    expect(valueIn(await openLetter(ground.world, ines, letterId)).openedAt).toBe('2026-03-04T16:00:00.000Z')
  })
})
