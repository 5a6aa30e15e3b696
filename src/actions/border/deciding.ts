import { kindsPromised } from '../../domain/border/benefitKinds.ts'
import { givenBy } from '../../domain/border/facilities.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import type { LaneDecision } from '../../domain/border/lane.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { noBorder, rateIn, reliefBounds } from '../../domain/programmes/borderPart.ts'
import { chainOf } from '../../domain/targeting/chainOf.ts'
import type { CompiledTables } from '../../domain/targeting/compileTables.ts'
import { decideLane } from '../../domain/targeting/decideLane.ts'
import { factsOf } from '../../domain/targeting/facts.ts'
import { officeHours } from '../../domain/targeting/officeHours.ts'
import { type Thresholds, thresholdsAt } from '../../domain/targeting/thresholds.ts'
import type { Holding } from '../../store/public/registerChanges.ts'
import type { World } from '../world.ts'
import { drawOf } from './drawOf.ts'
import { type Reading, standingsOn } from './standings.ts'

/** What a decision stands on besides the programme, as it was read last. */
export interface DeskKnowledge extends Reading {
  readonly tables: { readonly version: number; readonly compiled: CompiledTables }
  readonly thresholds: { readonly version: number; readonly content: Thresholds }
}

export type DecidingWorld = Pick<World, 'now' | 'programme' | 'editionHash'>

export interface KnownNow {
  readonly known: DeskKnowledge
  readonly find: (traderNumber: string) => Holding | undefined
  readonly asOf: Instant
}

/** How every desk decides, wherever what it knows comes from. */
export const decidingBy = (
  { now, programme, editionHash }: DecidingWorld,
  drawKey: string,
): ((declaration: GoodsDeclaration, knows: KnownNow) => LaneDecision) => {
  const rules = programme.border ?? noBorder
  const setting = { rateOf: rateIn(rules), hourAt: officeHours(programme.timeZone) }
  const bounds = reliefBounds(rules)
  const given = givenBy(rules.facilities, kindsPromised(programme.benefits))
  return (declaration, { known, find, asOf }) => {
    const { tables, thresholds } = known
    const standingOf = standingsOn(known, find, {
      now: now(),
      zone: programme.timeZone,
      reliefBenefits: rules.relief.benefits,
      benefits: programme.benefits,
    })
    const decision = decideLane(factsOf(declaration, setting), {
      tables: tables.compiled,
      bounds,
      thresholds: thresholdsAt(tables.compiled.tables, thresholds.content, declaration.declarationOffice),
      chain: chainOf(declaration.parties, standingOf),
      drawn: drawOf(drawKey, declaration.number),
      inputs: {
        tables: tables.version,
        thresholds: thresholds.version,
        edition: editionHash,
        standingAsOf: asOf,
      },
    })
    const more = given(declaration, decision)
    return more ? { ...decision, given: more } : decision
  }
}
