import { goesOutOfTurn } from '../../../domain/border/resumption/recovery.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { findIncident } from '../../../store/border/resumption/incidents.ts'
import { officeNames } from '../../../store/border/resumption/posts.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { csvOf } from '../../public/csv.ts'
import type { World } from '../../world.ts'
import { type DeskOrder, orderOf } from './deskOrder.ts'
import { isId } from './incidentDesk.ts'
import { localHour } from './localHour.ts'

export interface OrderAsked {
  /** The last place that was read already. */
  readonly after?: number
  readonly class?: string
  readonly office?: string
  readonly mode?: string
  /** adjusted, held, outOfTurn, withoutHour */
  readonly only?: string
  /** Part of a number or of a trader's number. */
  readonly q?: string
}

export interface OrderLine {
  readonly id: string
  readonly place: number
  readonly number: string
  readonly trader: string | null
  readonly class: string
  /** Id of the priority goods or of the perishables in the programme's data. */
  readonly priority: string | null
  readonly perishable: string | null
  readonly keeps: number | null
  readonly since: string
  readonly office: string
  readonly mode: string
  readonly lane: string
  readonly slot: {
    readonly office: string
    readonly post: string
    readonly means: string
    readonly hour: string
  } | null
  readonly moved: number | null
  readonly pinned: number | null
  readonly pinMissed: boolean
  readonly held: number | null
  readonly outOfTurn: boolean
}

const A_PAGE = 100

/** The order, a page at a time, from a place on. */
export const readOrder = (
  world: World,
  actor: Actor,
  id: string,
  asked: OrderAsked,
): Promise<Outcome<{ total: number; lines: readonly OrderLine[]; next: number | null }>> =>
  act(world, actor, 'readOrder', async (tx) => {
    const incident = isId(id) ? await findIncident(tx, id) : undefined
    if (!incident) return refused('notFound', 'notFound')
    const order = await orderOf(world, tx, incident)
    const fits = filterOf(asked, order)
    const after = asked.after ?? 0
    const lines: OrderLine[] = []
    let total = 0
    let more = false
    order.placed.forEach((placed, at) => {
      if (!fits(placed)) return
      total += 1
      if (at < after) return
      if (lines.length < A_PAGE) lines.push(lineOf(placed, at, order))
      else more = true
    })
    return done({ total, lines, next: more ? (lines.at(-1)?.place ?? null) : null })
  })

type Placed = DeskOrder['placed'][number]

const filterOf = (asked: OrderAsked, { classes }: DeskOrder): ((placed: Placed) => boolean) => {
  const sought = asked.q?.trim().toUpperCase() ?? ''
  const only = asked.only ? onlyThose[asked.only] : undefined
  return (placed) =>
    (!asked.class || classes[placed.why.rank] === asked.class) &&
    (!asked.office || placed.shipment.office === asked.office || placed.slot?.office === asked.office) &&
    (!asked.mode || placed.shipment.mode === asked.mode) &&
    (!only || only(placed)) &&
    (sought === '' ||
      placed.shipment.number.toUpperCase().includes(sought) ||
      (placed.shipment.trader?.toUpperCase().includes(sought) ?? false))
}

const onlyThose: Readonly<Record<string, (placed: Placed) => boolean>> = {
  adjusted: ({ adjusted }) => adjusted !== null,
  held: ({ adjusted }) => adjusted?.hold !== undefined,
  outOfTurn: goesOutOfTurn,
  withoutHour: ({ slot }) => slot === null,
}

const lineOf = (placed: Placed, at: number, { classes }: DeskOrder): OrderLine => {
  const { shipment, why, slot, adjusted } = placed
  return {
    ...{ id: shipment.id, place: at + 1, number: shipment.number, trader: shipment.trader },
    class: classes[why.rank] ?? 'others',
    ...{ priority: why.priority?.id ?? null, perishable: why.perishable?.id ?? null },
    keeps: Number.isFinite(why.keeps) ? why.keeps : null,
    since: new Date(shipment.since).toISOString(),
    ...{ office: shipment.office, mode: shipment.mode, lane: shipment.lane },
    slot: slot && { ...slot, hour: new Date(slot.hour).toISOString() },
    ...{ moved: adjusted?.move?.turn ?? null, pinned: adjusted?.pin?.turn ?? null },
    ...{ held: adjusted?.hold?.turn ?? null, pinMissed: placed.pinMissed, outOfTurn: goesOutOfTurn(placed) },
  }
}

/** The whole order as one table. Of an exercise every row says so. */
export const exportOrder = (world: World, actor: Actor, id: string): Promise<Outcome<string>> =>
  act(world, actor, 'exportOrder', async (tx) => {
    const incident = isId(id) ? await findIncident(tx, id) : undefined
    if (!incident) return refused('notFound', 'notFound')
    const order = await orderOf(world, tx, incident)
    const names = new Map((await officeNames(tx)).map((office) => [office.id, office.name]))
    const rows = order.placed.map((placed, at) => {
      const line = lineOf(placed, at, order)
      return [
        ...[line.place, line.number, line.trader, line.class, line.perishable, line.keeps],
        ...[localHour(world, line.since), names.get(line.office) ?? line.office, line.mode, line.lane],
        ...(line.slot
          ? [
              names.get(line.slot.office) ?? line.slot.office,
              line.slot.post,
              localHour(world, line.slot.hour),
            ]
          : ['', '', '']),
        ...[line.moved !== null || line.pinned !== null, line.held !== null, line.outOfTurn],
        incident.exercise,
      ]
    })
    return done(csvOf(columns, rows))
  })

const columns = [
  ...[
    'place',
    'number',
    'trader',
    'class',
    'perishable',
    'keepsHours',
    'waitsSince',
    'office',
    'mode',
    'lane',
  ],
  ...['releasedAt', 'post', 'hour', 'adjusted', 'held', 'outOfTurn', 'exercise'],
]
