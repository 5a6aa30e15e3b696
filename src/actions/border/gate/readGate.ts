import { type FindingKind, findingKindsAt, paperKinds } from '../../../domain/border/findingKinds.ts'
import { goesFirst, inGateOrder, type PartyInLine, soughtAtGate } from '../../../domain/border/gateOrder.ts'
import type { GoodsDeclaration } from '../../../domain/border/goodsDeclaration.ts'
import { mostPhotos } from '../../../domain/border/inspection.ts'
import { type InspectionDuty, inspectionDuties } from '../../../domain/border/inspectionDuties.ts'
import {
  type Contamination,
  contaminations,
  firstListFor,
  type InspectionPoint,
  type PointListId,
  pointLists,
  pointsOf,
} from '../../../domain/border/inspectionPoints.ts'
import type { Standing } from '../../../domain/border/lane.ts'
import { addDays } from '../../../domain/kernel/day.ts'
import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import {
  type GateShipment,
  type KnownTrader,
  knownTraders,
  shipmentsSought,
  waitingAtGate,
} from '../../../store/border/gate.ts'
import { asTheHouse } from '../../../store/database/asTheHouse.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import type { BorderDesk } from '../borderDesk.ts'
import { sayReasons } from '../sayReasons.ts'

/** More than an office sees in a day of red and yellow; beyond it the officer looks up. */
const MOST_WAITING = 300
const MOST_FOUND = 20
const DAYS_BACK = 30

/** What a device is told of a shipment as it is kept. */
const toldAsKept = [
  ...['id', 'number', 'version', 'issuedAt', 'office', 'state', 'since', 'lane', 'means', 'mode'],
  ...['demonstration', 'inspectionId'],
] as const satisfies readonly (keyof GateShipment)[]

export interface GateItem extends Pick<GateShipment, (typeof toldAsKept)[number]> {
  readonly plate: string
  readonly containers: readonly { readonly id: string; readonly seals: readonly string[] }[]
  /** In the officer's language, the weightiest first; how the chain stands is said by whoever shows it, who knows its age. */
  readonly why: readonly string[]
  readonly chain: readonly GateParty[]
  readonly goesFirst: boolean
  /** The list of places with which an inspection begins. */
  readonly list: PointListId
}

export interface GateParty extends Pick<Standing, 'role' | 'is' | 'tier'> {
  readonly name: string
  readonly traderNumber: string | null
  /** The public id of its certificate, so that a device knows it by its code without asking anybody. */
  readonly certificate: string | null
  /** Whom to call at a certified company. */
  readonly contact: { readonly name: string; readonly email: string } | null
}

/** What a device needs to write an inspection while nobody answers. */
export interface GateWords {
  readonly lists: Readonly<Record<PointListId, readonly InspectionPoint[]>>
  readonly kinds: readonly FindingKind[]
  /** Of them, what papers can show. */
  readonly paperKinds: readonly FindingKind[]
  readonly contaminations: readonly Contamination[]
  /** How many photos an inspection holds at most. */
  readonly mostPhotos: number
  /** What none may end without, or not without a reason. */
  readonly duties: readonly InspectionDuty[]
}

const words: GateWords = {
  lists: Object.fromEntries(
    (Object.keys(pointLists) as PointListId[]).map((list) => [list, pointsOf(list)]),
  ) as GateWords['lists'],
  kinds: findingKindsAt('inspection'),
  paperKinds,
  contaminations,
  mostPhotos,
  duties: inspectionDuties,
}

export interface Gate extends GateWords {
  /** When this was read. */
  readonly asOf: string
  /** When the standing of traders was last known. */
  readonly standingAsOf: string
  readonly items: readonly GateItem[]
  /** Whether more waits than is told. */
  readonly more: boolean
}

type Desk = Pick<BorderDesk, 'decide' | 'asOf' | 'withheld'>

/** What waits at the officer's offices, in the order in which it is served, each with why and with how its chain stands now. */
export const readGate = (world: World, actor: Actor, desk: Desk): Promise<Outcome<Gate>> =>
  act(world, actor, 'readGate', async (tx) => {
    const rows = await waitingAtGate(tx, MOST_WAITING + 1)
    return done(await gateOf(tx, world, actor, desk, rows.slice(0, MOST_WAITING), rows.length > MOST_WAITING))
  })

/** The same of what is looked for: a number, plates, a container, a trader, a certificate's code. */
export const lookUpAtGate = (world: World, actor: Actor, desk: Desk, typed: string): Promise<Outcome<Gate>> =>
  act(world, actor, 'lookUpAtGate', async (tx) => {
    const from = addDays(moment(world).day, -DAYS_BACK)
    const rows = await shipmentsSought(tx, { ...soughtAtGate(typed), from }, MOST_FOUND + 1)
    return done(await gateOf(tx, world, actor, desk, rows.slice(0, MOST_FOUND), rows.length > MOST_FOUND))
  })

const gateOf = async (
  tx: Tx,
  world: World,
  actor: Actor,
  desk: Desk,
  rows: readonly GateShipment[],
  more: boolean,
): Promise<Gate> => {
  const numbers = new Set(
    rows.flatMap(({ body }) => body.parties.flatMap((party) => party.traderNumber ?? [])),
  )
  const traders = await asTheHouse(tx, (house) => knownTraders(house, [...numbers]))
  const now = rows.map((row) => ({
    ...row,
    chain: desk.decide(row.body).chain.map((one) => ({ ...one, without: desk.withheld(one.traderNumber) })),
  }))
  return {
    ...words,
    asOf: world.now(),
    standingAsOf: desk.asOf(),
    more,
    items: inGateOrder(now).map((row) => gateItem(world, actor, row, traders)),
  }
}

type InLine = GateShipment & { readonly chain: readonly (Standing & PartyInLine)[] }

const gateItem = (
  world: World,
  actor: Actor,
  row: InLine,
  traders: ReadonlyMap<string, KnownTrader>,
): GateItem => ({
  ...picked(row, toldAsKept),
  plate: row.body.borderTransportMeans.id,
  containers: row.body.transportEquipment,
  why: [
    ...sayReasons(world.say, actor.language, row.because).slice(0, 2),
    world.say('gate.why.score', actor.language, { score: Math.round(row.score) }),
  ],
  chain: row.body.parties.map((party) => partyIn(party, row.chain, traders)),
  goesFirst: goesFirst(row),
  list: firstListFor(row.mode, row.lane),
})

const partyIn = (
  { role, traderNumber, name }: GoodsDeclaration['parties'][number],
  chain: InLine['chain'],
  traders: ReadonlyMap<string, KnownTrader>,
): GateParty => {
  const stands = chain.find((one) => one.role === role && one.traderNumber === traderNumber)
  const known = traderNumber === null ? undefined : traders.get(traderNumber)
  const holds = stands?.is === 'certified' || stands?.is === 'reliefSuspended'
  return {
    ...{ role, traderNumber, is: stands?.is ?? 'notCertified', tier: stands?.tier ?? null },
    name: known?.name ?? name ?? traderNumber ?? '',
    certificate: known?.certificate ?? null,
    contact: holds ? (known?.contact ?? null) : null,
  }
}

const picked = <T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>
