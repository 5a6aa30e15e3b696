import { describe, expect, it } from 'vitest'
import { type AtTheGate, goesFirst, inGateOrder, type PartyInLine } from './gateOrder.ts'

const party = (is: PartyInLine['is'], ...without: PartyInLine['without'][number][]): PartyInLine => ({
  is,
  without,
})
const waits = (over: Partial<AtTheGate> & { readonly name: string }) => ({
  ...{ lane: 'red' as const, means: 'hand' as const, chain: [], since: '2026-11-02T10:00:00Z' },
  ...over,
})

describe('Whose turn it is', () => {
  it('is decided by the lane, then by a certificate in the chain, then by the wait', () => {
    const queue = [
      waits({ name: 'red, long', since: '2026-11-02T08:00:00Z' }),
      waits({ name: 'red, certified', chain: [party('notCertified'), party('certified')] }),
      waits({ name: 'yellow', lane: 'yellow', means: null, since: '2026-11-02T11:00:00Z' }),
      waits({ name: 'red, recognised, longer', chain: [party('recognised')], since: '2026-11-02T09:00:00Z' }),
    ]
    expect(inGateOrder(queue).map(({ name }) => name)).toEqual([
      'yellow',
      'red, recognised, longer',
      'red, certified',
      'red, long',
    ])
  })

  it.each([
    ['hand', 'frontOfLine', false],
    ['scanner', 'frontOfLine', true],
    ['scanner', 'scannerPriority', false],
    ['hand', 'scannerPriority', true],
    ['hand', 'laneRelief', true],
  ] as const)('by %s, without %s, a certified shipment goes first: %s', (means, lost, first) => {
    expect(goesFirst({ means, chain: [party('certified', lost)] })).toBe(first)
  })

  it('keeps the place of who lost only the relief of its score, and gives none to who is not certified', () => {
    expect(goesFirst({ means: 'hand', chain: [party('reliefSuspended', 'laneRelief')] })).toBe(true)
    expect(goesFirst({ means: 'hand', chain: [party('notCertified')] })).toBe(false)
  })
})
