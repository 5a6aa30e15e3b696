import { describe, expect, it } from 'vitest'
import type { DeliveryKind } from '../../domain/border/benefitKinds.ts'
import type { Benefit } from '../../domain/programmes/programme.ts'
import { aProgramme } from '../public/holdersForTests.ts'
import { promisesKept, type TimesGiven, untoldToCompanies } from './promises.ts'

const benefit = (deliveredBy: DeliveryKind): Benefit => ({
  ...{ id: deliveredBy, name: { es: 'b', en: 'b' }, tells: { es: 'b', en: 'b' }, operatorTypes: 'all' },
  ...{ deliveredBy, measuredBy: 'count', certainty: 'assumed', sources: [] },
})
const programme = aProgramme({ benefits: [benefit('fewerDocuments'), benefit('deferredPayment')] })
const nothing = { inspections: null, documents: null, clearance: null, wait: null }
const times = (documentsSpared: number): TimesGiven => ({
  ...{ documentsSpared, paymentsDeferred: 3, termsLengthened: 0, placesAhead: 0, penaltiesMitigated: 0 },
})

describe('What became of a promise', () => {
  it('is told to the office as it was counted', () => {
    const told = promisesKept({ programme }, nothing, times(0))
    expect(told.map((one) => [one.times, one.delivery])).toEqual([
      [0, 'notGiven'],
      [3, 'given'],
    ])
  })

  it('tells a company the same whether its papers were spared or not: it would tell by what it is held', () => {
    const toCompany = (spared: number) =>
      promisesKept({ programme }, nothing, times(spared), { untold: untoldToCompanies })
    expect(toCompany(0)).toEqual(toCompany(17))
    expect(toCompany(17).map((one) => [one.counts, one.delivery])).toEqual([
      [null, 'notMeasured'],
      ['paymentsDeferred', 'given'],
    ])
  })
})
