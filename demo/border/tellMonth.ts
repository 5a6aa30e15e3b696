import { sha256 } from '../../src/actions/border/declarationLine.ts'
import { decisionRow, declarationRow, valued } from '../../src/actions/border/declarationRow.ts'
import { drawOf } from '../../src/actions/border/drawOf.ts'
import type { Rates } from '../../src/domain/border/currencies.ts'
import type { Given } from '../../src/domain/border/given.ts'
import type { GoodsDeclaration } from '../../src/domain/border/goodsDeclaration.ts'
import type { LaneDecision } from '../../src/domain/border/lane.ts'
import { canonicalBody } from '../../src/domain/border/readDeclaration.ts'
import type { Day, Instant } from '../../src/domain/kernel/day.ts'
import { chainOf } from '../../src/domain/targeting/chainOf.ts'
import type { CompiledTables } from '../../src/domain/targeting/compileTables.ts'
import { decideLane } from '../../src/domain/targeting/decideLane.ts'
import { type FactsSetting, factsOf } from '../../src/domain/targeting/facts.ts'
import type { ReliefBounds } from '../../src/domain/targeting/tables.ts'
import { type Thresholds, thresholdsAt } from '../../src/domain/targeting/thresholds.ts'
import type { DecisionRow, DeclarationRow } from '../../src/store/border/intake.ts'
import type { Chance } from '../chance.ts'
import { newId } from '../newId.ts'
import type { Month } from './months.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { inventShipment, lodgedWithin } from './shipment.ts'
import type { Trade } from './trade.ts'
import { isCertifiedOn, type Trader } from './traders.ts'

/** All that lanes are given by, as it held in a month. */
export interface Rules {
  readonly tables: { readonly version: number; readonly compiled: CompiledTables }
  readonly thresholds: { readonly version: number; readonly content: Thresholds }
}

export interface Scene {
  readonly drawTrade: (chance: Chance) => Trade
  readonly traders: ReadonlyMap<string, Trader>
  readonly tierPlaces: ReadonlyMap<string, number>
  readonly drawKey: string
  readonly edition: string
  readonly bounds: ReliefBounds
  readonly setting: FactsSetting
  readonly rates: Rates
  readonly offices: ReadonlySet<string>
  /** What a decision gives beyond the ordinary. */
  readonly givenBy: (declaration: GoodsDeclaration, decision: LaneDecision) => Given | undefined
  readonly certifiedShare: (chain: LaneDecision['chain']) => number
  readonly until: number
}

export interface ToldShipment {
  readonly lead: Trader
  readonly declaration: GoodsDeclaration
  readonly decision: LaneDecision
  readonly outcome: Outcome
}

/** The shipments of a month one after another; the same for the same seed. */
export function* tellMonth(
  scene: Scene,
  month: Month,
  rules: Rules,
  chance: Chance,
): Generator<ToldShipment> {
  const year = month.name.slice(2, 4)
  for (let place = 0; place < month.declarations; place += 1) {
    const trade = scene.drawTrade(chance)
    const at = lodgedWithin(month.from, month.until, chance)
    const number = `${year} ${month.name.slice(5)} DEMO ${String(place + 1).padStart(6, '0')}`
    const declaration = inventShipment(trade, number, new Date(at).toISOString() as Instant, chance)
    const decision = decide(scene, declaration, rules)
    const tierPlace = scene.tierPlaces.get(trade.lead.tier ?? '') ?? 0
    const known = { declaration, decision, lead: trade.lead, tierPlace, decidedAt: at, until: scene.until }
    yield { lead: trade.lead, declaration, decision, outcome: outcomeOf(known, chance) }
  }
}

/** Exactly as the border's desk decides, by who was certified on that day. */
export const decide = (
  scene: Scene,
  declaration: GoodsDeclaration,
  { tables, thresholds }: Rules,
): LaneDecision => {
  const day = declaration.issuedAt.slice(0, 10) as Day
  const standingOf = (number: string) => {
    const trader = scene.traders.get(number)
    return trader && isCertifiedOn(trader, day)
      ? ({ is: 'certified', tier: trader.tier } as const)
      : undefined
  }
  const decision = decideLane(factsOf(declaration, scene.setting), {
    tables: tables.compiled,
    bounds: scene.bounds,
    thresholds: thresholdsAt(tables.compiled.tables, thresholds.content, declaration.declarationOffice),
    chain: chainOf(declaration.parties, standingOf),
    drawn: drawOf(scene.drawKey, declaration.number),
    inputs: {
      tables: tables.version,
      thresholds: thresholds.version,
      edition: scene.edition,
      standingAsOf: declaration.issuedAt,
    },
  })
  const given = scene.givenBy(declaration, decision)
  return given ? { ...decision, given } : decision
}

export interface ShipmentRow extends DeclarationRow {
  readonly operator_ids: readonly string[]
  readonly state_at: string
}

export interface InspectionRow {
  readonly declaration_id: string
  readonly issued_at: string
  readonly number: string
  readonly office_id: string
  readonly basis: string
  readonly started_at: string
  readonly ended_at: string
  readonly means: string
  readonly outcome: string
}

export interface ShipmentRows {
  readonly declaration: ShipmentRow
  readonly decision: DecisionRow
  readonly inspection: InspectionRow | null
}

/** As the tables hold it. */
export const rowsOf = (scene: Scene, { declaration, decision, outcome }: ToldShipment): ShipmentRows => {
  const worth = valued(declaration, scene)
  if (!worth.ok) throw new Error(`${declaration.number}: ${worth.fault.code}`)
  const id = newId()
  const body = canonicalBody(declaration)
  const row = declarationRow({
    ...{ id, declaration, body, bodyHash: sha256(body), worth: worth.value },
    state: outcome.state,
  })
  const operators = row.traders.flatMap((number) => scene.traders.get(number)?.operatorId ?? [])
  const { issuedAt, number, declarationOffice } = declaration
  const looked = outcome.inspection
  return {
    declaration: { ...row, operator_ids: operators, state_at: outcome.stateAt },
    decision: decisionRow(id, declaration, decision, scene.certifiedShare(decision.chain)),
    inspection: looked && {
      declaration_id: id,
      issued_at: issuedAt,
      number,
      office_id: declarationOffice,
      basis: decision.basis,
      started_at: looked.startedAt,
      ended_at: looked.endedAt,
      means: looked.means,
      outcome: looked.outcome,
    },
  }
}
