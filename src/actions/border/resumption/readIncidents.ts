import { lastStanding } from '../../../domain/border/resumption/adjustment.ts'
import type { IncidentState } from '../../../domain/border/resumption/incident.ts'
import { classesAtOffices, recoveryOf } from '../../../domain/border/resumption/recovery.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import {
  findIncident,
  type IncidentRow,
  latestIncidents,
  stepsOf,
} from '../../../store/border/resumption/incidents.ts'
import { messagesOf } from '../../../store/border/resumption/messages.ts'
import { publishedOrder } from '../../../store/border/resumption/orders.ts'
import { officeNames } from '../../../store/border/resumption/posts.ts'
import { queueByHour } from '../../../store/border/resumption/shipments.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { orderOf } from './deskOrder.ts'
import { isId, rulesOf } from './incidentDesk.ts'

const MOST_INCIDENTS = 200
const MOST_STEPS = 100
const MOST_MESSAGES = 200

export interface IncidentLine
  extends Pick<
    IncidentRow,
    | 'id'
    | 'kind'
    | 'name'
    | 'exercise'
    | 'offices'
    | 'modes'
    | 'receiving'
    | 'fromAt'
    | 'untilAt'
    | 'closedAt'
  > {
  readonly state: IncidentState
  readonly reckonedAt: string
  readonly published: number
}

export interface IncidentList {
  readonly incidents: readonly IncidentLine[]
  readonly offices: readonly { readonly id: string; readonly name: string }[]
  readonly mayDeclare: boolean
}

const lineOf = ({ turn: _, report: __, ...line }: IncidentRow): IncidentLine => line

export const listIncidents = (world: World, actor: Actor): Promise<Outcome<IncidentList>> =>
  act(world, actor, 'listIncidents', async (tx) =>
    done({
      incidents: (await latestIncidents(tx, MOST_INCIDENTS)).map(lineOf),
      offices: await officeNames(tx),
      mayDeclare: may(actor.roles, 'declareIncident'),
    }),
  )

/** What waits, in which classes, how the queue grew and how it is reckoned to go, and what was done about it. */
export const readIncident = (world: World, actor: Actor, id: string) =>
  act(world, actor, 'readIncident', async (tx) => {
    const incident = isId(id) ? await findIncident(tx, id) : undefined
    if (!incident) return refused('notFound', 'notFound')
    const order = await orderOf(world, tx, incident)
    const lastUndoable = lastStanding(order.adjustments)
    const published = incident.published > 0 ? await publishedOrder(tx, id, incident.published) : undefined
    const open = incident.state === 'open'
    return done({
      ...lineOf(incident),
      report: incident.report,
      mayDeclare: open && may(actor.roles, 'declareIncident'),
      mayArrange: open && may(actor.roles, 'arrangeResumption'),
      officeNames: await officeNames(tx),
      timeZone: world.programme.timeZone,
      rulesAreAssumed: world.programme.resumption === undefined,
      classes: order.classes,
      waiting: {
        total: order.placed.length,
        held: order.placed.filter(({ adjusted }) => adjusted?.hold).length,
        withoutHour: order.placed.filter(({ slot }) => slot === null).length,
        adjusted: order.adjusted,
        demonstration: order.placed.some(({ shipment }) => shipment.demonstration),
        byClass: order.classes.map((_, rank) => order.placed.filter(({ why }) => why.rank === rank).length),
      },
      officesWithoutPost: [...incident.offices, ...incident.receiving].filter(
        (office) => !order.posts.some((post) => post.office === office),
      ),
      atOffices: classesAtOffices(order, rulesOf(world)),
      queue: await queueByHour(tx, id, incident.fromAt),
      projected: recoveryOf(order),
      published: published ?? null,
      undoable: lastUndoable ? { turn: lastUndoable.turn, kind: lastUndoable.kind } : null,
      steps: await stepsOf(tx, id, null, MOST_STEPS),
      messages: await messagesOf(tx, id, MOST_MESSAGES),
    })
  })

export type IncidentRead = Extract<Awaited<ReturnType<typeof readIncident>>, { ok: true }>['value']
