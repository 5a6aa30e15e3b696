import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import { latestIncidents } from '../../../store/border/resumption/incidents.ts'
import {
  type OwnPlace,
  ownPlaces,
  type PublishedOrder,
  publishedOrder,
} from '../../../store/border/resumption/orders.ts'
import { officeNames } from '../../../store/border/resumption/posts.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'

export type { OwnPlace }

/** An incident as anybody may read of it: no company, no shipment, no exercise. */
export interface PublicIncident {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly offices: readonly string[]
  readonly modes: readonly string[]
  readonly receiving: readonly string[]
  readonly fromAt: string
  readonly untilAt: string | null
  readonly order: PublishedOrder
}

export interface PublicResumption {
  readonly timeZone: string
  readonly officeNames: readonly { readonly id: string; readonly name: string }[]
  readonly incidents: readonly PublicIncident[]
}

const MOST = 50

/** The published orders of what is going on now. */
export const readPublicResumption = (world: World, actor: Actor): Promise<Outcome<PublicResumption>> =>
  act(world, { ...actor, side: 'public' }, 'readPublicResumption', async (tx) => {
    const incidents: PublicIncident[] = []
    for (const incident of await latestIncidents(tx, MOST)) {
      if (incident.state !== 'open' || incident.exercise) continue
      const order = await publishedOrder(tx, incident.id, incident.published)
      if (!order) continue
      const { id, kind, name, offices, modes, receiving, fromAt, untilAt } = incident
      incidents.push({ id, kind, name, offices, modes, receiving, fromAt, untilAt, order })
    }
    return done({ timeZone: world.programme.timeZone, officeNames: await officeNames(tx), incidents })
  })

const MOST_OWN = 500

/** Where a company's own shipments stand. */
export const readOwnPlaces = (
  world: World,
  actor: Actor,
): Promise<Outcome<{ places: readonly OwnPlace[] }>> =>
  act(world, actor, 'readOwnPlaces', async (tx) => done({ places: await ownPlaces(tx, MOST_OWN) }))
