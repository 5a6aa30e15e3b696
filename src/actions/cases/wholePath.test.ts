import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { questionsAsked } from '../../domain/assessment/askedAt.ts'
import type { StepName } from '../../domain/casework/steps.ts'
import { addDays, day } from '../../domain/kernel/day.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { answerFinding } from '../findings/answerFinding.ts'
import { judgeFinding } from '../findings/judgeFinding.ts'
import { raiseFinding } from '../findings/raiseFinding.ts'
import { readCase } from '../office/readCase.ts'
import { startApplication } from '../operators/startApplication.ts'
import { profileOf } from '../profile/profileOf.ts'
import { saveAnswer } from '../profile/saveAnswer.ts'
import { saveSite } from '../profile/saveSite.ts'
import { returnAnswer } from '../review/returnAnswer.ts'
import { recordVettingCheck } from '../vetting/recordVettingCheck.ts'
import { finishVisit } from '../visits/finishVisit.ts'
import { planVisit } from '../visits/planVisit.ts'
import { recordVisitResults } from '../visits/recordVisitResults.ts'
import type { StepInput } from './stepInput.ts'
import { takeCaseStep } from './takeCaseStep.ts'

const outcomeOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok)
    throw new Error(`refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.with ?? {})}`)
  return outcome.value
}
const refusalOf = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.refusal.code)

describe('a company’s way from its application to a certificate, and to losing it', () => {
  let ground: TestWorld
  let ines: Actor
  let intake: Actor
  let account: Actor
  let validator: Actor
  let decider: Actor
  let caseId = ''
  let operatorId = ''
  const sites: string[] = []

  const take = (actor: Actor, name: StepName, input: StepInput = {}) =>
    takeCaseStep(ground.world, actor, caseId, name, input)
  const declaration = { name: 'Julián Ocampo', post: 'Representante legal', accepted: true }

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    ines = await ground.aPerson('Inés Robledo')
    intake = await ground.anOfficer('Teo Barragán', 'intakeOfficer')
    account = await ground.anOfficer('Lidia Paz', 'accountOfficer')
    validator = await ground.anOfficer('Mauro Quiroga', 'validator')
    decider = await ground.anOfficer('Sara Lozano', 'decisionMaker')
  })
  afterAll(() => ground.drop())

  it('enters the programme with a draft', async () => {
    const entered = outcomeOf(
      await startApplication(ground.world, ines, {
        name: 'Autopartes Tres Encinos',
        taxId: 'ATE010203AB1',
        types: ['importer', 'exporter'],
        city: 'Apodaca',
        legalRepresentative: 'Julián Ocampo',
        officeId: 'central',
        eligibility: [],
      }),
    )
    caseId = entered.caseId
    operatorId = entered.operatorId
    ines = { ...ines, roles: ['companyAdministrator'], operatorIds: [operatorId] }
    expect(entered.number).toBe('26-00001')
  })

  it('cannot be submitted before it has a site and an answer to everything', async () => {
    expect(refusalOf(await take(ines, 'submit', { declaration }))).toBe('casework.needs.completeProfile')
  })

  it('answers for two sites and submits with a signed declaration', async () => {
    for (const name of ['Planta Apodaca', 'CEDIS Escobedo']) {
      sites.push(
        outcomeOf(
          await saveSite(ground.world, ines, {
            name,
            kind: name.startsWith('Planta') ? 'plant' : 'distributionCentre',
            address: 'Av. Uno 1',
            city: 'Apodaca',
            state: 'NL',
          }),
        ).id,
      )
    }
    const asked = await inScope(ground.world.db, scopeOf(ines), async (tx) => {
      const profile = await profileOf(tx, ground.world.programme, operatorId, day('2026-03-02'))
      return questionsAsked(profile.criteria, profile.sites)
    })
    expect(asked.length).toBeGreaterThan(200)
    for (const { criterion, site } of asked) {
      const saved = outcomeOf(
        await saveAnswer(ground.world, ines, {
          siteId: site.id,
          criterionId: criterion.id,
          status: 'meets',
          text: 'Así lo hacemos.',
          reason: '',
          baseVersion: 0,
        }),
      )
      expect(saved.saved).toBe(true)
    }
    expect(refusalOf(await take({ ...ines, steppedUp: false }, 'submit', { declaration }))).toBe(
      'casework.needs.declaration',
    )
    expect(outcomeOf(await take(ines, 'submit', { declaration })).receipt).toBe('26-00001-01')
  }, 120_000)

  it('keeps its profile closed while the office reviews it', async () => {
    const [site = ''] = sites
    const [criterion] = ground.world.programme.standards[0]?.subStandards[0]?.criteria ?? []
    const refused = await saveAnswer(ground.world, ines, {
      siteId: site,
      criterionId: criterion?.id ?? '',
      status: 'partly',
      text: 'otro',
      reason: '',
      baseVersion: 1,
    })
    expect(refusalOf(refused)).toBe('profile.notEditable')
  })

  it('is returned as incomplete with a reason, corrected and submitted again', async () => {
    const [siteId = ''] = sites
    const criterionId = ground.world.programme.standards[0]?.subStandards[0]?.criteria[0]?.id ?? ''
    expect(refusalOf(await take(intake, 'returnAsIncomplete'))).toBe('casework.needs.reasonsPerCriterion')
    outcomeOf(
      await returnAnswer(ground.world, intake, {
        caseId,
        siteId,
        criterionId,
        reason: 'Falta la fecha de la última revisión.',
      }),
    )
    outcomeOf(await take(intake, 'returnAsIncomplete'))
    expect(refusalOf(await take(ines, 'resubmit', { declaration }))).toBe('casework.needs.completeProfile')
    outcomeOf(
      await saveAnswer(ground.world, ines, {
        siteId,
        criterionId,
        status: 'meets',
        text: 'Revisado en enero.',
        reason: '',
        baseVersion: 1,
      }),
    )
    outcomeOf(await take(ines, 'resubmit', { declaration }))
  })

  it('is accepted, vetted and planned with the notice the programme gives', async () => {
    outcomeOf(await take(intake, 'accept'))
    outcomeOf(await take(account, 'startVetting'))
    outcomeOf(
      await recordVettingCheck(ground.world, account, {
        caseId,
        kind: 'customsCompliance',
        result: 'clear',
        tells: '',
      }),
    )
    const tooSoon = await planVisit(ground.world, account, {
      caseId,
      siteId: sites[0] ?? '',
      plannedOn: addDays(day('2026-03-02'), 2),
      remote: false,
      leadId: validator.personId ?? '',
      because: 'Planta con carga',
    })
    expect(refusalOf(tooSoon)).toBe('visits.tooSoon')
    for (const siteId of sites) {
      outcomeOf(
        await planVisit(ground.world, account, {
          caseId,
          siteId,
          plannedOn: '2026-04-20',
          remote: false,
          leadId: validator.personId ?? '',
          because: 'Planta con carga',
        }),
      )
    }
    outcomeOf(await take(account, 'planValidation'))
  })

  it('is visited, with one major finding', async () => {
    ground.goTo('2026-04-20T16:00:00.000Z')
    const view = outcomeOf(await readCase(ground.world, validator, caseId))
    const criterionId = ground.world.programme.standards[6]?.subStandards[0]?.criteria[0]?.id ?? ''
    for (const visit of view.visits) {
      const recorded = outcomeOf(
        await recordVisitResults(ground.world, validator, visit.id, [
          { criterionId, result: 'notConfirmed', note: 'Sellos sueltos en el andén 2', baseVersion: 0 },
        ]),
      )
      expect(recorded.conflicts).toEqual([])
      outcomeOf(
        await raiseFinding(ground.world, validator, {
          id: crypto.randomUUID(),
          visitId: visit.id,
          criterionId,
          grade: 'major',
          seen: 'Sellos sueltos, sin folio en bitácora',
          asks: 'Lleve el folio de cada sello',
          dueOn: '2026-06-01',
        }),
      )
      outcomeOf(await finishVisit(ground.world, validator, visit.id, 'Visita completa.'))
    }
    outcomeOf(await take(validator, 'finishValidation'))
    outcomeOf(await take(validator, 'sendReport'))
  })

  it('answers the finding, and only then can be recommended', async () => {
    const findings = outcomeOf(await readCase(ground.world, validator, caseId)).findings
    outcomeOf(await take(ines, 'reply', { reasons: 'Aceptamos el hallazgo.' }))
    for (const finding of findings) {
      outcomeOf(
        await answerFinding(ground.world, ines, {
          findingId: finding.id,
          plan: 'Bitácora nueva',
          owner: 'Karla Ibáñez',
          dueOn: '2026-05-15',
          doneNote: 'Hecho el 5 de mayo',
          evidenceIds: [],
        }),
      )
    }
    expect(refusalOf(await take(validator, 'closeFindings'))).toBe('casework.needs.mandatoryFindingsClosed')
    for (const finding of outcomeOf(await readCase(ground.world, validator, caseId)).findings) {
      outcomeOf(
        await judgeFinding(ground.world, validator, {
          findingId: finding.id,
          version: finding.version,
          step: 'close',
          reason: '',
        }),
      )
    }
    outcomeOf(await take(validator, 'closeFindings'))
    outcomeOf(await take(account, 'recommend', { recommendation: { outcome: 'certify', text: 'Cumple.' } }))
  })

  it('is not decided by anyone who took part in it', async () => {
    const twoHats: Actor = { ...validator, roles: ['validator', 'decisionMaker'] }
    expect(refusalOf(await take(twoHats, 'certify', { reasons: 'Cumple' }))).toBe(
      'casework.needs.secondPerson',
    )
  })

  it('is not decided by them in the database either', async () => {
    const direct = inScope(ground.world.db, scopeOf(validator), (tx) =>
      tx.kysely
        .insertInto('decision')
        .values({
          operatorId,
          caseId,
          step: 'certify',
          decidedBy: validator.personId ?? '',
          reasons: 'a solas',
        })
        .execute(),
    )
    await expect(direct).rejects.toMatchObject({ code: 'AV002' })
    const past = inScope(ground.world.db, scopeOf(decider), (tx) =>
      tx.kysely.updateTable('caseFile').set({ state: 'certified' }).where('id', '=', caseId).execute(),
    )
    await expect(past).rejects.toMatchObject({ code: 'AV006' })
  })

  it('is certified by a second person and stands in the register', async () => {
    outcomeOf(await take(decider, 'certify', { reasons: 'Cumple los once estándares.' }))
    const entry = await inScope(ground.world.db, scopeOf(decider), (tx) =>
      tx.kysely.selectFrom('registerEntry').selectAll().executeTakeFirst(),
    )
    expect(entry).toMatchObject({ publicName: 'Autopartes Tres Encinos', since: '2026-04-20' })
    const { certificate } = outcomeOf(await readCase(ground.world, decider, caseId))
    expect(certificate).toMatchObject({ state: 'valid', until: '2028-04-19' })
  })

  it('leaves the register in the very transaction that suspends it', async () => {
    outcomeOf(await take(account, 'suspend', { reasons: 'Incidente en la carga.' }))
    const entries = await inScope(ground.world.db, scopeOf(decider), (tx) =>
      tx.kysely.selectFrom('registerEntry').selectAll().execute(),
    )
    expect(entries).toEqual([])
    expect(refusalOf(await take({ ...account, roles: ['decisionMaker'] }, 'confirmSuspension'))).toBe(
      'casework.needs.notTheSuspender',
    )
    outcomeOf(await take(decider, 'confirmSuspension'))
  })

  it('can be shown as it stood on any day', async () => {
    expect(outcomeOf(await readCase(ground.world, decider, caseId, '2026-03-02')).case.state).toBe(
      'validationPlanned',
    )
    expect(refusalOf(await readCase(ground.world, decider, caseId, '2026-01-01'))).toBe('casework.notYet')
  })
})
