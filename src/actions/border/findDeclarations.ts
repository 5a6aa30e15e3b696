import type { DeclarationKind } from '../../domain/border/goodsDeclaration.ts'
import type { Lane } from '../../domain/border/lane.ts'
import { namesSought } from '../../domain/border/namesSought.ts'
import type { ShipmentState } from '../../domain/border/shipmentStates.ts'
import { type Treatment, treatmentOf } from '../../domain/border/treatment.ts'
import { addDays, type Day, type Instant } from '../../domain/kernel/day.ts'
import { DAY_MS, endOfDay, epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import {
  countWaiting,
  type DeclarationSought,
  type FoundDeclaration,
  findDeclarations,
  type LaneGiven,
  lanesOf,
  ownTraderNumbers,
} from '../../store/border/declarations.ts'
import { disownedOf } from '../../store/border/disowned.ts'
import { namesOfTraders } from '../../store/border/gate.ts'
import { asTheHouse } from '../../store/database/asTheHouse.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { World } from '../world.ts'
import { currencyOf } from './currencyOf.ts'
import { type DatesGiven, datesGiven } from './facilitiesTold.ts'

const PAGE = 50

export interface DeclarationFilters {
  readonly number?: string
  /** A number, a trader, a container or plates, however they were typed. */
  readonly q?: string
  readonly trader?: string
  readonly container?: string
  readonly plate?: string
  readonly office?: string
  readonly kind?: DeclarationKind
  readonly procedure?: string
  readonly lane?: Lane
  readonly state?: ShipmentState
  /** Days of the office's calendar, both included. */
  readonly from?: Day
  readonly until?: Day
  /** As `next` gave it. */
  readonly after?: string
}

export interface PageOf<T> {
  readonly items: readonly T[]
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

export interface DeclarationsFound extends PageOf<FoundDeclaration> {
  /** How many wait for an officer, whatever is looked for. */
  readonly waiting: number
  /** In which values are told. */
  readonly currency: string
}

export const searchDeclarations = (
  world: World,
  actor: Actor,
  filters: DeclarationFilters,
): Promise<Outcome<DeclarationsFound>> =>
  act(world, actor, 'searchDeclarations', async (tx) => {
    const sought = soughtBy(world, filters)
    if (!sought) return notAPlace
    const { items, next } = paged(await findNewest(tx, sought, world.now()))
    return done({
      ...{ items: await withNames(tx, items), next },
      waiting: await countWaiting(tx),
      currency: currencyOf(world.programme),
    })
  })

/** Of so many days a page is nearly always full; then nothing older is read. */
const NEAR_DAYS = 31

/** Where the database would read everything to find the newest few, the last days are asked first. */
const findNewest = async (
  tx: Tx,
  sought: DeclarationSought,
  now: Instant,
): Promise<readonly FoundDeclaration[]> => {
  const isBroad = sought.lane ?? sought.kind ?? sought.procedure ?? sought.office
  if (isBroad !== undefined && sought.from === undefined) {
    const newest = (sought.after?.issuedAt ?? sought.before ?? now) as Instant
    const from = instantAt(epochMs(newest) - NEAR_DAYS * DAY_MS)
    const near = await findDeclarations(tx, { ...sought, from }, PAGE + 1)
    if (near.length > PAGE) return near
  }
  return findDeclarations(tx, sought, PAGE + 1)
}

/** Owners by the name that the register of companies has for them, before the one on the papers. */
export const withNames = async (
  tx: Tx,
  items: readonly FoundDeclaration[],
): Promise<readonly FoundDeclaration[]> => {
  const numbers = [...new Set(items.flatMap(({ owner }) => owner?.traderNumber ?? []))]
  const names = await asTheHouse(tx, (house) => namesOfTraders(house, numbers))
  return items.map((item) => ({
    ...item,
    owner: item.owner && { ...item.owner, name: names.get(item.owner.traderNumber ?? '') ?? item.owner.name },
  }))
}

/** What a company is told of a shipment in whose chain it stands: where it is, never why. */
export interface OwnShipment
  extends Pick<
    FoundDeclaration,
    | 'number'
    | 'version'
    | 'issuedAt'
    | 'kind'
    | 'office'
    | 'mode'
    | 'conveyance'
    | 'containers'
    | 'stateAt'
    | 'demonstration'
  > {
  readonly treatment: Treatment
  /** Where a benefit moved them for this company; null elsewhere. */
  readonly dueOn: Day | null
  readonly transitBy: Day | null
  /** Whether the company said that it is not its own. */
  readonly disowned: boolean
}

export const searchOwnShipments = async (
  world: World,
  actor: Actor,
  filters: Pick<DeclarationFilters, 'q' | 'number' | 'container' | 'plate' | 'from' | 'until' | 'after'>,
): Promise<Outcome<PageOf<OwnShipment>>> => {
  const found = await act(world, actor, 'searchOwnShipments', async (tx) => {
    const sought = soughtBy(world, filters)
    if (!sought) return notAPlace
    const { anyOf: matching, ...rest } = sought
    const traders = await ownTraderNumbers(tx)
    const own = { ...rest, traders, ...(matching ? { matching } : {}) }
    const page = paged(await findDeclarations(tx, own, PAGE + 1))
    const disowned = await disownedOf(
      tx,
      page.items.map(({ number }) => number),
    )
    return done({ ...page, traders, disowned })
  })
  if (!found.ok) return found
  const { items, next, traders, disowned } = found.value
  const system = scopeOf({ ...actor, side: 'system', officeIds: 'all' })
  const lanes = await inScope(world.db, system, (tx) => lanesOf(tx, items))
  return done({
    items: items.map((one) => ({
      ...ownShipment(one, lanes.get(one.id)?.lane ?? null),
      ...datesIn(world, one, lanes.get(one.id), traders),
      disowned: disowned.has(one.number),
    })),
    next,
  })
}

const datesIn = (
  world: World,
  { kind, issuedAt }: FoundDeclaration,
  decided: LaneGiven | undefined,
  own: readonly string[],
): DatesGiven =>
  decided ? datesGiven(world, { kind, issuedAt, ...decided }, own) : { dueOn: null, transitBy: null }

const ownShipment = (
  found: FoundDeclaration,
  lane: Lane | null,
): Omit<OwnShipment, keyof DatesGiven | 'disowned'> => {
  const { number, version, issuedAt, kind, office, mode, conveyance, containers, stateAt, demonstration } =
    found
  return {
    ...{ number, version, issuedAt, kind, office, mode, conveyance, containers, stateAt, demonstration },
    treatment: treatmentOf(found.state, lane),
  }
}

export const notAPlace = refused('input', 'border.page', undefined, '/after')

/** Undefined where the page asked for is none. */
export const soughtBy = (
  { programme: { timeZone } }: World,
  { from, until, after, q, ...rest }: DeclarationFilters,
): DeclarationSought | undefined => {
  const place = after === undefined ? undefined : placeIn(after)
  if (after !== undefined && !place) return undefined
  const startOf = (day: Day) => instantAt(epochMs(endOfDay(addDays(day, -1), timeZone)) + 1)
  return {
    ...rest,
    ...(q === undefined ? {} : { anyOf: namesSought(q) }),
    ...(from ? { from: startOf(from) } : {}),
    ...(until ? { before: startOf(addDays(until, 1)) } : {}),
    ...(place ? { after: place } : {}),
  }
}

const paged = (rows: readonly FoundDeclaration[]): PageOf<FoundDeclaration> => {
  const items = rows.slice(0, PAGE)
  const last = items.at(-1)
  return { items, next: rows.length > PAGE && last ? `${last.issuedAt}_${last.id}` : null }
}

const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/

const placeIn = (after: string) => {
  const parts = PLACE.exec(after)
  return parts?.[1] && parts[2] ? { issuedAt: parts[1], id: parts[2] } : undefined
}
