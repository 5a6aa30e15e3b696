import { type Rates, valueIn } from '../../domain/border/currencies.ts'
import type { FieldFault } from '../../domain/border/fieldFault.ts'
import {
  chapterOf,
  type GoodsDeclaration,
  mainItemOf,
  valueBandOf,
} from '../../domain/border/goodsDeclaration.ts'
import type { LaneDecision } from '../../domain/border/lane.ts'
import type { ShipmentState } from '../../domain/border/shipmentStates.ts'
import type { DecisionRow, DeclarationRow } from '../../store/border/intake.ts'

/** In the programme's currency. */
export interface Valued {
  readonly value: number
  readonly band: number
}

/** More than all the trade of the world; a greater one would not be kept, and nothing of its batch. */
const MOST_WORTH = 1e15

/** What only the house knows of a declaration: whether its office is one, and what its goods are worth. */
export const valued = (
  declaration: GoodsDeclaration,
  { offices, rates }: { readonly offices: ReadonlySet<string>; readonly rates: Rates },
): { readonly ok: true; readonly value: Valued } | { readonly ok: false; readonly fault: FieldFault } => {
  const { declarationOffice: office } = declaration
  if (!offices.has(office))
    return { ok: false, fault: { field: '/declarationOffice', code: 'unknownOffice', with: { office } } }
  const value = valueIn(declaration, rates)
  if (typeof value === 'number' && value > MOST_WORTH)
    return {
      ok: false,
      fault: { field: '/goodsItems', code: 'outOfRange', with: { least: 0, most: MOST_WORTH } },
    }
  if (typeof value === 'number') return { ok: true, value: { value, band: valueBandOf(value) } }
  return {
    ok: false,
    fault: { field: '/goodsItems', code: 'noRate', with: { currency: value.noRate } },
  }
}

export const declarationRow = (known: {
  readonly id: string
  readonly declaration: GoodsDeclaration
  readonly body: string
  readonly bodyHash: string
  readonly worth: Valued
  readonly state: ShipmentState
}): DeclarationRow => {
  const { id, declaration, bodyHash, worth, state } = known
  const main = mainItemOf(declaration)
  // Field by field: an intake makes tens of thousands a second, and spreading costs more than all the rest of a row.
  return {
    id,
    issued_at: declaration.issuedAt,
    number: declaration.number,
    version: declaration.version,
    body_hash: bodyHash,
    kind: declaration.kind,
    function_code: declaration.functionCode,
    office_id: declaration.declarationOffice,
    procedure: declaration.procedure,
    mode: declaration.borderTransportMeans.mode,
    conveyance: declaration.borderTransportMeans.id,
    containers: declaration.transportEquipment.map((one) => one.id),
    traders: [...new Set(declaration.parties.flatMap(({ traderNumber }) => traderNumber ?? []))],
    hs_chapter: main ? chapterOf(main) : '',
    origin: main?.origin ?? '',
    value: worth.value,
    value_band: worth.band,
    body: known.body,
    state,
  }
}

export const decisionRow = (
  id: string,
  { issuedAt, declarationOffice }: GoodsDeclaration,
  decision: LaneDecision,
  certifiedShare: number,
): DecisionRow => ({
  declaration_id: id,
  issued_at: issuedAt,
  office_id: declarationOffice,
  lane: decision.lane,
  means: decision.means,
  basis: decision.basis,
  because: JSON.stringify(decision.because),
  raw_score: decision.score.raw,
  relief: decision.score.relief,
  score: decision.score.final,
  draw_value: decision.draw.value,
  draw_probability: decision.draw.probability,
  chain: JSON.stringify(decision.chain),
  certified_share: certifiedShare,
  tables_version: decision.inputs.tables,
  thresholds_version: decision.inputs.thresholds,
  edition_hash: decision.inputs.edition,
  standing_as_of: decision.inputs.standingAsOf,
  given: decision.given ? JSON.stringify(decision.given) : null,
  decided_at: decision.decidedAt ?? null,
  held: decision.inputs.held ? JSON.stringify(decision.inputs.held) : null,
})
