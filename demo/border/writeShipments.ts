import { decisionColumns } from '../../src/store/border/intake.ts'
import { unnest } from '../../src/store/database/columnArrays.ts'
import type { Tx } from '../../src/store/database/scope.ts'
import { inspectionColumns, type ShipmentParameters, shipmentColumns } from './shipmentParameters.ts'

/** Some hundred shipments in one statement: number, declaration, decision and inspection of each. */
export const writeShipments = async (
  tx: Tx,
  batchId: string,
  parameters: ShipmentParameters,
): Promise<void> => {
  await tx.client.query({
    name: 'demonstration.shipments',
    text: WRITE,
    values: [batchId, ...parameters],
  })
}

const FIRST_DECISION = 2 + Object.keys(shipmentColumns).length
const FIRST_INSPECTION = FIRST_DECISION + Object.keys(decisionColumns).length

const WRITE = `
  with given as materialized (select * from ${unnest(shipmentColumns, 2)}),
  numbers as (
    insert into aval.goods_declaration_number (number, version, body_hash, declaration_id, issued_at)
    select number, version, decode(body_hash, 'hex'), id, issued_at from given),
  declarations as (
    insert into aval.goods_declaration (id, issued_at, number, version, kind, function_code, office_id, procedure, mode,
      conveyance, containers, traders, operator_ids, hs_chapter, origin, value, value_band, body, batch_id, received_at,
      state, state_at, demonstration)
    select id, issued_at, number, version, kind, function_code, office_id, procedure, mode, conveyance,
      containers::text[], traders::text[], operator_ids::uuid[], hs_chapter, origin, value, value_band, body, $1::uuid,
      issued_at, state, state_at, true
    from given),
  decisions as (
    insert into aval.lane_decision (declaration_id, issued_at, office_id, decided_at, lane, means, basis, because, raw_score,
      relief, score, draw_value, draw_probability, chain, certified_share, tables_version, thresholds_version, edition_hash,
      standing_as_of, given)
    select declaration_id, issued_at, office_id, issued_at, lane, means, basis, because, raw_score, relief, score, draw_value,
      draw_probability, chain, certified_share, tables_version, thresholds_version, edition_hash, standing_as_of, given
    from ${unnest(decisionColumns, FIRST_DECISION)})
  insert into aval.inspection (declaration_id, issued_at, number, office_id, basis, started_at, ended_at, means, outcome)
  select declaration_id, issued_at, number, office_id, basis, started_at, ended_at, means, outcome
  from ${unnest(inspectionColumns, FIRST_INSPECTION)}`
