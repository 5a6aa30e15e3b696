import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import type { Actor } from '../../actor.ts'
import { doneOf, refusalOf } from '../../office/casesForTests.ts'
import { readMeasures } from './measures.ts'
import { answerPilotProposal, movePilotOn, proposePilotDecision } from './movePilot.ts'
import { anInvitingPilot, nobody } from './pilotsForTests.ts'
import { readPilot } from './readPilots.ts'
import { readPublicPilot } from './readPublicPilot.ts'
import { reckonPilot } from './reckon.ts'

const cost = { perInspection: 1000, perDocument: 100, perHour: 10 }

describe('A pilot measured from the border’s declarations', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let manager: Actor
  let decider: Actor
  let pilot = ''
  const sql = <T>(text: string, ...values: readonly unknown[]) =>
    asSystem(ground.db, async (tx) => (await tx.client.query(text, [...values])).rows as T[])
  /** Of each of so many traders, twenty shipments in the month; so many of them red. */
  const lodged = (over: {
    readonly traders: string
    readonly n: number
    readonly month: string
    readonly red: number
    readonly is?: string
    readonly kind?: string
    readonly chapter?: string
  }) =>
    sql(
      LODGED,
      ...[over.traders, over.n, over.month, over.red],
      ...[over.is ?? 'notCertified'],
      ...[over.kind ?? 'export', over.chapter ?? '87'],
    )
  const reckon = (asOf = '2026-08-10') => reckonPilot(ground.world, manager, pilot, { asOf, cost })

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T15:00:00.000Z')
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    decider = await ground.anOfficer('Diego Luna', 'decisionMaker')
    pilot = await anInvitingPilot(ground.world, manager)
    await sql(
      `insert into aval.operator (name, search_name, tax_id, trader_number, types, office_id)
       select 'Miembro ' || n, 'miembro ' || n, 'MIE' || lpad(n::text, 9, '0'), 'M' || n, '{exporter}', 'central'
       from generate_series(1, 12) n`,
    )
    await sql(
      `insert into aval.pilot_invitation (pilot_id, stage_id, sector_id, operator_id, name, tax_id, email, language, letter, state,
         answer_by, invited_at, answered_at, answered_how)
       select $1, 'first', 'automotive', id, name, tax_id, '', 'es', '', 'accepted', '2026-03-02', now(), now(), 'office'
       from aval.operator where trader_number like 'M%'`,
      pilot,
    )
    doneOf(
      await movePilotOn(ground.world, manager, pilot, { step: 'startStage', stageId: 'first', reason: '' }),
    )
    for (const [month, members, others] of [
      ['2025-11-01', 8, 8],
      ['2026-05-01', 2, 7],
    ] as const) {
      await lodged({
        traders: 'M',
        n: 12,
        month,
        red: members,
        is: month < '2026' ? 'notCertified' : 'certified',
      })
      await lodged({ traders: 'T', n: 30, month, red: others })
      // Certified by another way, of another chapter, of another flow: beside nobody.
      await lodged({ traders: 'C', n: 5, month, red: 0, is: 'certified' })
      await lodged({ traders: 'H', n: 5, month, red: 0, chapter: '10' })
      await lodged({ traders: 'I', n: 5, month, red: 0, kind: 'import' })
    }
  })
  afterAll(() => ground?.drop())

  it('says nothing before a whole month has passed, nor of a day to come', async () => {
    expect(refusalOf(await reckon('2026-03-02'))).toBe('pilots.reckoning.tooSoon')
    expect(refusalOf(await reckon('2027-01-01'))).toBe('pilots.reckoning.asOf')
    expect(refusalOf(await reckonPilot(ground.world, decider, pilot, { asOf: '2026-08-10', cost }))).toBe(
      'notAllowed',
    )
  })

  it('holds members beside uncertified companies of their chapter, role and size, before and after', async () => {
    ground.goTo('2026-08-10T15:00:00.000Z')
    doneOf(await reckon())
    const { reckonings } = doneOf(await readMeasures(ground.world, manager, pilot))
    expect(reckonings).toMatchObject([
      {
        ...{ asOf: '2026-08-10', before: { from: '2025-03-01', to: '2026-03-01' } },
        after: { from: '2026-04-01', to: '2026-08-01' },
        counts: { accepted: 12, counted: 12, members: 12, others: 30, alone: 0 },
      },
    ])
    const [inspections, , clearance, price] = reckonings[0]?.found ?? []
    expect(inspections).toMatchObject({
      pilot: { companies: 12, shipments: { before: 240, after: 240 } },
      comparison: { companies: 30, shipments: { before: 600, after: 600 } },
      finding: { verdict: 'less' },
    })
    expect(inspections?.pilot.before.value).toBeCloseTo(0.4, 10)
    expect(inspections?.difference.value).toBeCloseTo(-0.25, 10)
    // Released ten hours after lodging where red, one hour elsewhere: the median of fewer than half red is an hour.
    expect(clearance?.pilot.after.value).toBeCloseTo(60, 6)
    // 0.4 inspected at 1000, as many asked for documents at 100, 4.6 hours at 10
    expect(price?.pilot.before.value).toBeCloseTo(486, 6)
  })

  it('keeps with a proposal what was measured then, whatever is reckoned or changed afterwards', async () => {
    doneOf(
      await movePilotOn(ground.world, manager, pilot, { step: 'beginEvaluation', stageId: null, reason: '' }),
    )
    const asked = { kind: 'extend' as const, reasons: 'Más tiempo.', until: '2026-12-31', opensOn: null }
    doneOf(await proposePilotDecision(ground.world, manager, pilot, asked))
    ground.goTo('2026-08-11T15:00:00.000Z')
    await lodged({ traders: 'M', n: 12, month: '2026-06-01', red: 20 })
    doneOf(await reckon())
    doneOf(await answerPilotProposal(ground.world, decider, pilot, { answer: 'confirm', words: '' }))
    const { reckonings } = doneOf(await readMeasures(ground.world, manager, pilot))
    expect(reckonings).toHaveLength(2)
    const { decisions } = doneOf(await readPilot(ground.world, manager, pilot))
    expect(decisions[0]?.measured).toMatchObject({ reckoning: { id: reckonings[1]?.id } })
    const changed = sql(`update aval.pilot_decision set measured = '{}' where pilot_id = $1`, pilot)
    await expect(changed).rejects.toMatchObject({ code: 'AV005' })
    await expect(sql(`update aval.pilot_reckoning set found = '[]'`)).rejects.toMatchObject({ code: '42501' })
    await expect(sql('delete from aval.pilot_reckoning')).rejects.toMatchObject({ code: '42501' })
  })

  it('tells outside what came of it once it was decided, of groups large enough and without a name', async () => {
    const told = doneOf(await readPublicPilot(ground.world, nobody, 'mx-neec')).pilot
    expect(told).toMatchObject({ state: 'extended', endsOn: '2026-12-31' })
    expect(told?.results).toMatchObject({ decided: [{ kind: 'extend' }], tookPart: 12 })
    expect(told?.results?.measures.map(({ measure }) => measure)).toEqual([
      ...['inspections', 'documents', 'clearance', 'cost'],
    ])
    const all = JSON.stringify(told)
    for (const hidden of ['Miembro', 'MIE0000', 'Elena', 'Diego', 'Más tiempo', 'shipments', 'companies'])
      expect(all).not.toContain(hidden)
    await sql(
      `update aval.pilot_invitation set state = 'withdrawn' where tax_id > 'MIE000000003' and pilot_id = $1`,
      pilot,
    )
    const fewer = doneOf(await readPublicPilot(ground.world, nobody, 'mx-neec')).pilot
    expect(fewer?.results).toMatchObject({ tookPart: null, rounds: [] })
    expect(refusalOf(await readPublicPilot(ground.world, nobody, 'xx-none'))).toBe('notFound')
  })
})

const LODGED = `
  with one as materialized (
    select $1 || t as trader, md5(concat($1::text, t, ' ', $3::text, s))::uuid as id, $1 || t || $3 || '-' || s as number,
      $3::date + interval '1 day' + interval '1 hour' * s as issued_at, s <= $4::int as red
    from generate_series(1, $2::int) t, generate_series(1, 20) s
  ), declared as (
    insert into aval.goods_declaration (id, issued_at, number, version, kind, function_code, office_id, procedure, mode, conveyance,
      containers, traders, operator_ids, hs_chapter, origin, value, value_band, body, batch_id, received_at, state, state_at)
    select id, issued_at, number, 1, $6, 'original', 'central', 'A1', 'road', '', '{}', array[trader], '{}', $7, 'MX', 1000, 1, '{}',
      '00000000-0000-4000-8000-000000000000', issued_at, 'released', issued_at + case when red then interval '10 hours' else interval '1 hour' end
    from one
  )
  insert into aval.lane_decision (declaration_id, issued_at, office_id, decided_at, lane, means, basis, because, raw_score, relief,
    score, draw_value, draw_probability, chain, certified_share, tables_version, thresholds_version, edition_hash, standing_as_of)
  select id, issued_at, 'central', issued_at, case when red then 'red' else 'green' end, case when red then 'hand' end,
    case when red then 'score' else 'none' end, '[]', 1, 0, 1, 0.5, 0.01,
    jsonb_build_array(jsonb_build_object('role', 'exporter', 'traderNumber', trader, 'is', $5::text)), 0, 1, 1, 'e', issued_at
  from one`
