import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invitedWhereClosed } from '../../../tests/fixtures/aPilot.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { readPdf } from '../../documents/specimens/pdfReader.ts'
import { questionsAsked } from '../../domain/assessment/askedAt.ts'
import type { StepName } from '../../domain/casework/steps.ts'
import { addDays, addMonths, type Day, day } from '../../domain/kernel/day.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { newTraderNumber } from '../../domain/programmes/newTraderNumber.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { printCertificate } from '../letters/printCertificate.ts'
import { readCase } from '../office/readCase.ts'
import { startApplication } from '../operators/startApplication.ts'
import { profileOf } from '../profile/profileOf.ts'
import { saveAnswer } from '../profile/saveAnswer.ts'
import { saveSite } from '../profile/saveSite.ts'
import { showCertificate } from '../public/showCertificate.ts'
import { recordVettingCheck } from '../vetting/recordVettingCheck.ts'
import { finishVisit } from '../visits/finishVisit.ts'
import { planVisit } from '../visits/planVisit.ts'
import type { StepInput } from './stepInput.ts'
import { takeCaseStep } from './takeCaseStep.ts'

const outcomeOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok)
    throw new Error(`refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.with ?? {})}`)
  return outcome.value
}
const refusalOf = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.refusal.code)

/** Every folder under `programmes/`, so that a new one is walked as well. */
const programmes = readdirSync('programmes').filter((name) => /^[a-z]/.test(name))

const today = day('2026-03-02')

describe.each(programmes)('under %s a company goes from its application to a certificate', (id) => {
  let ground: TestWorld
  let programme: Programme
  let company: Actor
  let officers: Record<'intakeOfficer' | 'accountOfficer' | 'validator' | 'decisionMaker', Actor>
  let caseId = ''
  let types: string[] = []

  const take = (actor: Actor, name: StepName, input: StepInput = {}) =>
    takeCaseStep(ground.world, actor, caseId, name, input)

  beforeAll(async () => {
    ground = await aWorld(undefined, id)
    ground.goTo(`${today}T16:00:00.000Z`)
    programme = ground.world.programme
    types = [programme.operatorTypes[0]?.id ?? '']
    company = await ground.aPerson('Ana Ruiz')
    officers = {
      intakeOfficer: await ground.anOfficer('Beto Sol', 'intakeOfficer'),
      accountOfficer: await ground.anOfficer('Cora Paz', 'accountOfficer'),
      validator: await ground.anOfficer('Dario Luz', 'validator'),
      decisionMaker: await ground.anOfficer('Elsa Mar', 'decisionMaker'),
    }
  })
  afterAll(() => ground.drop())

  it('asks something of every type of operator at every kind of site it knows of', async () => {
    for (const { id: type } of programme.operatorTypes) {
      const asked = programme.standards
        .flatMap(({ subStandards }) => subStandards.flatMap(({ criteria }) => criteria))
        .filter(({ owedBy }) => owedBy !== 'customs')
        .filter(({ operatorTypes }) => operatorTypes === 'all' || operatorTypes.includes(type))
      expect(asked.length, type).toBeGreaterThan(0)
    }
  })

  it('enters, answers every question and submits', async () => {
    const taxId = newTraderNumber(
      { country: programme.country, traderNumberPattern: programme.taxId.pattern },
      () => 1,
    )
    const known = ['ATE010203AB1', '12-3456789', taxId].find((one) =>
      new RegExp(programme.taxId.pattern, 'u').test(one),
    )
    const manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    await invitedWhereClosed(ground.world, manager, { taxId: known ?? '', types })
    const entered = outcomeOf(
      await startApplication(ground.world, company, {
        name: 'Autopartes Tres Encinos',
        taxId: known ?? '',
        types,
        city: 'Apodaca',
        legalRepresentative: 'Julián Ocampo',
        officeId: 'central',
        eligibility: [],
      }),
    )
    caseId = entered.caseId
    company = { ...company, roles: ['companyAdministrator'], operatorIds: [entered.operatorId] }
    const [kind] = programme.siteKinds
    outcomeOf(
      await saveSite(ground.world, company, {
        ...{ name: 'Planta Apodaca', kind: kind?.id ?? '' },
        ...{ address: 'Av. Uno 1', city: 'Apodaca', state: 'NL' },
      }),
    )
    const asked = await inScope(ground.world.db, scopeOf(company), async (tx) => {
      const profile = await profileOf(tx, programme, entered.operatorId, today)
      return questionsAsked(profile.criteria, profile.sites)
    })
    expect(asked.length).toBeGreaterThan(0)
    for (const { criterion, site } of asked) {
      const parts = Object.fromEntries(
        criterion.parts.map((part) => [part.id, { status: 'meets' as const, reason: '' }]),
      )
      outcomeOf(
        await saveAnswer(ground.world, company, {
          ...{ siteId: site.id, criterionId: criterion.id, status: 'meets', text: 'Así lo hacemos.' },
          ...{ reason: '', baseVersion: 0 },
          ...(criterion.parts.length > 0 ? { parts } : {}),
        }),
      )
    }
    const declaration = { name: 'Julián Ocampo', post: 'Representante legal', accepted: true }
    outcomeOf(await take(company, 'submit', { declaration }))
  }, 120_000)

  it('runs the clocks that the programme gives', async () => {
    const { clocks } = outcomeOf(await readCase(ground.world, officers.intakeOfficer, caseId))
    const named = clocks.map(({ name }) => name)
    expect(named).toEqual(expect.arrayContaining(['completenessReview', 'decision']))
  })

  it('is vetted, visited, reported on and recommended', async () => {
    const { intakeOfficer, accountOfficer, validator } = officers
    outcomeOf(await take(intakeOfficer, 'accept'))
    outcomeOf(await take(accountOfficer, 'startVetting'))
    outcomeOf(
      await recordVettingCheck(ground.world, accountOfficer, {
        ...{ caseId, kind: 'customsCompliance', result: 'clear', tells: '' },
      }),
    )
    const { sites } = outcomeOf(await readCase(ground.world, accountOfficer, caseId))
    for (const site of sites)
      outcomeOf(
        await planVisit(ground.world, accountOfficer, {
          ...{ caseId, siteId: site.id, plannedOn: addDays(today, 60), remote: false },
          ...{ leadId: validator.personId ?? '', because: 'Planta con carga' },
        }),
      )
    outcomeOf(await take(accountOfficer, 'planValidation'))
    ground.goTo(`${addDays(today, 60)}T16:00:00.000Z`)
    const { visits } = outcomeOf(await readCase(ground.world, validator, caseId))
    for (const visit of visits)
      outcomeOf(await finishVisit(ground.world, validator, visit.id, 'Visita completa.'))
    outcomeOf(await take(validator, 'finishValidation'))
    outcomeOf(await take(validator, 'sendReport'))
    outcomeOf(await take(validator, 'closeFindings'))
    outcomeOf(
      await take(accountOfficer, 'recommend', { recommendation: { outcome: 'certify', text: 'Cumple.' } }),
    )
  })

  it('is certified at a tier where the programme has tiers, and then only', async () => {
    const { decisionMaker } = officers
    const [tier] = programme.tiers
    if (tier) {
      const reasons = 'Cumple.'
      const missing = 'casework.needs.namedTier'
      expect(refusalOf(await take(decisionMaker, 'certify', { reasons }))).toBe(missing)
      expect(refusalOf(await take(decisionMaker, 'certify', { reasons, tier: 'none' }))).toBe(missing)
    }
    outcomeOf(
      await take(decisionMaker, 'certify', { reasons: 'Cumple.', ...(tier ? { tier: tier.id } : {}) }),
    )
  })

  it('holds a certificate of the programme’s own term, types, tier and words', async () => {
    const certified = addDays(today, 60)
    const read = outcomeOf(await readCase(ground.world, officers.decisionMaker, caseId))
    const { certificate } = read
    const { operator } = read.desk
    expect(certificate).toMatchObject({ state: 'valid', until: lastDay(programme, certified) })
    expect(operator.traderNumber).toMatch(new RegExp(programme.traderNumberPattern, 'u'))
    const { bytes } = outcomeOf(await printCertificate(ground.world, company, { caseId }))
    const said = readPdf(bytes).text
    const [type] = programme.operatorTypes
    const [tier] = programme.tiers
    for (const words of [
      ...[programme.certificate.title.es, programme.certificate.title.en, programme.name.es],
      ...[type?.name.es ?? '', type?.name.en ?? '', tier?.name.es ?? '', tier?.name.en ?? ''],
      ...(programme.validityMonths === null ? ['Sin fecha de término', 'No end date'] : []),
    ])
      expect(said).toContain(words.replace(/\s+/g, ' '))
    const page = outcomeOf(await showCertificate(ground.world, company, await publicIdOf()))
    expect(page).toMatchObject({
      valid: true,
      types,
      tier: tier?.id ?? null,
      programme: { name: programme.name },
    })
    const entry = await inScope(ground.world.db, scopeOf(officers.decisionMaker), (tx) =>
      tx.kysely.selectFrom('registerEntry').selectAll().executeTakeFirstOrThrow(),
    )
    expect(entry).toMatchObject({ traderNumber: operator.traderNumber, types, tier: tier?.id ?? null })
  })

  it('runs no clock of validity where the certificate has no end', async () => {
    const { clocks } = outcomeOf(await readCase(ground.world, officers.decisionMaker, caseId))
    const named = clocks.filter(({ state }) => state !== 'done').map(({ name }) => name)
    expect(named.includes('validity')).toBe(programme.validityMonths !== null)
  })

  const publicIdOf = async (): Promise<string> => {
    const row = await inScope(ground.world.db, scopeOf(officers.decisionMaker), (tx) =>
      tx.kysely.selectFrom('certificate').select('publicId').executeTakeFirstOrThrow(),
    )
    return row.publicId
  }
})

const lastDay = ({ validityMonths }: Programme, from: Day): Day | null =>
  validityMonths === null ? null : addDays(addMonths(from, validityMonths), -1)
