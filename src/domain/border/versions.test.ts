import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day, Instant } from '../kernel/day.ts'
import { aDeclaration } from './aDeclaration.ts'
import { ratesOf, valueIn } from './currencies.ts'
import { type LaneDecision, lanes } from './lane.ts'
import { isHeld, type ShipmentState, shipmentStates, shipmentSteps } from './shipmentStates.ts'
import { decisionAfter, type KnownVersion, placeVersion, stateAfterDecision } from './versions.ts'

const decided = (lane: LaneDecision['lane']): LaneDecision => ({
  lane,
  means: lane === 'red' ? 'hand' : null,
  basis: 'score',
  because: [],
  score: { raw: 0, relief: 0, final: 0 },
  draw: { value: 0.5, probability: 0.1 },
  chain: [],
  inputs: { tables: 0, thresholds: 0, edition: '', standingAsOf: '2026-01-01T00:00:00.000Z' as Instant },
})
const known = (version: number, state: ShipmentState, lane: LaneDecision['lane'] | null): KnownVersion => ({
  version,
  state,
  decided: lane && decided(lane),
})
const amendment = (version: number) => ({ version, functionCode: 'amendment' as const })
const cancellation = (version: number) => ({ version, functionCode: 'cancellation' as const })

describe('A version', () => {
  it('takes the place of the one before it, in whatever order they come', () => {
    const first = known(1, 'released', 'green')
    expect(placeVersion([], { version: 1, functionCode: 'original' })).toMatchObject({
      isAlive: true,
      warnings: [],
    })
    expect(placeVersion([first], amendment(2))).toMatchObject({ takesPlaceOf: first, warnings: [] })
    expect(placeVersion([first], amendment(4))).toMatchObject({
      takesPlaceOf: first,
      warnings: ['warning.earlierVersionsMissing'],
    })
    expect(placeVersion([known(3, 'released', 'green')], amendment(2))).toEqual({
      ok: true,
      takesPlaceOf: undefined,
      isAlive: false,
      warnings: ['warning.laterVersionKnown'],
    })
  })

  it('cancels what was let go, never what somebody is to look at', () => {
    expect(placeVersion([known(1, 'released', 'green')], cancellation(2))).toMatchObject({
      ok: true,
      isAlive: true,
    })
    for (const state of ['waiting', 'inspecting', 'detained'] as const)
      expect(placeVersion([known(1, state, 'red')], cancellation(2))).toEqual({
        ok: false,
        code: 'heldForInspection',
      })
    expect(placeVersion([known(2, 'cancelled', null)], amendment(3))).toEqual({
      ok: false,
      code: 'cancelledBefore',
    })
  })

  it('lightens nothing while the goods are held', () => {
    const held = fc.constantFrom(...shipmentStates.filter(isHeld))
    const lane = fc.constantFrom(...lanes)
    fc.assert(
      fc.property(held, lane, lane, (state, was, now) => {
        const before = known(1, state, was)
        const decision = decisionAfter(decided(now), before)
        expect(lanes.indexOf(decision.lane)).toBe(Math.max(lanes.indexOf(was), lanes.indexOf(now)))
        if (state !== 'waiting') expect(stateAfterDecision(decision, before)).toBe(state)
      }),
    )
    expect(decisionAfter(decided('green'), known(1, 'released', 'red')).lane).toBe('green')
    expect(decisionAfter(decided('green'), known(1, 'waiting', 'red')).because).toEqual([
      { code: 'border.why.heldBefore', with: { version: 1 } },
    ])
  })
})

describe('The states of a declaration', () => {
  it('can all be reached, and nothing leads out of what is over', () => {
    const reached = new Set<ShipmentState>(['waiting', ...Object.values(shipmentSteps).map(({ to }) => to)])
    expect([...reached].sort()).toEqual([...shipmentStates].sort())
    const over = shipmentStates.filter((state) =>
      Object.values(shipmentSteps).every(({ from }) => !(from as readonly string[]).includes(state)),
    )
    expect(over).toEqual(['cancelled', 'superseded'])
  })
})

describe('A value', () => {
  const on = '2026-11-02' as Day
  it('is told in the programme’s currency, by the latest rate that was written down', () => {
    const written = [
      { currency: 'USD', worth: 20, from: '2026-11-01' as Day },
      { currency: 'USD', worth: 19, from: '2026-10-01' as Day },
      { currency: 'USD', worth: 99, from: '2026-12-01' as Day },
    ]
    expect(valueIn(aDeclaration(), ratesOf('MXN', written, on))).toBe(964_010)
    expect(valueIn(aDeclaration(), ratesOf('USD', [], on))).toBe(48_200.5)
  })

  it('in a currency nobody knows is not guessed', () => {
    const [item] = aDeclaration().goodsItems
    if (!item) throw new Error('no item')
    expect(valueIn({ goodsItems: [{ ...item, currency: 'XTS' }] }, ratesOf('MXN', [], on))).toEqual({
      noRate: 'XTS',
    })
  })
})
