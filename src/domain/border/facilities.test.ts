import { describe, expect, it } from 'vitest'
import type { Day } from '../kernel/day.ts'
import { aDeclaration } from './aDeclaration.ts'
import type { DeliveryKind } from './benefitKinds.ts'
import { documentsAsked, dueOn, type FacilityRules, givenBy, transitBy } from './facilities.ts'
import type { DeclarationKind, GoodsDeclaration } from './goodsDeclaration.ts'
import type { LaneDecision, Standing } from './lane.ts'

const rules: FacilityRules = {
  documents: [
    { id: 'invoice', kinds: ['import', 'export'], spared: false },
    { id: 'packing-list', kinds: ['import'], spared: true },
  ],
  payment: { withinDays: 0, deferredToDay: 15 },
  transit: { days: 10, times: 2 },
}
const all = new Set<DeliveryKind>(['fewerDocuments', 'deferredPayment', 'longerTerms'])
const lodged = '2026-12-03' as Day

const standing = (role: Standing['role'], but: Partial<Standing> = {}): Standing => ({
  ...{ role, traderNumber: `MX-${role}`, is: 'certified', tier: null },
  ...but,
})
const decided = (
  chain: readonly Standing[],
  but: Partial<Pick<LaneDecision, 'lane' | 'because'>> = {},
): Pick<LaneDecision, 'lane' | 'because' | 'chain'> => ({
  ...{
    lane: 'yellow',
    because: [{ code: 'targeting.why.reaches.yellow' }, { code: 'targeting.why.score' }],
    chain,
  },
  ...but,
})
const declared = (kind: DeclarationKind, duty = 900): GoodsDeclaration => {
  const one = aDeclaration()
  return { ...one, kind, goodsItems: one.goodsItems.map((item) => ({ ...item, duty })) }
}
const given = givenBy(rules, all)

describe('What a certificate changes besides the lane', () => {
  it('is given to whoever the shipment speaks for, certified and with nothing of it suspended', () => {
    expect(given(declared('import'), decided([standing('importer')]))).toEqual({
      ...{ to: 'MX-importer', documentsSpared: ['packing-list'], paymentDeferred: true },
    })
    expect(given(declared('transit'), decided([standing('carrier')]))).toEqual({
      ...{ to: 'MX-carrier', termLengthened: true },
    })
    // a certified carrier does not defer its customer's duties
    expect(given(declared('import'), decided([standing('carrier')]))).toBeUndefined()
    for (const is of ['notCertified', 'recognised'] as const)
      expect(given(declared('import'), decided([standing('importer', { is })]))).toBeUndefined()
  })

  it('goes on where its relief alone is suspended, and ends kind by kind', () => {
    const of = (...without: DeliveryKind[]) =>
      given(declared('import'), decided([standing('importer', { is: 'reliefSuspended', without })]))
    expect(of('laneRelief')).toMatchObject({ paymentDeferred: true, documentsSpared: ['packing-list'] })
    expect(of('fewerDocuments')).toEqual({ to: 'MX-importer', paymentDeferred: true })
    expect(of('deferredPayment')).toEqual({ to: 'MX-importer', documentsSpared: ['packing-list'] })
    expect(of('fewerDocuments', 'deferredPayment')).toBeUndefined()
  })

  it.each(['targeting.why.law', 'targeting.why.draw', 'targeting.why.rule.licence'])(
    'never spares a paper where %s holds the shipment too',
    (code) => {
      const because = [{ code: 'targeting.why.reaches.red' }, { code }]
      expect(
        given(declared('import', 0), decided([standing('importer')], { lane: 'red', because })),
      ).toBeUndefined()
    },
  )

  it('is not claimed where nothing is owed, nothing is held or nothing is promised', () => {
    expect(given(declared('import', 0), decided([standing('importer')], { lane: 'green' }))).toBeUndefined()
    expect(givenBy(rules, new Set())(declared('import'), decided([standing('importer')]))).toBeUndefined()
    expect(givenBy(undefined, all)(declared('import'), decided([standing('importer')]))).toBeUndefined()
  })

  it('says which papers are asked for, and by which day', () => {
    expect(documentsAsked(rules, 'import', 'yellow', null)).toEqual(['invoice', 'packing-list'])
    expect(documentsAsked(rules, 'import', 'red', { to: 'x', documentsSpared: ['packing-list'] })).toEqual([
      'invoice',
    ])
    expect(documentsAsked(rules, 'import', 'green', null)).toEqual([])
    expect(dueOn(rules, lodged, null)).toBe('2026-12-03')
    expect(dueOn(rules, lodged, { to: 'x', paymentDeferred: true })).toBe('2027-01-15')
    expect(dueOn({}, lodged, null)).toBeNull()
    expect(transitBy(rules, lodged, null)).toBe('2026-12-13')
    expect(transitBy(rules, lodged, { to: 'x', termLengthened: true })).toBe('2026-12-23')
  })
})
