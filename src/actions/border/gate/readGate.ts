import { type FindingKind, findingKindsAt } from '../../../domain/border/findingKinds.ts'
import { goesFirst, inGateOrder, soughtAtGate } from '../../../domain/border/gateOrder.ts'
import {
  type Contamination,
  contaminations,
  firstListFor,
  type InspectionPoint,
  type PointListId,
  pointLists,
  pointsOf,
} from '../../../domain/border/inspectionPoints.ts'
import type { LaneDecision, Standing } from '../../../domain/border/lane.ts'
import { addDays } from '../../../domain/kernel/day.ts'
import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import {
  type GateShipment,
  namesOfTraders,
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

export interface GateItem
  extends Pick<
    GateShipment,
    | 'id'
    | 'number'
    | 'version'
    | 'issuedAt'
    | 'office'
    | 'state'
    | 'since'
    | 'lane'
    | 'means'
    | 'mode'
    | 'demonstration'
    | 'inspectionId'
  > {
  readonly plate: string
  readonly containers: readonly { readonly id: string; readonly seals: readonly string[] }[]
  /** In the officer's language, the weightiest first. */
  readonly why: readonly string[]
  readonly chain: readonly (Pick<Standing, 'role' | 'is' | 'tier'> & {
    readonly name: string
    readonly traderNumber: string | null
  })[]
  readonly goesFirst: boolean
  /** The list of places with which an inspection begins. */
  readonly list: PointListId
}

/** What a device needs to write an inspection while nobody answers. */
export interface GateWords {
  readonly lists: Readonly<Record<PointListId, readonly InspectionPoint[]>>
  readonly kinds: readonly FindingKind[]
  readonly contaminations: readonly Contamination[]
}

const words: GateWords = {
  lists: Object.fromEntries(
    (Object.keys(pointLists) as PointListId[]).map((list) => [list, pointsOf(list)]),
  ) as GateWords['lists'],
  kinds: findingKindsAt('inspection'),
  contaminations,
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

type Desk = Pick<BorderDesk, 'decide' | 'asOf'>

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
  const names = await asTheHouse(tx, (house) => namesOfTraders(house, [...numbers]))
  const now = rows.map((row) => ({ ...row, chain: desk.decide(row.body).chain }))
  return {
    ...words,
    asOf: world.now(),
    standingAsOf: desk.asOf(),
    more,
    items: inGateOrder(now).map((row) => gateItem(world, actor, row, names)),
  }
}

const gateItem = (
  world: World,
  actor: Actor,
  row: GateShipment,
  names: ReadonlyMap<string, string>,
): GateItem => {
  const {
    id,
    number,
    version,
    issuedAt,
    office,
    state,
    since,
    lane,
    means,
    mode,
    demonstration,
    inspectionId,
  } = row
  return {
    ...{
      id,
      number,
      version,
      issuedAt,
      office,
      state,
      since,
      lane,
      means,
      mode,
      demonstration,
      inspectionId,
    },
    plate: row.body.borderTransportMeans.id,
    containers: row.body.transportEquipment,
    why: whyOf(world, actor.language, row),
    chain: row.body.parties.map((party) => {
      const stands = row.chain.find(
        ({ role, traderNumber }) => role === party.role && traderNumber === party.traderNumber,
      )
      const known = party.traderNumber === null ? undefined : names.get(party.traderNumber)
      return {
        ...{ role: party.role, traderNumber: party.traderNumber, tier: stands?.tier ?? null },
        is: stands?.is ?? 'notCertified',
        name: known ?? party.name ?? party.traderNumber ?? '',
      }
    }),
    goesFirst: goesFirst(row),
    list: firstListFor(mode),
  }
}

/** What the decision said, then how the chain stands, then the score: three lines are enough at a gate. */
const whyOf = (
  world: World,
  language: 'es' | 'en',
  row: Pick<LaneDecision, 'because' | 'chain'> & { readonly score: number },
): readonly string[] => {
  const standing = goesFirst(row) ? 'gate.why.certified' : 'gate.why.notCertified'
  return [
    ...sayReasons(world.say, language, row.because),
    world.say(standing, language),
    world.say('gate.why.score', language, { score: Math.round(row.score) }),
  ].slice(0, 3)
}
