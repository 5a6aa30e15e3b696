/**
 * How fast the order of release after an incident is reckoned, beside a bare sort of the same shipments by three numbers.
 *
 *   npx tsx bench/border/resumption.ts [--shipments 100000] [--rounds 7]
 *
 * Shipments are seeded: the same every time, at four offices by four modes, one in six of a trusted operator, one in eight
 * perishable, one in twenty of national priority, with two hundred adjustments by officers. The order covers classes,
 * adjustments and an office and hour for each shipment; the bare sort knows nothing but class, perishability and waiting time.
 * `cpu` is the processor's own time, collecting garbage included; on a busy machine the clock counts others' work as well.
 */
import { parseArgs } from 'node:util'
import type { Adjustment } from '../../src/domain/border/resumption/adjustment.ts'
import { HOUR_MS, type OpenPost } from '../../src/domain/border/resumption/capacity.ts'
import { beside } from '../../src/domain/border/resumption/orderKey.ts'
import { ownKey, type ReckonedFrom, reckonOrder } from '../../src/domain/border/resumption/reckonOrder.ts'
import { recoveryOf } from '../../src/domain/border/resumption/recovery.ts'
import { placing } from '../../src/domain/border/resumption/releaseClass.ts'
import { plainRules, type ResumptionRules } from '../../src/domain/border/resumption/resumptionRules.ts'
import type { WaitingShipment } from '../../src/domain/border/resumption/waitingShipment.ts'

const GOAL_MS = 1000
const START = Date.UTC(2026, 8, 21, 14)
const { values } = parseArgs({
  options: { shipments: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '7' } },
})
const count = Number(values.shipments)
const rounds = Number(values.rounds)

const offices = ['norte', 'sur', 'este', 'oeste']
const modes = ['road', 'rail', 'sea', 'air']
const rules: ResumptionRules = {
  ...plainRules,
  trustedTiers: ['three', 'two', 'one'],
  priorityGoods: [{ id: 'medicines', kind: 'relief', hs: ['3003', '3004'] }],
  perishables: [
    { id: 'fish', hs: ['0302'], hours: 24 },
    { id: 'fruit', hs: ['0803', '0804', '0805', '0806'], hours: 96 },
  ],
}

let state = 20_260_921
const chance = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}
const oneOf = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(chance() * list.length)] ?? list[0]

const aShipment = (_: unknown, at: number): WaitingShipment => {
  const lot = chance()
  const trusted = chance() < 1 / 6
  const goods = lot < 0.05 ? '300490' : lot < 0.1 ? '030211' : lot < 0.175 ? '080450' : '870829'
  return {
    ...{
      id: `d${at}`,
      number: `26-${String(at).padStart(7, '0')}`,
      procedure: 'A1',
      goods: ['392690', goods],
    },
    ...{ office: offices[at % 4] ?? 'norte', mode: modes[(at >> 2) % 4] ?? 'road', arrives: null },
    ...{ lane: oneOf(['green', 'green', 'yellow', 'red']), means: chance() < 0.6 ? 'scanner' : 'hand' },
    since: START - Math.floor(chance() * 96 * HOUR_MS),
    trust: trusted ? { is: 'certified', tier: oneOf(['one', 'two', 'three', null]) } : null,
  }
}
const shipments = Array.from({ length: count }, aShipment)
const place = placing(rules, 'storm')
const adjustments = Array.from({ length: 200 }, (_, at): Adjustment => {
  const [one, other] = [shipments[(at * 7919) % count], shipments[(at * 104_729) % count]]
  if (!one || !other) throw new Error('no shipments')
  const to = beside(ownKey(other, place(other)), at % 2 ? 'before' : 'after', at + 1)
  return { kind: 'move', turn: at + 1, shipment: one.id, to }
})
const posts = offices.flatMap((office): readonly OpenPost[] =>
  ['a', 'b'].map((post) => ({
    ...{ post: `${office}-${post}`, office, modes, byHand: 12, byScanner: 25, opensHours: 18 },
    ...{ share: office === 'norte' ? 1 : 0.5, from: START },
  })),
)
const from: ReckonedFrom = {
  incident: { kind: 'storm', offices: ['norte'], modes: [], receivedAt: ['sur', 'este'] },
  ...{ rules, shipments, posts, adjustments, hours: { start: START, hourOfDay: 8 } },
}
const bare = shipments.map((one) => {
  const { rank, keeps } = place(one)
  return { rank, keeps: Number.isFinite(keeps) ? keeps : 1e9, since: one.since }
})

const timed = (work: () => unknown) => {
  const cpu = process.cpuUsage()
  const before = performance.now()
  work()
  const clock = performance.now() - before
  const { user, system } = process.cpuUsage(cpu)
  return { clock, cpu: (user + system) / 1000 }
}
const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const both = (times: readonly { readonly clock: number; readonly cpu: number }[]) => ({
  clock: median(times.map(({ clock }) => clock)),
  cpu: median(times.map(({ cpu }) => cpu)),
})
const measured = Array.from({ length: rounds }, () => ({
  order: timed(() => reckonOrder(from)),
  bare: timed(() => bare.toSorted((a, b) => a.rank - b.rank || a.keeps - b.keeps || a.since - b.since)),
}))
const order = both(measured.map((one) => one.order))
const sort = both(measured.map((one) => one.bare))
const { placed } = reckonOrder(from)
const without = placed.filter(({ slot }) => slot === null).length
const hoursInUse = ((recoveryOf({ placed }).at(-1)?.hour ?? START) - START) / HOUR_MS + 1
const line = (name: string, { clock, cpu }: typeof order) =>
  `  ${name.padEnd(30)} ${clock.toFixed(0).padStart(6)} ms ${cpu.toFixed(0).padStart(6)} ms cpu`

process.stdout.write(
  [
    `Order of release for ${count.toLocaleString('en')} waiting shipments, median of ${rounds} (goal: under ${GOAL_MS} ms):`,
    line('order with offices and hours', order),
    line('bare sort by three numbers', sort),
    `  times the bare sort            ${(order.cpu / sort.cpu).toFixed(1).padStart(6)}`,
    `  ${hoursInUse} hours in use; without an hour: ${without.toLocaleString('en')}`,
    '',
  ].join('\n'),
)
process.exitCode = order.cpu < GOAL_MS ? 0 : 1
