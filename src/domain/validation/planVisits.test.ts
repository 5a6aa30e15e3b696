import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCriterion, anAnswer, anOffice, aPlant, aStandard } from '../assessment/anAnswer.ts'
import { day } from '../kernel/day.ts'
import { aFinding, aResult } from './aFinding.ts'
import { checklistFor, unfinishedLines } from './checklist.ts'
import { planVisits, type VisitFacts, visitBands } from './planVisits.ts'
import { resultOf } from './resultOf.ts'
import { type VisitIndicator, visitIndicators } from './visitIndicators.ts'

const fence = aCriterion('fence')
const seals = aCriterion('seals', { siteKinds: ['plant'] })
const training = aCriterion('training', { level: 'should' })
const criteria = [fence, seals, training]
const proven = (criterionId: string, siteId: string) => anAnswer(criterionId, siteId, { evidenceIds: ['e1'] })
const wellKnown = { lastVisitedOn: day('2026-01-15'), incidents: 0, openFindings: 0 }
const facts = (but: Partial<VisitFacts> = {}): VisitFacts => ({
  criteria,
  sites: { plant: wellKnown, office: wellKnown },
  vettingConcerns: 0,
  today: day('2026-03-02'),
  ...but,
})
const quiet = criteria.flatMap(({ id }) => [proven(id, 'plant'), proven(id, 'office')])

describe('planning visits', () => {
  test('a site with more reasons comes first, and every reason is told with its points', () => {
    const answers = [
      ...quiet.filter(({ siteId }) => siteId === 'plant'),
      anAnswer('fence', 'office', { status: 'doesNot', text: 'Sin barda' }),
      anAnswer('training', 'office', { status: 'partly', text: 'Falta el turno de noche' }),
    ]
    const sites = { plant: wellKnown, office: { ...wellKnown, lastVisitedOn: null, incidents: 1 } }
    expect(planVisits([aPlant, anOffice], answers, facts({ sites }))).toEqual([
      {
        siteId: 'office',
        visit: 'onSite',
        score: {
          points: 51,
          band: 'medium',
          because: [
            { indicator: 'validation.indicator.neverVisited', points: 25, evidence: { count: 1 } },
            { indicator: 'validation.indicator.mustNotMet', points: 12, evidence: { count: 1 } },
            { indicator: 'validation.indicator.incidents', points: 10, evidence: { count: 1 } },
            { indicator: 'validation.indicator.partlyMet', points: 4, evidence: { count: 1 } },
          ],
        },
      },
      { siteId: 'plant', visit: 'none', score: { points: 0, band: 'low', because: [] } },
    ])
  })

  test('one site at least is visited in person, even where nothing speaks for it', () => {
    expect(planVisits([aPlant], quiet, facts())).toMatchObject([{ visit: 'onSite', score: { points: 0 } }])
  })

  test('a site nobody knows anything about counts as never visited', () => {
    const [first] = planVisits([aPlant], quiet, facts({ sites: {} }))
    expect(first?.score.because).toMatchObject([{ indicator: 'validation.indicator.neverVisited' }])
  })

  test('a long time since the last visit counts by the year', () => {
    const since = (lastVisitedOn: string) =>
      planVisits(
        [aPlant],
        quiet,
        facts({ sites: { plant: { ...wellKnown, lastVisitedOn: day(lastVisitedOn) } } }),
      )[0]?.score.points
    expect(['2025-06-01', '2025-03-01', '2023-03-01', '2010-01-01'].map(since)).toEqual([0, 6, 18, 24])
  })

  test('a doubt from vetting weighs on every site of the company', () => {
    const plan = planVisits([aPlant, anOffice], quiet, facts({ vettingConcerns: 2 }))
    expect(plan.map(({ score }) => score.points)).toEqual([16, 16])
  })

  test('a must that is said to be met without a paper is worth a look; a should is not', () => {
    const bare = criteria.map(({ id }) => anAnswer(id, 'plant'))
    expect(planVisits([aPlant], bare, facts())[0]?.score.because).toEqual([
      { indicator: 'validation.indicator.unproven', points: 4, evidence: { count: 2 } },
    ])
  })

  test('high means in person, medium remotely, low not now', () => {
    expect(visitBands.map(({ band, visit }) => `${band} ${visit}`)).toEqual([
      'high onSite',
      'medium remote',
      'low none',
    ])
    const sites = {
      plant: { ...wellKnown, incidents: 3, openFindings: 3 },
      office: { ...wellKnown, incidents: 3 },
    }
    const plan = planVisits([anOffice, aPlant], quiet, facts({ sites }))
    expect(plan.map(({ siteId, visit }) => `${siteId} ${visit}`)).toEqual(['plant onSite', 'office remote'])
  })

  const history = fc.record({
    lastVisitedOn: fc.option(fc.constantFrom(day('2019-05-05'), day('2025-05-05'))),
    incidents: fc.nat(9),
    openFindings: fc.nat(9),
  })

  test('the points are the reasons’ points added up, and no reason exceeds its most', () => {
    fc.assert(
      fc.property(history, fc.nat(9), (plant, vettingConcerns) => {
        const [first] = planVisits([aPlant], [], facts({ sites: { plant }, vettingConcerns }))
        const because = first?.score.because ?? []
        expect(first?.score.points).toBe(because.reduce((sum, { points }) => sum + points, 0))
        for (const { indicator, points } of because) {
          const name = indicator.split('.').at(-1) as VisitIndicator
          expect(points).toBeLessThanOrEqual(visitIndicators[name].most)
        }
      }),
    )
  })

  test('one more incident never makes a site less pressing, and the order of sites and answers does not matter', () => {
    fc.assert(
      fc.property(history, history, (plant, office) => {
        const pointsWith = (incidents: number) =>
          planVisits([aPlant], quiet, facts({ sites: { plant: { ...plant, incidents } } }))[0]?.score
            .points ?? 0
        expect(pointsWith(plant.incidents + 1)).toBeGreaterThanOrEqual(pointsWith(plant.incidents))
        const sites = { plant, office }
        expect(planVisits([anOffice, aPlant], quiet.toReversed(), facts({ sites }))).toEqual(
          planVisits([aPlant, anOffice], quiet, facts({ sites })),
        )
      }),
    )
  })
})

describe('a visit’s checklist', () => {
  const answers = [
    anAnswer('fence', 'plant', { status: 'partly', text: 'Falta un tramo' }),
    anAnswer('seals', 'plant', { evidenceIds: ['e1'] }),
    anAnswer('fence', 'office', { status: 'notApplicable', reason: 'Es un piso alto' }),
  ]

  test('has a line for what is asked at that site, with the company’s own words and how to see for oneself', () => {
    const lines = checklistFor(criteria, answers, aPlant)
    expect(lines.map(({ criterionId, closer }) => [criterionId, closer])).toEqual([
      ['fence', 'partlyMet'],
      ['seals', null],
      ['training', 'unanswered'],
    ])
    expect(lines[0]).toMatchObject({
      method: 'examine',
      checks: { es: 'checks fence' },
      answer: { status: 'partly', text: 'Falta un tramo' },
    })
  })

  test('asks for a closer look at what is said not to apply, and at what is met without a paper', () => {
    expect(checklistFor(criteria, answers, anOffice).map(({ closer }) => closer)).toEqual([
      'saidNotToApply',
      'unanswered',
    ])
    expect(checklistFor([fence], [anAnswer('fence', 'plant')], aPlant)).toMatchObject([
      { closer: 'unproven' },
    ])
    expect(checklistFor([fence], [anAnswer('fence', 'plant', { status: 'doesNot' })], aPlant)).toMatchObject([
      { closer: 'notMet' },
    ])
  })

  test('is finished when every line has a result, and a word wherever it is not a plain yes', () => {
    const lines = checklistFor(criteria, answers, aPlant)
    const results = [
      aResult('fence', { result: 'notSeen', note: ' ' }),
      aResult('seals'),
      aResult('training', { result: null }),
    ]
    expect(unfinishedLines(lines, results)).toEqual([
      { criterionId: 'fence', because: 'noNote' },
      { criterionId: 'training', because: 'noResult' },
    ])
    const told = [
      aResult('fence', { result: 'notSeen', note: 'Cerrado por lluvia' }),
      aResult('seals'),
      aResult('training'),
    ]
    expect(unfinishedLines(lines, told)).toEqual([])
  })
})

describe('the result of a visit', () => {
  const standards = [
    aStandard('perimeter', [fence]),
    aStandard('cargo', [seals]),
    aStandard('people', [training]),
  ]

  test('is summed up by standard, and leaves out what was not on the list', () => {
    const results = [aResult('fence', { result: 'partly', note: 'x' }), aResult('seals')]
    expect(resultOf(standards, results, [])).toEqual([
      {
        standardId: 'perimeter',
        verdicts: { confirmed: 0, partly: 1, notConfirmed: 0, notSeen: 0 },
        findings: { major: 0, minor: 0, observation: 0 },
        holds: 'holdsInPart',
      },
      {
        standardId: 'cargo',
        verdicts: { confirmed: 1, partly: 0, notConfirmed: 0, notSeen: 0 },
        findings: { major: 0, minor: 0, observation: 0 },
        holds: 'holds',
      },
    ])
  })

  test.each([
    ['confirmed', undefined, 'holds'],
    ['confirmed', 'observation', 'holds'],
    ['confirmed', 'minor', 'holdsInPart'],
    ['confirmed', 'major', 'doesNotHold'],
    ['partly', undefined, 'holdsInPart'],
    ['notConfirmed', undefined, 'doesNotHold'],
    ['notSeen', undefined, 'notSeen'],
  ] as const)('%s with a finding %s: %s', (result, grade, holds) => {
    const findings = grade ? [aFinding({ grade })] : []
    expect(resultOf(standards, [aResult('fence', { result })], findings)).toMatchObject([{ holds }])
  })
})
