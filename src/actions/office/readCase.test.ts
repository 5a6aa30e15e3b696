import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { inScope } from '../../store/database/scope.ts'
import { scopeOf } from '../actor.ts'
import { judgeFinding } from '../findings/judgeFinding.ts'
import { returnAnswer } from '../review/returnAnswer.ts'
import { cancelVisit } from '../visits/cancelVisit.ts'
import { planVisit } from '../visits/planVisit.ts'
import { proposeVisits } from '../visits/proposeVisits.ts'
import {
  type ACase,
  aSubmittedCase,
  doneOf,
  type Officers,
  officersOf,
  refusalOf,
  toTheCertificate,
  toTheReply,
  toTheVisit,
} from './casesForTests.ts'
import { readCase } from './readCase.ts'
import { readCaseProfile } from './readCaseProfile.ts'

describe('a case as an officer reads it', () => {
  let ground: TestWorld
  let officers: Officers
  let kase: ACase
  let visits: readonly string[]
  let findingId = ''

  const view = async (actor = officers.intake, on?: string) =>
    doneOf(await readCase(ground.world, actor, kase.number, on))
  const step = async (name: string, actor = officers.intake) =>
    (await view(actor)).possible.find((one) => one.step === name)

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    officers = await officersOf(ground)
    kase = await aSubmittedCase(ground, 'Autopartes Tres Encinos', ['Planta Apodaca', 'CEDIS Escobedo'])
  })
  afterAll(() => ground.drop())

  it('is found by its number, by its id, and by no other', async () => {
    expect((await view()).case.id).toBe(kase.caseId)
    expect(doneOf(await readCase(ground.world, officers.intake, kase.caseId)).case.number).toBe(kase.number)
    expect(refusalOf(await readCase(ground.world, officers.intake, '26-99999'))).toBe('notFound')
    expect(refusalOf(await readCase(ground.world, kase.company, kase.number))).toBe('notAllowed')
  })

  it('offers each step of the reader’s role, with what still keeps them from it', async () => {
    expect(await step('accept')).toMatchObject({ allowed: true, asks: [] })
    expect(await step('returnAsIncomplete')).toMatchObject({
      allowed: false,
      refusal: { code: 'casework.needs.reasonsPerCriterion' },
    })
    expect(await step('certify')).toBeUndefined()
  })

  it('lets a marked answer go back, and takes the mark away again', async () => {
    const criterionId = ground.world.programme.standards[0]?.subStandards[0]?.criteria[0]?.id ?? ''
    const mark = { caseId: kase.caseId, siteId: kase.siteIds[0] ?? '', criterionId }
    doneOf(await returnAnswer(ground.world, officers.intake, { ...mark, reason: 'Falta la fecha.' }))
    expect(await step('returnAsIncomplete')).toMatchObject({ allowed: true })
    expect((await view()).desk.returns).toMatchObject([{ reason: 'Falta la fecha.', stepId: null }])
    doneOf(await returnAnswer(ground.world, officers.intake, { ...mark, reason: '' }))
    expect((await view()).desk.returns).toEqual([])
  })

  it('shows the profile whole, and says that nothing is missing', async () => {
    const profile = doneOf(await readCaseProfile(ground.world, officers.intake, kase.caseId))
    expect(profile.sites.map(({ name }) => name)).toEqual(['Planta Apodaca', 'CEDIS Escobedo'])
    expect(profile.asked.map(({ criteria }) => criteria.length)).toEqual([
      profile.answers.length / 2,
      profile.answers.length / 2,
    ])
    expect(profile.missing).toEqual([])
    const reads = await inScope(ground.world.db, scopeOf(ground.system), (tx) =>
      tx.kysely.selectFrom('auditEvent').select('purpose').where('action', '=', 'profile.read').execute(),
    )
    expect(reads).toEqual([{ purpose: 'casework' }])
  })

  it('says which sites are worth a visit and why, and who is free to lead it', async () => {
    const plan = doneOf(await proposeVisits(ground.world, officers.account, kase.caseId))
    expect(plan.proposals).toHaveLength(2)
    expect(plan.proposals[0]?.visit).toBe('onSite')
    expect(plan.proposals[0]?.score.because.map(({ indicator }) => indicator)).toContain(
      'validation.indicator.neverVisited',
    )
    expect(plan.leads).toEqual([{ id: officers.validator.personId, name: 'Mauro Quiroga', visits: 0 }])
    expect(plan.earliest > '2026-03-02').toBe(true)
  })

  it('plans one visit a site, and keeps a cancelled one with why', async () => {
    visits = await toTheVisit(ground, kase, officers)
    const again = {
      ...{ caseId: kase.caseId, siteId: kase.siteIds[0] ?? '', plannedOn: '2026-12-01', remote: false },
      ...{ leadId: officers.validator.personId ?? '', because: '' },
    }
    expect(refusalOf(await planVisit(ground.world, officers.account, again))).toBe('visits.alreadyPlanned')
    const [first = ''] = visits
    expect(refusalOf(await cancelVisit(ground.world, officers.account, first, ' '))).toBe(
      'visits.cancelReason',
    )
    expect(await step('finishValidation', officers.validator)).toMatchObject({
      refusal: { code: 'casework.needs.visitFinished' },
    })
  })

  it('keeps what the office said to a finding, and why it was opened again', async () => {
    findingId = await toTheReply(ground, kase, officers, visits)
    const [finding] = (await view(officers.validator)).findings
    expect(finding).toMatchObject({ id: findingId, state: 'open', open: ['acceptPlan'] })
    const judged = { findingId, version: finding?.version ?? 0, step: 'acceptPlan', reason: '' } as const
    expect(refusalOf(await judgeFinding(ground.world, officers.validator, judged))).toBe(
      'validation.finding.needs.plan',
    )
    expect(refusalOf(await judgeFinding(ground.world, officers.decider, judged))).toBe('notAllowed')
  })

  it('names who played which part, and offers the decision to somebody who played none', async () => {
    await toTheCertificate(ground, kase, officers, findingId)
    const { desk } = await view(officers.decider)
    expect(desk.judgements).toMatchObject([{ step: 'close', judgeName: 'Mauro Quiroga' }])
    expect(new Map(desk.played.map(({ part, name }) => [part, name]))).toEqual(
      new Map([
        ['edited', kase.company.name],
        ['reviewed', 'Teo Barragán'],
        ['vetted', 'Lidia Paz'],
        ['planned', 'Lidia Paz'],
        ['validated', 'Mauro Quiroga'],
        ['recommended', 'Lidia Paz'],
        ['decided', 'Sara Lozano'],
      ]),
    )
    expect(await step('suspend', officers.decider)).toMatchObject({
      allowed: true,
      asks: ['reasons', 'secondFactor'],
    })
  })

  it('tells its life as one line, and itself as it stood on a day', async () => {
    const now = await view(officers.decider)
    expect(now.life?.states.map(({ state }) => state)).toContain('correctiveAction')
    expect(now.life?.states.at(-1)?.state).toBe('certified')
    const then = await view(officers.decider, '2026-03-02')
    expect(then).toMatchObject({
      asOf: '2026-03-02',
      possible: [],
      findings: [],
      case: { state: 'validationPlanned' },
    })
    expect(then.visits.every(({ state }) => state === 'planned')).toBe(true)
    expect(refusalOf(await readCase(ground.world, officers.decider, kase.number, '2025-01-01'))).toBe(
      'casework.notYet',
    )
  })
})
