import type { Actor } from '../../src/actions/actor.ts'
import { openBorderDesk } from '../../src/actions/border/borderDesk.ts'
import { receiveDeclarations } from '../../src/actions/border/receiveDeclarations.ts'
import type { World } from '../../src/actions/world.ts'
import { firstTables, noBorder } from '../../src/domain/programmes/borderPart.ts'
import type { TargetingTables } from '../../src/domain/targeting/tables.ts'
import { inScope, type Scope } from '../../src/store/database/scope.ts'
import { insertOffice } from '../../src/store/house/offices.ts'
import { aSeededShipment, seeded } from './shipments.ts'

export const system: Scope = {
  ...{ side: 'system', personId: null, operatorIds: [], officeIds: 'all', requestId: 'bench' },
}

const sender: Actor = {
  ...{ personId: null, name: 'bench', side: 'office', roles: ['borderSystem'], operatorIds: [] },
  ...{ officeIds: 'all', language: 'en', requestId: 'bench', steppedUp: true },
}

const AT_ONCE = 1_000

export interface Stored {
  /** Taken in by the door's own action and decided by the desk. */
  readonly decided: number
  /** Those and their copies, each under a number and on a day of its own. */
  readonly decisions: number
}

/**
 * Stored decisions for a replay: some are taken in and decided as the door does it, with an inspection of every red one, and the
 * rest are copies of them, each some weeks earlier under a number of its own; a copy is worth as much, for a replay reads and
 * decides every row by itself.
 */
export const storeDecisions = async (
  world: World,
  { decided, decisions }: Stored,
  progress: (done: number) => void,
): Promise<void> => {
  await inScope(world.db, system, async (tx) => {
    for (const id of offices) await insertOffice(tx, { id, name: id, city: '', jurisdiction: '' })
  })
  await decideSome(world, decided)
  await inScope(world.db, system, (tx) => tx.client.query(INSPECTED))
  progress(decided)
  for (let copy = 1; copy * decided < decisions; copy += 1) {
    const many = Math.min(decided, decisions - copy * decided)
    const back = copy * Math.ceil(1 + (decided * APART_S) / DAY_S)
    await inScope(world.db, system, async (tx) => {
      await tx.client.query("set local statement_timeout = '10min'")
      await tx.client.query(COPY, [copy, back, many])
    })
    progress(Math.min(decisions, (copy + 1) * decided))
  }
}

const offices = ['nuevo-laredo', 'manzanillo', 'aicm', 'tijuana', 'veracruz']

const decideSome = async (world: World, decided: number): Promise<void> => {
  const desk = openBorderDesk(world, { drawKey: 'bench' })
  await desk.start()
  const below = seeded(7)
  for (let from = 0; from < decided; from += AT_ONCE) {
    const lines = Array.from({ length: Math.min(AT_ONCE, decided - from) }, (_, at) => ({
      line: at + 1,
      value: { ...aSeededShipment(from + at, below), version: 1, arrivalOn: null },
    }))
    const outcome = await receiveDeclarations(world, sender, desk.decide, lines)
    const refused = outcome.ok ? outcome.value.find((one) => one.outcome !== 'stored') : outcome
    if (refused) throw new Error(`not stored: ${JSON.stringify(refused)}`)
  }
  await desk.stop()
}

/** Seeded shipments begin with the year and come so many seconds one after another; copies go so far back that none meet. */
const BEGIN = '2026-01-01'
const APART_S = 31
const DAY_S = 86_400

const INSPECTED = `
  insert into aval.inspection (declaration_id, issued_at, number, office_id, basis, started_at, ended_at, means, outcome)
  select declaration_id, l.issued_at, number, l.office_id, basis, l.issued_at, l.issued_at, 'hand',
    case when hashtext(number) % 12 = 0 then 'findings' else 'clean' end
  from aval.lane_decision l join aval.goods_declaration d on d.issued_at = l.issued_at and d.id = l.declaration_id
  where lane = 'red'`

const COPIED = `
  source as materialized (
    select d.*, md5($1::int || d.id::text)::uuid as copied_id, d.number || ' ' || $1::int as copied_number,
      d.issued_at - make_interval(days => $2::int) as copied_at
    from aval.goods_declaration d where d.issued_at >= '${BEGIN}' order by d.issued_at, d.id limit $3
  )`

const COPY = `
  with ${COPIED}, declared as (
    insert into aval.goods_declaration (id, issued_at, number, version, kind, function_code, office_id, procedure, mode,
      conveyance, containers, traders, operator_ids, hs_chapter, origin, value, value_band, body, batch_id, received_at, state,
      state_at)
    select copied_id, copied_at, copied_number, version, kind, function_code, office_id, procedure, mode, conveyance,
      containers, traders, operator_ids, hs_chapter, origin, value, value_band,
      body || jsonb_build_object('number', copied_number,
        'issuedAt', to_char(copied_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
      batch_id, received_at, state, state_at
    from source
  ), looked as (
    insert into aval.inspection (declaration_id, issued_at, number, office_id, basis, started_at, ended_at, means, outcome)
    select s.copied_id, s.copied_at, s.copied_number, i.office_id, i.basis, i.started_at, i.ended_at, i.means, i.outcome
    from source s join aval.inspection i on i.declaration_id = s.id and i.issued_at = s.issued_at
  )
  insert into aval.lane_decision (declaration_id, issued_at, office_id, decided_at, lane, means, basis, because, raw_score, relief,
    score, draw_value, draw_probability, chain, certified_share, tables_version, thresholds_version, edition_hash, standing_as_of)
  select s.copied_id, s.copied_at, l.office_id, l.decided_at, l.lane, l.means, l.basis, l.because, l.raw_score, l.relief, l.score,
    l.draw_value, l.draw_probability, l.chain, l.certified_share, l.tables_version, l.thresholds_version, l.edition_hash,
    l.standing_as_of
  from source s join aval.lane_decision l on l.issued_at = s.issued_at and l.declaration_id = s.id`

/** The programme's own tables and one row more, as an officer would change them: shoes and clothes by air weigh more. */
export const changedTables = ({ programme }: World): TargetingTables => {
  const own = firstTables(programme.border ?? noBorder)
  const row: TargetingTables['score'][number] = {
    id: 'clothing-by-air',
    name: { es: 'Ropa por vía aérea', en: 'Clothing by air' },
    when: [
      { field: 'mode', is: 'in', value: ['air'] },
      { field: 'hs', is: 'startsWith', value: ['61', '62', '64'] },
    ],
    points: 30,
  }
  return { ...own, score: [...own.score, row] }
}
