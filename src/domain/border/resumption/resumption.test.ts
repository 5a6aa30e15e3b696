import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Adjustment } from './adjustment.ts'
import { HOUR_MS, type OpenPost } from './capacity.ts'
import { beside } from './orderKey.ts'
import { ownKey, type Placed, type ReckonedFrom, reckonOrder } from './reckonOrder.ts'
import { goesOutOfTurn, recoveryOf } from './recovery.ts'
import { placing, releaseClasses } from './releaseClass.ts'
import { plainRules, type ResumptionRules } from './resumptionRules.ts'
import { type Slot, workOf } from './schedule.ts'
import type { WaitingShipment } from './waitingShipment.ts'

const START = Date.UTC(2026, 8, 21, 14)
const rules: ResumptionRules = {
  ...plainRules,
  trustedTiers: ['gold', 'silver'],
  priorityGoods: [
    { id: 'medicines', kind: 'relief', hs: ['30'] },
    { id: 'tents', kind: 'relief', hs: ['6306'], incidents: ['storm'] },
  ],
  perishables: [
    { id: 'fish', hs: ['0302'], hours: 24 },
    { id: 'fruit', hs: ['08'], hours: 96 },
  ],
}
const norte: OpenPost = {
  ...{ post: 'norte-1', office: 'norte', modes: ['road'], byHand: 4, byScanner: 6 },
  ...{ opensHours: 24, share: 1, from: START },
}
const sur: OpenPost = { ...norte, post: 'sur-1', office: 'sur', byHand: 1.5, byScanner: 0, share: 0.5 }

const shipment = (number: string, more: Partial<WaitingShipment> = {}): WaitingShipment => ({
  ...{ id: number, number, office: 'norte', mode: 'road', procedure: 'A1', lane: 'red', means: 'hand' },
  ...{ goods: ['870829'], since: START - HOUR_MS, arrives: null, trust: null },
  ...more,
})
const from = (shipments: readonly WaitingShipment[], more: Partial<ReckonedFrom> = {}): ReckonedFrom => ({
  ...{ incident: { kind: 'storm', offices: ['norte'], modes: [], receivedAt: ['sur'] }, rules, shipments },
  ...{ posts: [norte, sur], hours: { start: START, hourOfDay: 8 }, adjustments: [] },
  ...more,
})
const numbers = (order: { readonly placed: readonly Placed[] }) =>
  order.placed.map((placed) => placed.shipment.number)
const keyOf = (one: WaitingShipment) => ownKey(one, placing(rules, 'storm')(one))
const moved = (turn: number, one: string, side: 'before' | 'after', other: WaitingShipment): Adjustment => ({
  ...{ kind: 'move', turn, shipment: one, to: beside(keyOf(other), side, turn) },
})

const anyShipment = (office: fc.Arbitrary<string> = fc.constantFrom('norte', 'sur')) =>
  fc.record({
    number: fc.integer({ min: 1, max: 9_999_999 }).map(String),
    office,
    lane: fc.constantFrom('green', 'blue', 'yellow', 'red'),
    means: fc.constantFrom('hand', 'scanner', null),
    goods: fc.array(fc.constantFrom('300490', '030211', '080450', '870829', '630612'), {
      minLength: 1,
      maxLength: 3,
    }),
    since: fc.integer({ min: START - 200 * HOUR_MS, max: START }),
    trust: fc.constantFrom(
      null,
      { is: 'certified' as const, tier: 'gold' },
      { is: 'certified' as const, tier: 'silver' },
      { is: 'certified' as const, tier: null },
      { is: 'recognised' as const, tier: 'gold' },
    ),
  })
const many = fc
  .uniqueArray(anyShipment(), { selector: ({ number }) => number, minLength: 1, maxLength: 60 })
  .map((all) => all.map(({ number, ...rest }) => shipment(number, rest as Partial<WaitingShipment>)))

describe('The order of release', () => {
  it('puts relief first, then the trusted by tier, then a partner’s, then everybody else', () => {
    const order = reckonOrder(
      from([
        shipment('others'),
        shipment('partners', { trust: { is: 'recognised', tier: 'gold' } }),
        shipment('untiered', { trust: { is: 'certified', tier: null } }),
        shipment('silver', { trust: { is: 'certified', tier: 'silver' } }),
        shipment('gold', { trust: { is: 'certified', tier: 'gold' } }),
        shipment('medicines', { goods: ['870829', '300490'] }),
      ]),
    )
    expect(numbers(order)).toEqual(['medicines', 'gold', 'silver', 'untiered', 'partners', 'others'])
    expect(releaseClasses(rules)).toHaveLength(6)
  })

  it('lets what perishes go first within a class, then what waited longest', () => {
    const order = reckonOrder(
      from([
        shipment('late'),
        shipment('early', { since: START - 9 * HOUR_MS }),
        shipment('fruit', { goods: ['080450'] }),
        shipment('fish', { goods: ['080450', '030211'] }),
      ]),
    )
    expect(numbers(order)).toEqual(['fish', 'fruit', 'early', 'late'])
  })

  it('takes tents for relief after a storm and not after a strike', () => {
    const tents = [shipment('a'), shipment('tents', { goods: ['630612'] })]
    expect(numbers(reckonOrder(from(tents)))).toEqual(['tents', 'a'])
    const strike = { ...from([]).incident, kind: 'strike' as const }
    expect(numbers(reckonOrder(from(tents, { incident: strike })))).toEqual(['a', 'tents'])
  })

  it('never lets a lower class go before a higher one unless an officer said so', () => {
    fc.assert(
      fc.property(many, (shipments) => {
        const { placed } = reckonOrder(from(shipments))
        placed.forEach(({ why }, at) => {
          expect(why.rank).toBeGreaterThanOrEqual(placed[at - 1]?.why.rank ?? 0)
        })
        expect(placed.some(goesOutOfTurn)).toBe(false)
        // Nor in time, among those that compete for the same hands.
        const rivals = placed.filter(
          ({ shipment: { office, lane } }) => office === 'norte' && lane === 'yellow',
        )
        rivals.forEach(({ slot }, at) => {
          expect(slot?.hour ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
            rivals[at - 1]?.slot?.hour ?? 0,
          )
        })
      }),
    )
  })

  it('is the same whatever the order in which shipments are handed in', () => {
    fc.assert(
      fc.property(
        many,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (shipments, chance) => {
          const shuffled = shipments
            .map((one) => ({ one, at: chance.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one)
          expect(reckonOrder(from(shuffled))).toEqual(reckonOrder(from(shipments)))
        },
      ),
    )
  })
})

describe('The hours', () => {
  const doneBy = (placed: readonly Placed[], post: string, means: string, hour: number) =>
    placed
      .filter(({ slot }) => slot && slot.post === post && slot.means === means && slot.hour <= hour)
      .reduce((sum, { shipment: one }) => {
        const { means: wanted, effort } = workOf(one, rules.work)
        return sum + (wanted === means ? effort : rules.work.efforts.red)
      }, 0)

  const pinnedToNorte = (shipments: readonly WaitingShipment[], pins: readonly number[]) =>
    pins.slice(0, shipments.length).map((hour, at): Adjustment => {
      const there = { office: 'norte', hour: START + hour * HOUR_MS }
      return { kind: 'pin', turn: at + 1, shipment: shipments[at]?.id ?? '', ...there }
    })
  const canDo = ({ post, means, hour }: Slot) => {
    const at = post === 'norte-1' ? norte : sur
    return ((hour - START) / HOUR_MS + 1) * (means === 'scanner' ? at.byScanner : at.byHand) * at.share
  }

  it('never ask more of a post than it can do', () => {
    const pins = fc.array(fc.nat({ max: 30 }), { maxLength: 8 })
    fc.assert(
      fc.property(many, pins, (shipments, hours) => {
        const adjustments = pinnedToNorte(shipments, hours)
        const { placed } = reckonOrder(from(shipments, { adjustments }))
        for (const { slot } of placed) {
          if (!slot) continue
          expect(doneBy(placed, slot.post, slot.means, slot.hour)).toBeLessThanOrEqual(canDo(slot) + 1e-6)
        }
      }),
    )
  })

  it('fill one after another: four by hand in an hour, the fifth in the next', () => {
    const five = [1, 2, 3, 4, 5].map((n) => shipment(`n${n}`))
    const { placed } = reckonOrder(from(five, { posts: [norte] }))
    expect(placed.map(({ slot }) => ((slot?.hour ?? 0) - START) / HOUR_MS)).toEqual([0, 0, 0, 0, 1])
    expect(recoveryOf({ placed })).toEqual([
      { hour: START, released: 4 },
      { hour: START + HOUR_MS, released: 1 },
    ])
  })

  it('are those in which the post is open, from when its office works again', () => {
    const day = { ...norte, byHand: 1, opensHours: 2, from: START + HOUR_MS }
    const { placed } = reckonOrder(
      from(
        [1, 2, 3].map((n) => shipment(`n${n}`)),
        { posts: [day] },
      ),
    )
    // It opens at eight, which is the first hour; works again from nine; closes at ten.
    expect(placed.map(({ slot }) => ((slot?.hour ?? 0) - START) / HOUR_MS)).toEqual([1, 24, 25])
  })

  it('go to a receiving office where its own stays shut, as soon as the goods can be there', () => {
    const { placed } = reckonOrder(from([shipment('a')], { posts: [sur] }))
    // Three quarters of an inspection an hour: begun when it arrives, done in the second hour.
    expect(placed[0]?.slot).toMatchObject({
      office: 'sur',
      hour: START + (rules.work.detourHours + 1) * HOUR_MS,
    })
    const elsewhere = reckonOrder(from([shipment('b', { office: 'este' })], { posts: [sur] }))
    expect(elsewhere.placed[0]?.slot).toBeNull()
  })

  it('are by hand where the lane asks for a scanner and the office has none', () => {
    const one = shipment('s', { office: 'sur', means: 'scanner' })
    expect(reckonOrder(from([one], { posts: [sur] })).placed[0]?.slot?.means).toBe('hand')
    const other = shipment('n', { means: 'scanner' })
    expect(reckonOrder(from([other])).placed[0]?.slot?.means).toBe('scanner')
  })
})

describe('An officer’s adjustment', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((number) => shipment(number)) as [
    WaitingShipment,
    WaitingShipment,
    WaitingShipment,
    WaitingShipment,
  ]

  it('puts one before or after another, the later one closer', () => {
    const order = (...adjustments: readonly Adjustment[]) =>
      numbers(reckonOrder(from([a, b, c, d], { adjustments }))).join('')
    expect(order(moved(1, 'd', 'before', b))).toBe('adbc')
    expect(order(moved(1, 'd', 'before', b), moved(2, 'c', 'before', b))).toBe('adcb')
    expect(order(moved(1, 'a', 'after', c), moved(2, 'b', 'after', c))).toBe('cbad')
    const beforeD: Adjustment = {
      ...{ kind: 'move', turn: 2, shipment: 'c' },
      to: beside(beside(keyOf(b), 'before', 1), 'before', 2),
    }
    expect(order(moved(1, 'd', 'before', b), beforeD)).toBe('acdb')
  })

  it('is undone, and then the one before it holds again', () => {
    const undo: Adjustment = { kind: 'undo', turn: 3, shipment: 'd', undoes: 2 }
    const adjustments = [moved(1, 'd', 'before', b), moved(2, 'd', 'before', a), undo]
    expect(numbers(reckonOrder(from([a, b, c, d], { adjustments }))).join('')).toBe('adbc')
  })

  it('keeps a shipment back, or gives it its hour before anybody takes it', () => {
    const adjustments: readonly Adjustment[] = [
      { kind: 'hold', turn: 1, shipment: 'a' },
      { kind: 'pin', turn: 2, shipment: 'd', office: 'norte', hour: START },
    ]
    const one = { ...norte, byHand: 1 }
    const { placed } = reckonOrder(from([a, b, c, d], { adjustments, posts: [one] }))
    expect(placed.map(({ slot }) => slot && (slot.hour - START) / HOUR_MS)).toEqual([null, 1, 2, 0])
  })

  it('says so where the hour cannot be given, and gives the next', () => {
    const closed = { ...norte, from: START + 5 * HOUR_MS }
    const adjustments: readonly Adjustment[] = [
      { kind: 'pin', turn: 1, shipment: 'a', office: 'norte', hour: START },
    ]
    const [only] = reckonOrder(from([a], { adjustments, posts: [closed] })).placed
    expect([only?.pinMissed, only?.slot?.hour]).toEqual([true, START + 5 * HOUR_MS])
  })

  it('survives a new reckoning: neighbours stay neighbours though others come and go', () => {
    fc.assert(
      fc.property(
        many,
        many,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('before' as const, 'after' as const),
        (first, later, i, j, side) => {
          const one = first[i % first.length]
          const other = first[j % first.length]
          if (!one || !other || one === other) return
          const adjustments = [moved(1, one.id, side, other)]
          const known = new Set(first.map(({ id }) => id))
          const again = [...first, ...later.filter(({ id }) => !known.has(id))]
          for (const shipments of [first, again]) {
            const order = numbers(reckonOrder(from(shipments, { adjustments })))
            const apart = order.indexOf(one.number) - order.indexOf(other.number)
            expect(apart).toBe(side === 'before' ? -1 : 1)
          }
          // Its neighbour gone, it stays where the neighbour was.
          const without = numbers(
            reckonOrder(
              from(
                first.filter((x) => x !== other),
                { adjustments },
              ),
            ),
          )
          const [whole] = [numbers(reckonOrder(from(first, { adjustments })))]
          expect(without).toEqual(whole.filter((number) => number !== other.number))
        },
      ),
    )
  })

  it('is the only way out of turn, and is told as such', () => {
    const medicines = shipment('m', { goods: ['300490'] })
    const adjustments = [moved(1, 'a', 'before', medicines)]
    const { placed } = reckonOrder(from([a, b, medicines], { adjustments }))
    expect(placed.map((one) => [one.shipment.number, goesOutOfTurn(one)])).toEqual([
      ['a', true],
      ['m', false],
      ['b', false],
    ])
  })
})
