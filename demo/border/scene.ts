import { certifiedShareIn } from '../../src/actions/border/certifiedShareIn.ts'
import type { DeliveryKind } from '../../src/domain/border/benefitKinds.ts'
import type { Rates } from '../../src/domain/border/currencies.ts'
import { givenBy } from '../../src/domain/border/facilities.ts'
import type { Day } from '../../src/domain/kernel/day.ts'
import { type BorderPart, rateIn, reliefBounds } from '../../src/domain/programmes/borderPart.ts'
import { officeHours } from '../../src/domain/targeting/officeHours.ts'
import { chanceOf } from '../chance.ts'
import type { Scene } from './tellMonth.ts'
import { drawerOf, inventTrades } from './trade.ts'
import type { Trader } from './traders.ts'

/** All that the border is told from, as plain data: so it can be handed to a thread. */
export interface SceneData {
  readonly seed: string
  readonly today: Day
  /** In milliseconds; nothing later is told. */
  readonly until: number
  readonly traders: readonly Trader[]
  /** From the lowest. */
  readonly tiers: readonly string[]
  readonly offices: readonly string[]
  readonly rates: Rates
  readonly border: BorderPart
  /** The ways in which the programme promises benefits. */
  readonly promised: readonly DeliveryKind[]
  readonly timeZone: string
  readonly edition: string
  readonly drawKey: string
}

export const sceneFrom = (data: SceneData): Scene => {
  const { seed, today, until, traders, tiers, offices, rates, border, timeZone, edition, drawKey } = data
  const chance = chanceOf(`${seed}/trade`)
  return {
    drawTrade: drawerOf(inventTrades(traders, today, chance.apart('trades'))),
    traders: new Map(traders.map((one) => [one.number, one])),
    tierPlaces: new Map(tiers.map((id, place) => [id, place])),
    ...{ drawKey, edition, rates, until },
    bounds: reliefBounds(border),
    setting: { rateOf: rateIn(border), hourAt: officeHours(timeZone) },
    offices: new Set(offices),
    givenBy: givenBy(border.facilities, new Set(data.promised)),
    certifiedShare: certifiedShareIn(border),
  }
}
