import type { TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { questionsAsked } from '../../domain/assessment/askedAt.ts'
import type { StepName } from '../../domain/casework/steps.ts'
import { addDays } from '../../domain/kernel/day.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { StepInput } from '../cases/stepInput.ts'
import { takeCaseStep } from '../cases/takeCaseStep.ts'
import { answerFinding } from '../findings/answerFinding.ts'
import { judgeFinding } from '../findings/judgeFinding.ts'
import { raiseFinding } from '../findings/raiseFinding.ts'
import { moment } from '../moment.ts'
import { startApplication } from '../operators/startApplication.ts'
import { profileOf } from '../profile/profileOf.ts'
import { saveSite } from '../profile/saveSite.ts'
import { recordVettingCheck } from '../vetting/recordVettingCheck.ts'
import { finishVisit } from '../visits/finishVisit.ts'
import { planVisit } from '../visits/planVisit.ts'
import { recordVisitResults } from '../visits/recordVisitResults.ts'

// Companies and their cases for the tests of the office's side, brought as far as a test asks.

export const doneOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok)
    throw new Error(`refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.with ?? {})}`)
  return outcome.value
}
export const refusalOf = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.refusal.code)

export const declaration = { name: 'Julián Ocampo', post: 'Representante legal', accepted: true }

export interface Officers {
  readonly intake: Actor
  readonly account: Actor
  readonly validator: Actor
  readonly decider: Actor
}

export interface ACase {
  readonly caseId: string
  readonly number: string
  readonly operatorId: string
  readonly company: Actor
  readonly siteIds: readonly string[]
  readonly take: (actor: Actor, step: StepName, input?: StepInput) => Promise<void>
}

export const officersOf = async (ground: TestWorld): Promise<Officers> => ({
  intake: await ground.anOfficer('Teo Barragán', 'intakeOfficer'),
  account: await ground.anOfficer('Lidia Paz', 'accountOfficer'),
  validator: await ground.anOfficer('Mauro Quiroga', 'validator'),
  decider: await ground.anOfficer('Sara Lozano', 'decisionMaker'),
})

const answerEverything = (ground: TestWorld, company: Actor, operatorId: string) =>
  inScope(ground.world.db, scopeOf(company), async (tx) => {
    const { day: today } = moment(ground.world)
    const profile = await profileOf(tx, ground.world.programme, operatorId, today)
    const rows = questionsAsked(profile.criteria, profile.sites).map(({ site, criterion }) => ({
      ...{
        operatorId,
        siteId: site.id,
        criterionId: criterion.id,
        status: 'meets',
        body: 'Se revisa cada mes.',
      },
      ...{ writtenBy: company.personId, writerName: company.name, writtenAt: moment(ground.world).at },
    }))
    for (let from = 0; from < rows.length; from += 300)
      await tx.kysely
        .insertInto('answer')
        .values(rows.slice(from, from + 300))
        .execute()
  })

let companies = 0

/** A company that has submitted its application, with as many sites as named. */
export const aSubmittedCase = async (
  ground: TestWorld,
  name: string,
  siteNames: readonly string[] = ['Planta Apodaca'],
): Promise<ACase> => {
  companies += 1
  const person = await ground.aPerson(`Persona ${companies} ${crypto.randomUUID().slice(0, 8)}`)
  const entered = doneOf(
    await startApplication(ground.world, person, {
      name,
      taxId: `ATE${String(10203 + companies).padStart(6, '0')}AB1`,
      types: ['importer', 'exporter'],
      city: 'Apodaca',
      legalRepresentative: 'Julián Ocampo',
      officeId: 'central',
      eligibility: [],
    }),
  )
  const { caseId, number, operatorId } = entered
  const company: Actor = { ...person, roles: ['companyAdministrator'], operatorIds: [operatorId] }
  const siteIds: string[] = []
  for (const siteName of siteNames) {
    const site = { name: siteName, kind: 'plant', address: 'Av. Uno', city: 'Apodaca', state: 'NL' }
    siteIds.push(doneOf(await saveSite(ground.world, company, site)).id)
  }
  await answerEverything(ground, company, operatorId)
  const take = async (actor: Actor, step: StepName, input: StepInput = {}) => {
    doneOf(await takeCaseStep(ground.world, actor, caseId, step, input))
  }
  await take(company, 'submit', { declaration })
  return { caseId, number, operatorId, company, siteIds, take }
}

/** From submission to a plan that has gone out. The world's clock then stands on the day of the visit. */
export const toTheVisit = async (
  ground: TestWorld,
  kase: ACase,
  officers: Officers,
): Promise<readonly string[]> => {
  const { intake, account, validator } = officers
  const { world } = ground
  await kase.take(intake, 'accept')
  await kase.take(account, 'startVetting')
  const check = { caseId: kase.caseId, kind: 'customsCompliance', result: 'clear', tells: '' } as const
  doneOf(await recordVettingCheck(world, account, check))
  const plannedOn = addDays(moment(world).day, 60)
  const visits: string[] = []
  for (const siteId of kase.siteIds) {
    const plan = { caseId: kase.caseId, siteId, plannedOn, remote: false, leadId: validator.personId ?? '' }
    visits.push(doneOf(await planVisit(world, account, { ...plan, because: 'Planta con carga' })).id)
  }
  await kase.take(account, 'planValidation')
  ground.goTo(`${plannedOn}T16:00:00.000Z`)
  return visits
}

/** From the visit, with one minor finding, to the company's reply. */
export const toTheReply = async (
  ground: TestWorld,
  kase: ACase,
  { validator }: Officers,
  visits: readonly string[],
): Promise<string> => {
  const { world } = ground
  const criterionId = world.programme.standards[6]?.subStandards[0]?.criteria[0]?.id ?? ''
  const findingId = crypto.randomUUID()
  for (const [place, visitId] of visits.entries()) {
    const seen = { criterionId, result: 'confirmed', note: '', baseVersion: 0 } as const
    doneOf(await recordVisitResults(world, validator, visitId, [seen]))
    if (place === 0)
      doneOf(
        await raiseFinding(world, validator, {
          ...{ id: findingId, visitId, criterionId, grade: 'minor', dueOn: null },
          ...{ seen: 'La cámara del patio graba 9 días.', asks: 'Amplíe el almacenamiento.' },
        }),
      )
    doneOf(await finishVisit(world, validator, visitId, 'Visita completa.'))
  }
  await kase.take(validator, 'finishValidation')
  await kase.take(validator, 'sendReport')
  await kase.take(kase.company, 'reply', { reasons: 'Aceptamos el hallazgo.' })
  return findingId
}

/** From the reply to a certificate. */
export const toTheCertificate = async (
  ground: TestWorld,
  kase: ACase,
  { account, validator, decider }: Officers,
  findingId: string,
): Promise<void> => {
  const { world } = ground
  doneOf(
    await answerFinding(world, kase.company, {
      ...{ findingId, plan: 'Más almacenamiento', owner: 'Karla Ibáñez', dueOn: null },
      ...{ doneNote: 'Se instaló el 2 de mayo.', evidenceIds: [] },
    }),
  )
  const finding = await inScope(world.db, scopeOf(validator), (tx) =>
    tx.kysely.selectFrom('finding').select('version').where('id', '=', findingId).executeTakeFirstOrThrow(),
  )
  doneOf(
    await judgeFinding(world, validator, { findingId, version: finding.version, step: 'close', reason: '' }),
  )
  await kase.take(validator, 'closeFindings')
  await kase.take(account, 'recommend', { recommendation: { outcome: 'certify', text: 'Cumple.' } })
  await kase.take(decider, 'certify', { reasons: 'Cumple lo que pide el programa.' })
}
