import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, scopeOf } from '../../src/actions/actor.ts'
import type { StepInput } from '../../src/actions/cases/stepInput.ts'
import { takeCaseStep } from '../../src/actions/cases/takeCaseStep.ts'
import { readCase } from '../../src/actions/office/readCase.ts'
import { startApplication } from '../../src/actions/operators/startApplication.ts'
import { profileOf } from '../../src/actions/profile/profileOf.ts'
import { saveAnswer } from '../../src/actions/profile/saveAnswer.ts'
import { saveSite } from '../../src/actions/profile/saveSite.ts'
import { recordVettingCheck } from '../../src/actions/vetting/recordVettingCheck.ts'
import { finishVisit } from '../../src/actions/visits/finishVisit.ts'
import { planVisit } from '../../src/actions/visits/planVisit.ts'
import { questionsAsked } from '../../src/domain/assessment/askedAt.ts'
import type { StepName } from '../../src/domain/casework/steps.ts'
import { addDays } from '../../src/domain/kernel/day.ts'
import { dayAt } from '../../src/domain/kernel/moment.ts'
import type { Outcome } from '../../src/domain/kernel/outcome.ts'
import { inScope } from '../../src/store/database/scope.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { type Officer, officer, signWith } from './officer.ts'
import { w } from './words.ts'

const outcomeOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

describe('a programme with tiers certifies at one', () => {
  let server: TestServer
  let url = ''
  let decider: Officer
  let anybody: Desk
  let number = ''
  const desks = () => [decider, anybody].filter((desk) => desk !== undefined)

  beforeAll(async () => {
    server = await aServer({ pages: true, programme: 'us-ctpat' })
    url = await server.listen()
    number = await recommendedCase(server)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures(desks(), 'tier')
  })
  afterAll(async () => {
    await Promise.all(desks().map((desk) => desk.close()))
    await server?.stop()
  })

  it('asks whoever decides for the tier, and says so where none is chosen', async () => {
    decider = await officer(server, url, 'Elsa Mar', 'decisionMaker')
    const { page } = decider
    await page.goto(`/casos/${number}/decision`)
    await page.getByText(w('office.interest.no'), { exact: true }).click()
    await page.getByRole('button', { name: w('office.interest.declare') }).click()
    await page.getByText(w('office.interest.none')).waitFor()
    await page.locator('input[name=decision][value=certify]').check()
    const form = page.getByRole('form', { name: w('step.certify'), exact: true })
    await form.locator('textarea[name=words]').fill('Cumple.')
    const tiers = form.locator('input[name=tier]')
    expect(await tiers.count()).toBe(server.world.programme.tiers.length)
    expect(await form.locator('input[name=tier]:checked').count()).toBe(0)
    await form.getByRole('button', { name: w('step.certify') }).click()
    await form.getByText(w('refusal.casework.needs.namedTier')).waitFor()
    await tiers.nth(1).check()
    const taken = page.waitForResponse((answer) => answer.url().endsWith('/steps/certify'))
    await form.getByRole('button', { name: w('step.certify') }).click()
    await signWith(page, await decider.code())
    expect((await taken).ok()).toBe(true)
  })

  it('and the public register tells it', async () => {
    anybody = await sitDown(url)
    await anybody.page.goto('/registro')
    await anybody.page.getByText('Autopartes Tres Encinos').first().waitFor()
    const tier = server.world.programme.tiers[1]?.name.es ?? 'no second tier'
    await anybody.page.getByRole('main').getByText(tier).first().waitFor()
  })
})

/** A case that waits for its decision, brought there by those whose work it is. Answers its number. */
const recommendedCase = async ({ world, aPerson, anOfficer }: TestServer): Promise<string> => {
  const { programme } = world
  const today = dayAt(world.now(), programme.timeZone)
  const entered = outcomeOf(
    await startApplication(world, await aPerson('Ana Ruiz'), {
      ...{
        name: 'Autopartes Tres Encinos',
        taxId: '12-3456789',
        types: [programme.operatorTypes[0]?.id ?? ''],
      },
      ...{ city: 'Laredo', legalRepresentative: 'Julián Ocampo', officeId: 'central', eligibility: [] },
    }),
  )
  const { caseId, operatorId } = entered
  const company: Actor = {
    ...(await aPerson('Luis Paz')),
    ...{ roles: ['companyAdministrator'], operatorIds: [operatorId] },
  }
  outcomeOf(
    await saveSite(world, company, {
      ...{ name: 'Planta Laredo', kind: programme.siteKinds[0]?.id ?? '' },
      ...{ address: 'Av. Uno 1', city: 'Laredo', state: 'TX' },
    }),
  )
  const asked = await inScope(world.db, scopeOf(company), async (tx) => {
    const profile = await profileOf(tx, programme, operatorId, today)
    return questionsAsked(profile.criteria, profile.sites)
  })
  for (const { criterion, site } of asked) {
    const parts = Object.fromEntries(
      criterion.parts.map((part) => [part.id, { status: 'meets' as const, reason: '' }]),
    )
    outcomeOf(
      await saveAnswer(world, company, {
        ...{ siteId: site.id, criterionId: criterion.id, status: 'meets', text: 'Así lo hacemos.' },
        ...{ reason: '', baseVersion: 0 },
        ...(criterion.parts.length > 0 ? { parts } : {}),
      }),
    )
  }
  const take = async (actor: Actor, name: StepName, input: StepInput = {}) =>
    outcomeOf(await takeCaseStep(world, actor, caseId, name, input))
  const account = await anOfficer('Cora Paz', 'accountOfficer')
  const validator = await anOfficer('Dario Luz', 'validator')
  await take(company, 'submit', {
    declaration: { name: 'Julián Ocampo', post: 'Representante legal', accepted: true },
  })
  await take(await anOfficer('Beto Sol', 'intakeOfficer'), 'accept')
  await take(account, 'startVetting')
  outcomeOf(
    await recordVettingCheck(world, account, {
      ...{ caseId, kind: 'customsCompliance', result: 'clear', tells: '' },
    }),
  )
  for (const site of outcomeOf(await readCase(world, account, caseId)).sites)
    outcomeOf(
      await planVisit(world, account, {
        ...{ caseId, siteId: site.id, plannedOn: addDays(today, 45), remote: false },
        ...{ leadId: validator.personId ?? '', because: 'Planta con carga' },
      }),
    )
  await take(account, 'planValidation')
  for (const visit of outcomeOf(await readCase(world, validator, caseId)).visits)
    outcomeOf(await finishVisit(world, validator, visit.id, 'Visita completa.'))
  await take(validator, 'finishValidation')
  await take(validator, 'sendReport')
  await take(validator, 'closeFindings')
  await take(account, 'recommend', { recommendation: { outcome: 'certify', text: 'Cumple.' } })
  return outcomeOf(await readCase(world, account, caseId)).case.number
}
