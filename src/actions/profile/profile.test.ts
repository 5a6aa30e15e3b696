import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { inScope } from '../../store/database/scope.ts'
import { versionsAt } from '../../store/profile/answers.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { layEvidence } from '../evidence/layEvidence.ts'
import { readCompany } from '../operators/readCompany.ts'
import { saveCompany } from '../operators/saveCompany.ts'
import { startApplication } from '../operators/startApplication.ts'
import { answerAllSites } from './answerAllSites.ts'
import { answerHistory } from './answerHistory.ts'
import { closeSite } from './closeSite.ts'
import { readHome } from './readHome.ts'
import { readMissing } from './readMissing.ts'
import { readProfile } from './readProfile.ts'
import { saveAnswer } from './saveAnswer.ts'
import { saveSite } from './saveSite.ts'
import { takeOwnStep } from './takeOwnStep.ts'

const valueIn = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.refusal.code)

const aSite = (name: string) => ({
  name,
  kind: 'plant',
  address: 'Av. Uno 1',
  city: 'Apodaca',
  state: 'NL',
})

describe('a company’s profile', () => {
  let ground: TestWorld
  let ines: Actor
  let gabriel: Actor
  let stranger: Actor
  let plant = ''
  let depot = ''
  let strangersSite = ''

  const enter = async (person: Actor, name: string, taxId: string): Promise<Actor> => {
    const entered = valueIn(
      await startApplication(ground.world, person, {
        name,
        taxId,
        types: ['importer'],
        city: 'Apodaca',
        legalRepresentative: 'Julián Ocampo',
        officeId: 'central',
        eligibility: [{ rule: 'tax-opinion-positive', answer: false }],
      }),
    )
    return { ...person, roles: ['companyAdministrator'], operatorIds: [entered.operatorId] }
  }
  let criterionId = ''
  let otherCriterion = ''
  const write = (actor: Actor, text: string, baseVersion: number, siteId = plant) =>
    saveAnswer(ground.world, actor, { siteId, criterionId, status: 'meets', text, reason: '', baseVersion })

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    ines = await enter(await ground.aPerson('Inés Robledo'), 'Autopartes Tres Encinos', 'ATE010203AB1')
    gabriel = {
      ...(await ground.aPerson('Gabriel Tena')),
      roles: ['companyContributor'],
      operatorIds: ines.operatorIds,
    }
    stranger = await enter(await ground.aPerson('Otra Persona'), 'Fletes Lejanos', 'FLE010203AB1')
    const all = ground.world.programme.standards.flatMap((one) =>
      one.subStandards.flatMap((sub) => sub.criteria),
    )
    const everywhere = all.filter((one) => one.operatorTypes === 'all' && one.siteKinds === 'all')
    criterionId = everywhere[0]?.id ?? ''
    otherCriterion = everywhere[1]?.id ?? ''
    plant = valueIn(await saveSite(ground.world, ines, aSite('Planta Apodaca'))).id
    depot = valueIn(await saveSite(ground.world, ines, aSite('CEDIS Escobedo'))).id
    strangersSite = valueIn(await saveSite(ground.world, stranger, aSite('Patio'))).id
  })
  afterAll(() => ground.drop())

  it('keeps with the case how each rule of eligibility was met, and shuts nobody out', async () => {
    const row = await inScope(ground.world.db, scopeOf(ines), (tx) =>
      tx.kysely.selectFrom('caseFile').select('eligibility').executeTakeFirstOrThrow(),
    )
    expect(row.eligibility).toContainEqual({
      rule: 'tax-opinion-positive',
      result: 'doesNotFit',
      answer: false,
    })
    expect(row.eligibility).toContainEqual({
      rule: 'first-foreign-trade',
      result: 'notAnswered',
      answer: null,
    })
  })

  it('hands the second of two writers what the first wrote, and overwrites nothing', async () => {
    const both = await Promise.all([
      write(ines, 'Lo guarda Inés.', 0),
      write(gabriel, 'Lo guarda Gabriel.', 0),
    ])
    const saved = both.map(valueIn)
    expect(saved.map((one) => one.saved).toSorted()).toEqual([false, true])
    const [first] = saved.filter((one) => one.saved)
    const [second] = saved.filter((one) => !one.saved)
    const winner = both[0] && valueIn(both[0]).saved ? 'Lo guarda Inés.' : 'Lo guarda Gabriel.'
    expect(first).toMatchObject({ version: 1 })
    expect(second).toMatchObject({ theirs: { text: winner, version: 1, status: 'meets' } })
  })

  it('lets the second write over what they have now seen, and keeps both', async () => {
    expect(valueIn(await write(gabriel, 'Lo guardan los dos.', 1))).toMatchObject({ saved: true, version: 2 })
    expect(valueIn(await write(ines, 'Sobre lo viejo.', 1))).toMatchObject({
      saved: false,
      theirs: { text: 'Lo guardan los dos.', by: 'Gabriel Tena', version: 2 },
    })
    const { versions } = valueIn(await answerHistory(ground.world, ines, { siteId: plant, criterionId }))
    expect(versions.map((one) => one.version)).toEqual([2, 1])
  })

  it('takes the same words sent twice, as a broken line does, for one answer', async () => {
    expect(valueIn(await write(gabriel, 'Lo guardan los dos.', 1))).toMatchObject({ saved: true, version: 2 })
  })

  it('copies an answer to all sites, and asks before it replaces another', async () => {
    await write(ines, 'Aquí es distinto.', 0, depot)
    const place = { siteId: plant, criterionId }
    const asked = valueIn(await answerAllSites(ground.world, ines, place))
    expect(asked).toEqual({ written: [], asks: [{ siteId: depot, version: 1 }] })
    const stale = [{ siteId: depot, version: 7 }]
    expect(valueIn(await answerAllSites(ground.world, ines, { ...place, replace: stale })).written).toEqual(
      [],
    )
    const agreed = valueIn(await answerAllSites(ground.world, ines, { ...place, replace: asked.asks }))
    expect(agreed).toEqual({ written: [depot], asks: [] })
    const before = await inScope(ground.world.db, scopeOf(ines), (tx) =>
      versionsAt(tx, ines.operatorIds[0] ?? '', { ...place, siteId: depot }),
    )
    expect(before.map((one) => one.text)).toEqual(['Lo guardan los dos.', 'Aquí es distinto.'])
    const nothing = await answerAllSites(ground.world, ines, { siteId: plant, criterionId: otherCriterion })
    expect(codeOf(nothing)).toBe('profile.nothingToCopy')
  })

  it('answers notFound for whatever is another company’s', async () => {
    expect(codeOf(await write(ines, 'Ajena.', 0, strangersSite))).toBe('notFound')
    expect(
      codeOf(await saveSite(ground.world, ines, { ...aSite('Mía'), id: strangersSite, version: 1 })),
    ).toBe('notFound')
    expect(codeOf(await closeSite(ground.world, ines, { id: strangersSite, version: 1 }))).toBe('notFound')
    const standardId = ground.world.programme.standards[0]?.id ?? ''
    expect(codeOf(await readProfile(ground.world, ines, { standardId, siteId: strangersSite }))).toBe(
      'notFound',
    )
    const history = await answerHistory(ground.world, stranger, { siteId: plant, criterionId })
    expect(valueIn(history).versions).toEqual([])
    expect(
      codeOf(
        await layEvidence(ground.world, ines, {
          evidenceId: strangersSite,
          siteId: plant,
          criterionId,
        }),
      ),
    ).toBe('notFound')
    // Even a scope that claims both companies' ids as its own site sees only rows of its own.
    const forged = { ...stranger, operatorIds: [plant] }
    expect(codeOf(await readHome(ground.world, forged))).toBe('operators.noCase')
  })

  it('saves the company over the version that was seen, and only that', async () => {
    const { operator } = valueIn(await readCompany(ground.world, ines))
    const change = { ...operator, name: 'Autopartes Tres Encinos, S.A.', types: ['importer', 'exporter'] }
    expect(valueIn(await saveCompany(ground.world, ines, change)).version).toBe(operator.version + 1)
    expect(codeOf(await saveCompany(ground.world, gabriel, change))).toBe('profile.changedMeanwhile')
    expect(codeOf(await saveCompany(ground.world, ines, { ...change, types: ['airline'] }))).toBe(
      'operators.types',
    )
  })

  it('says at home what follows: what is missing by standard, then a signature that is locked', async () => {
    const home = valueIn(await readHome(ground.world, ines))
    expect(home.case).toMatchObject({ number: '26-00001', state: 'draft', editable: true })
    expect(home.tasks.at(0)).toMatchObject({ kind: 'missing', site: { name: 'Planta Apodaca' } })
    expect(home.tasks.at(-1)).toEqual({ kind: 'submit', step: 'submit', locked: true })
    expect(home.progress.reduce((sum, row) => sum + row.asked, 0)).toBe(home.asked)
    expect(home.progress.reduce((sum, row) => sum + row.missing, 0)).toBe(home.missing)
    expect(home.told).toEqual(['Inés Robledo'])
    expect(home.steps).toContainEqual({
      step: 'submit',
      allowed: false,
      because: 'casework.needs.completeProfile',
    })
  })

  it('names what is missing, and refuses the step until nothing is', async () => {
    const missing = valueIn(await readMissing(ground.world, ines))
    expect(missing.complete).toBe(false)
    expect(missing.missing[0]).toMatchObject({ kind: 'unanswered', site: { name: 'Planta Apodaca' } })
    const declaration = { name: 'Julián Ocampo', post: 'Representante legal', accepted: true }
    expect(codeOf(await takeOwnStep(ground.world, ines, 'submit', { declaration }))).toBe(
      'casework.needs.completeProfile',
    )
    expect(codeOf(await takeOwnStep(ground.world, ines, 'accept', {}))).toBe('casework.steps.notYours')
    expect(codeOf(await takeOwnStep(ground.world, gabriel, 'submit', { declaration }))).toBe(
      'casework.steps.notYours',
    )
  })

  it('asks nothing more of a site that closed', async () => {
    const { asked } = valueIn(await readMissing(ground.world, ines))
    valueIn(await closeSite(ground.world, ines, { id: depot, version: 1 }))
    expect(valueIn(await readMissing(ground.world, ines)).asked).toBeLessThan(asked)
    expect(codeOf(await write(ines, 'Tarde.', 2, depot))).toBe('notFound')
  })

  it('lets a company whose case has ended apply again, over the profile it has', async () => {
    const company = {
      name: 'Fletes Lejanos',
      taxId: 'FLE010203AB1',
      types: ['roadCarrier'],
      city: 'Saltillo',
      legalRepresentative: 'Otra Persona',
      officeId: 'central',
      eligibility: [],
    }
    expect(codeOf(await startApplication(ground.world, stranger, company))).toBe('operators.taxIdTaken')
    valueIn(await takeOwnStep(ground.world, stranger, 'withdraw', { reasons: 'Volvemos en un mes.' }))
    expect(codeOf(await startApplication(ground.world, gabriel, company))).toBe('operators.taxIdTaken')
    const again = valueIn(await startApplication(ground.world, stranger, company))
    expect(again.operatorId).toBe(stranger.operatorIds[0])
    const home = valueIn(await readHome(ground.world, stranger))
    expect(home.case).toMatchObject({ number: again.number, state: 'draft', editable: true })
    expect(home.sites.map((site) => site.name)).toEqual(['Patio'])
  })

  it('tells somebody without a company to start one', async () => {
    const newcomer = await ground.aPerson('Nueva Persona')
    expect(codeOf(await readHome(ground.world, newcomer))).toBe('operators.noCase')
    const officer = await ground.anOfficer('Teo Barragán', 'intakeOfficer')
    expect(codeOf(await readHome(ground.world, officer))).toBe('notAllowed')
  })

  it('asks the database at most twelve times for a home page', async () => {
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    await readHome(ground.world, ines)
    // The transaction's own beginning and end are no questions.
    expect(asked.mock.calls.length - 2).toBeLessThanOrEqual(12)
    asked.mockRestore()
  })
})
