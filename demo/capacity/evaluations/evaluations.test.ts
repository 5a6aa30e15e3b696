import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../src/actions/actor.ts'
import { compareCountries } from '../../../src/actions/capacity/evaluations/compareCountries.ts'
import { giveConsent } from '../../../src/actions/capacity/evaluations/giveConsent.ts'
import { measureVisit } from '../../../src/actions/capacity/evaluations/measureProgramme.ts'
import { printEvaluation } from '../../../src/actions/capacity/evaluations/printEvaluation.ts'
import { listCountries, readCountry } from '../../../src/actions/capacity/evaluations/readCountries.ts'
import { readVisit } from '../../../src/actions/capacity/evaluations/readVisit.ts'
import { handInScores, scoreIndicator } from '../../../src/actions/capacity/evaluations/scoreVisit.ts'
import { startSelfScore } from '../../../src/actions/capacity/evaluations/startSelfScore.ts'
import { doneOf, refusalOf } from '../../../src/actions/office/casesForTests.ts'
import { readPdf } from '../../../src/documents/specimens/pdfReader.ts'
import { recommendationStates } from '../../../src/domain/capacity/evaluations/recommendationSteps.ts'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { chanceOf } from '../../chance.ts'
import { writeEvaluations } from './writeEvaluations.ts'

describe('The demonstration’s country evaluations', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let marcos: Actor
  let elena: Actor
  let took = 0

  beforeAll(async () => {
    ground = await aWorld()
    marcos = await ground.anOfficer('Marcos Haro', 'regionalEvaluator')
    elena = await ground.anOfficer('Elena Duarte', 'programmeManager')
    const officer = (actor: Actor) => ({
      ...{ id: actor.personId ?? '', name: actor.name, email: 'x@x.mx', language: 'es' as const },
      ...{ roles: actor.roles as never, officeId: null },
    })
    const from = performance.now()
    await asSystem(ground.db, (tx) =>
      writeEvaluations(tx, ground.world, [officer(marcos), officer(elena)], chanceOf('test')),
    )
    took = performance.now() - from
  })
  afterAll(() => ground.drop())

  it('are written in under two seconds, with recommendations in every state', async () => {
    expect(took).toBeLessThan(2000)
    const { countries } = doneOf(await listCountries(ground.world, marcos))
    expect(countries.filter(({ visits }) => visits > 0).map(({ country }) => country)).toEqual([
      'MX',
      'PA',
      'PY',
      'UY',
    ])
    const mexico = doneOf(await readCountry(ground.world, marcos, 'MX'))
    expect(mexico.visits.map(({ kind }) => kind)).toEqual(['visit', 'followUp', 'followUp'])
    const states = new Set(mexico.recommendations.map(({ state }) => state))
    expect(recommendationStates.filter((state) => !states.has(state))).toEqual([])
    expect(mexico.levels).toHaveLength(66)
  })

  it('three countries stand side by side, and one that takes its consent back is gone at once', async () => {
    const before = doneOf(await compareCountries(ground.world, elena))
    expect(before.countries.map(({ country }) => country)).toEqual(['MX', 'PA', 'PY'])
    expect(before.countries.every(({ demonstration }) => demonstration)).toBe(true)
    expect(before.countries.map(({ recommendations }) => recommendations !== null)).toEqual([
      true,
      true,
      true,
    ])
    const known = before.rubric.indicators.filter(({ id }) =>
      before.countries.every(({ levels }) => levels[id] !== null),
    )
    expect(known.every(({ id }) => before.averages[id] !== null)).toBe(true)
    const back = { kind: 'levels', given: false, onDay: '2026-11-01', document: '' } as const
    expect(refusalOf(await giveConsent(ground.world, marcos, 'PY', back))).toBe('evaluation.consentPaper')
    expect(refusalOf(await giveConsent(ground.world, elena, 'PY', back))).toBe('evaluation.countryUnknown')
    doneOf(await giveConsent(ground.world, elena, 'MX', back))
    const after = doneOf(await compareCountries(ground.world, elena))
    expect(after.countries.map(({ country }) => country)).toEqual(['PA', 'PY'])
    expect(Object.values(after.averages).every((average) => average === null)).toBe(true)
    doneOf(await giveConsent(ground.world, elena, 'MX', { ...back, given: true }))
  })

  it('print as a report in both languages that says on each page it is invented', async () => {
    const { visits } = doneOf(await readCountry(ground.world, elena, 'MX'))
    const last = visits.at(-1)?.id ?? ''
    const spanish = await readPdf(doneOf(await printEvaluation(ground.world, elena, last, 'es')).bytes)
    for (const words of [
      'Demostración: inventado',
      'México',
      'Seguimiento 2',
      'Los 22 indicadores',
      'Base legal',
    ])
      expect(spanish.text).toContain(words)
    const first = visits[0]?.id ?? ''
    const english = await readPdf(doneOf(await printEvaluation(ground.world, marcos, first, 'en')).bytes)
    for (const words of [
      'Demonstration: invented',
      'Publish the guide',
      'Weighted kappa',
      'Customs training institute',
    ])
      expect(english.text).toContain(words)
    const planned = doneOf(await listCountries(ground.world, marcos)).countries.find(
      ({ country }) => country === 'GT',
    )
    expect(refusalOf(await printEvaluation(ground.world, marcos, planned?.next?.id ?? '', 'es'))).toBe(
      'evaluation.noReportYet',
    )
  })

  it('a country scores itself without a visit, with what was measured beside', async () => {
    expect(refusalOf(await startSelfScore(ground.world, marcos))).toBe('notAllowed')
    const { id } = doneOf(await startSelfScore(ground.world, elena))
    expect(refusalOf(await startSelfScore(ground.world, elena))).toBe('evaluation.selfScoreOpen')
    const read = doneOf(await readVisit(ground.world, elena, id))
    expect(read.measures.map(({ measure }) => measure).sort()).toEqual([
      'backlog',
      'benefitMeasurement',
      'benefitsDelivered',
      'decisionTime',
      'operatorTypes',
      'reassessments',
      'shareOfTrade',
      'smallFirms',
      'statisticsPublished',
    ])
    // Nothing runs on this ground: no figure is made up, and no level is said.
    expect(
      read.measures.filter(({ n }) => n === 0).every(({ value, level }) => value === null && level === null),
    ).toBe(true)
    expect(read.scores).toEqual([])
    expect(doneOf(await measureVisit(ground.world, elena, id)).measured).toBe(9)
    const taken = { kind: 'measured', given: false, onDay: '2026-11-01', document: '' } as const
    doneOf(await giveConsent(ground.world, elena, 'MX', taken))
    expect(refusalOf(await measureVisit(ground.world, elena, id))).toBe('evaluation.notAgreedToMeasure')
    expect(doneOf(await readVisit(ground.world, marcos, id)).measures).toEqual([])
    expect(doneOf(await compareCountries(ground.world, marcos)).countries[0]?.measured).toBeNull()
    doneOf(await giveConsent(ground.world, elena, 'MX', { ...taken, given: true }))
    const side = doneOf(await compareCountries(ground.world, marcos))
    const [mexico] = side.countries
    expect(mexico?.measured?.['benefits-in-force']?.[0]?.measure).toBe('benefitsDelivered')
    // Of nobody, or of few, a figure stays at home.
    const paraguay = side.countries.find(({ country }) => country === 'PY')
    expect(paraguay?.measured?.reassessment).toBeUndefined()
    expect(paraguay?.measured?.['decision-time']?.[0]).toMatchObject({ n: 9, value: 171, level: 2 })
    for (const { id: indicator } of read.rubric.indicators)
      doneOf(
        await scoreIndicator(ground.world, elena, id, {
          ...{ indicator, level: 2, classes: ['document'], documents: [], meetings: [], because: '' },
        }),
      )
    doneOf(await handInScores(ground.world, elena, id))
    const after = doneOf(await readVisit(ground.world, elena, id))
    expect([after.visit.state, after.levels.length, after.levels[0]?.basis]).toEqual(['handedIn', 22, 'self'])
    // A visit's word goes before the country's own.
    const later = doneOf(await compareCountries(ground.world, marcos))
    expect(later.countries.find(({ country }) => country === 'MX')?.kind).toBe('followUp')
  })
})
