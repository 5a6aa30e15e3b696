import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { aShipment } from '../../domain/targeting/aShipment.ts'
import { reasonCodes } from '../../domain/targeting/reasons.ts'
import type { TargetingTables } from '../../domain/targeting/tables.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { type BorderDesk, openBorderDesk } from '../border/borderDesk.ts'
import { receiveDeclarations } from '../border/receiveDeclarations.ts'
import { replayDecisions } from '../border/replay.ts'
import { sayReasons } from '../border/sayReasons.ts'
import { asSystem } from '../public/holdersForTests.ts'
import {
  declineTargeting,
  proposeTargeting,
  publishTargeting,
  saveTargetingDraft,
  throwTargetingDraftAway,
} from './editTargeting.ts'
import { loadRecognised } from './loadRecognised.ts'
import { readTargeting, readTargetingVersion, type Targeting } from './readTargeting.ts'
import { publishThresholds, publishThresholdsDaily } from './reckonThresholds.ts'
import { replayStored } from './replayStored.ts'
import { openTrials } from './trials.ts'

let ground: TestWorld
let desk: BorderDesk
let ana: Actor
let beto: Actor
let manager: Actor
const trials = openTrials()

beforeAll(async () => {
  ground = await aWorld()
  desk = openBorderDesk(ground.world, { drawKey: 'k'.repeat(43) })
  await desk.start()
  ana = await ground.anOfficer('Ana', 'riskAnalyst')
  beto = await ground.anOfficer('Beto', 'riskAnalyst')
  manager = await ground.anOfficer('Marta', 'programmeManager')
})
afterAll(async () => {
  await trials.stop()
  await desk.stop()
  await ground.drop()
})

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value
}
const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusal.code)
const now = async (actor = ana): Promise<Targeting> => value(await readTargeting(ground.world, actor))
const save = (actor: Actor, tables: unknown, basedOn: number, revision: number | null = null) =>
  saveTargetingDraft(ground.world, actor, { tables, basedOn, revision })

/** Lorries of the last days, one in ten of them with cheap clothing. */
const send = async (many: number) => {
  const at = (n: number) => new Date(Date.now() - 60_000 * (n + 1)).toISOString()
  const lines = Array.from({ length: many }, (_, n) => ({
    line: n + 1,
    text: JSON.stringify(
      aShipment({
        number: `T-${n}`,
        issuedAt: at(n) as never,
        declarationOffice: 'central',
        transportEquipment: [{ id: `BOX ${n}`, seals: ['HS-1'] }],
        goodsItems: [
          n % 10 === 0
            ? {
                classification: '620342',
                origin: 'CN',
                customsValue: 1_000,
                currency: 'MXN',
                grossMass: 500,
                duty: 0,
              }
            : {
                classification: '870830',
                origin: 'US',
                customsValue: 9_000,
                currency: 'MXN',
                grossMass: 90,
                duty: 0,
              },
        ],
      }),
    ),
  }))
  return value(await receiveDeclarations(ground.world, manager, desk.decide, lines, 'file'))
}

const tried = async (actor: Actor) => {
  value(await trials.begin(ground.world, actor, 30))
  for (let wait = 0; wait < 400; wait += 1) {
    const { trial } = value(await trials.read(ground.world, actor))
    if (trial) return trial
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the trial came to no end')
}

const stricter = (tables: TargetingTables): TargetingTables => ({
  ...tables,
  score: tables.score.map((row) => (row.id === 'cheap-clothing' ? { ...row, points: 90 } : row)),
})

describe('the tables of targeting', () => {
  it('are tried on what happened, proposed, and published by another person', async () => {
    await send(200)
    const { current } = await now()
    expect(current).toMatchObject({ version: 1, state: 'published', writerName: null })
    value(await save(ana, stricter(current.tables), 1))
    expect(code(await proposeTargeting(ground.world, ana, 'La ropa barata'))).toBe('targeting.notTried')
    const trial = await tried(ana)
    expect(trial).toMatchObject({ decisions: 200, days: 30 })
    expect(trial.moves.central).toMatchObject({ 'blue>red': expect.any(Number) })
    expect(trial.moved).toBeGreaterThanOrEqual(19)
    const { version } = value(await proposeTargeting(ground.world, ana, 'La ropa barata'))
    expect(code(await publishTargeting(ground.world, ana, version))).toBe('targeting.secondPerson')
    expect(desk.decide(aShipment()).inputs.tables).toBe(1)
    const notNow = { ...beto, steppedUp: false }
    expect(code(await publishTargeting(ground.world, notNow, version))).toBe('stepUp.needed')
    value(await publishTargeting(ground.world, beto, version))
    await desk.refresh()
    expect(desk.decide(aShipment()).inputs.tables).toBe(version)
    expect((await now()).current).toMatchObject({
      ...{ version, writerName: 'Ana', publisherName: 'Beto', reason: 'La ropa barata' },
      changes: { added: [], removed: [], changed: ['cheap-clothing'], settings: [] },
    })
  })

  it('are decided again to the same, though other tables hold by now', async () => {
    const span = { from: '2020-01-01T00:00:00Z', until: '2100-01-01T00:00:00Z' }
    const pages: number[] = []
    const again = await replayDecisions(ground.world, {
      ...span,
      pageSize: 60,
      onPage: (done) => pages.push(done),
    })
    expect(again).toMatchObject({ decisions: 200, same: 200, moved: 0, examples: [] })
    expect(pages).toEqual([60, 120, 180, 200])
    const other = await replayDecisions(ground.world, { ...span, under: (await now()).current.tables })
    expect(other.moved).toBeGreaterThanOrEqual(19)
    expect(other.same + other.moved).toBeLessThanOrEqual(200)
  })

  it('go back to an earlier version by publishing it as a new one', async () => {
    const first = value(await readTargetingVersion(ground.world, ana, 1))
    value(await save(beto, first.tables, (await now()).current.version))
    await tried(beto)
    const { version } = value(await proposeTargeting(ground.world, beto, 'Volver'))
    value(await publishTargeting(ground.world, manager, version))
    const { current, ended } = await now()
    expect(current.version).toBe(version)
    expect(current.tables).toEqual(first.tables)
    expect(ended.map((one) => one.version)).toEqual([version, 2, 1])
  })

  it('keep a draft to its writer, and from being overwritten unseen', async () => {
    const { current } = await now()
    const saved = value(await save(ana, stricter(current.tables), current.version))
    expect((await now(beto)).draft).toBeNull()
    expect(code(await readTargetingVersion(ground.world, beto, saved.version))).toBe('targeting.unknown')
    expect(code(await save(ana, current.tables, current.version))).toBe('targeting.savedElsewhere')
    value(await save(ana, current.tables, current.version, saved.revision))
    expect(code(await save(ana, current.tables, current.version, saved.revision))).toBe(
      'targeting.savedElsewhere',
    )
    value(await throwTargetingDraftAway(ground.world, ana))
    expect((await now()).draft).toBeNull()
  })

  it('tell the first fault at its place, and keep nothing of what is faulty', async () => {
    const { current } = await now()
    const faulty = {
      ...current.tables,
      score: [{ ...current.tables.score[0], when: [] }, ...current.tables.score],
    }
    const outcome = await save(ana, faulty, current.version)
    expect(outcome).toMatchObject({
      refusal: { code: 'targeting.faulty', path: '/tables/score/0/when', with: { count: 2 } },
    })
    for (const odd of [null, 7, 'x', [], { __proto__: null }, JSON.parse('{"__proto__": {"law": []}}')])
      expect(code(await save(ana, odd, current.version))).toBe('targeting.faulty')
    expect((await now()).draft).toBeNull()
  })

  it('of two that are based on the same version one is overtaken, however close together they come', async () => {
    const { current } = await now()
    const versions: number[] = []
    for (const who of [ana, beto]) {
      value(await save(who, stricter(current.tables), current.version))
      await tried(who)
      versions.push(value(await proposeTargeting(ground.world, who, 'A la vez')).version)
    }
    let bothCame: Promise<string[]> | undefined
    await asSystem(ground.db, async (tx) => {
      await tx.client.query('select from aval.targeting_tables where version = any ($1) for update', [
        versions,
      ])
      bothCame = Promise.all(
        versions.map(async (one) => code(await publishTargeting(ground.world, manager, one))),
      )
      await new Promise((resolve) => setTimeout(resolve, 500))
    })
    expect((await bothCame)?.toSorted()).toEqual(['done', 'targeting.overtaken'])
    for (const one of versions) await declineTargeting(ground.world, manager, one)
  })

  it('are declined, also where meanwhile others took effect', async () => {
    const { current } = await now()
    for (const actor of [ana, beto]) {
      value(await save(actor, stricter(current.tables), current.version))
      await tried(actor)
    }
    const one = value(await proposeTargeting(ground.world, ana, 'Uno'))
    const other = value(await proposeTargeting(ground.world, beto, 'Otro'))
    value(await publishTargeting(ground.world, manager, one.version))
    expect(code(await publishTargeting(ground.world, manager, other.version))).toBe('targeting.overtaken')
    value(await declineTargeting(ground.world, beto, other.version))
    expect(code(await publishTargeting(ground.world, manager, other.version))).toBe('targeting.notProposed')
  })

  it('are kept by the database too: two persons, a trial, and nothing published ever changed', async () => {
    const { current } = await now()
    value(await save(ana, current.tables, current.version))
    const draft = (await now()).draft?.version ?? 0
    const sql = (actor: Actor, text: string, values: unknown[]) =>
      inScope(ground.world.db, scopeOf(actor), (tx) => tx.client.query(text, values)).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      )
    const set = (state: string) => `update aval.targeting_tables set state = '${state}' where version = $1`
    expect(await sql(ana, set('proposed'), [draft])).toBe('AV032')
    await tried(ana)
    expect(await sql(ana, set('proposed'), [draft])).toBe('done')
    const publish = `update aval.targeting_tables set state = 'published', published_by = $2, published_at = now() where version = $1`
    expect(await sql(ana, publish, [draft, ana.personId])).toMatch(/AV031|23514/)
    expect(await sql(manager, publish, [draft, beto.personId])).toBe('AV031')
    expect(
      await sql(ana, `update aval.targeting_tables set content = '{}' where version = $1`, [draft]),
    ).toBe('AV030')
    expect(await sql(ana, `update aval.targeting_tables set content = '{}' where version = $1`, [1])).toBe(
      'AV030',
    )
    expect(await sql(ana, 'delete from aval.targeting_tables where version = $1', [1])).toBe('AV030')
    expect(
      await sql(
        ana,
        `insert into aval.targeting_tables (version, content, state, written_by, written_at, published_at)
        values (99, '{}', 'published', $1, now(), now())`,
        [ana.personId],
      ),
    ).toBe('AV030')
    expect(await sql(ana, 'update aval.targeting_thresholds set content = $1', ['{}'])).toBe('42501')
    value(await declineTargeting(ground.world, ana, draft))
  })
})

describe('thresholds', () => {
  it('are reckoned from what happened and what can be inspected, and followed by the desk', async () => {
    await asSystem(ground.world.db, (tx) =>
      tx.client.query(
        `insert into aval.border_post (id, office_id, name, country, modes, hand_per_hour, opens_hours, in_service_from)
         values ('garita', 'central', 'Garita', 'MX', '{road}', 0.05, 10, '2020-01-01')`,
      ),
    )
    const version = await publishThresholds(ground.world)
    expect(version).toBe(1)
    await desk.refresh()
    const decision = desk.decide(aShipment({ declarationOffice: 'central' }))
    expect(decision.inputs.thresholds).toBe(1)
    // Half an inspection a day over 200 arrivals in 28 days, one tenth of it by chance.
    expect(decision.draw.probability).toBeCloseTo((0.1 * 0.5) / (200 / 28), 10)
    expect(await publishThresholdsDaily(ground.world)).toBeUndefined()
  })
})

describe('why', () => {
  it('is said in plain words, in both languages, for every reason there is', () => {
    const filling = { row: 'r', es: 'Ropa', en: 'Clothing', points: 3, score: 61, threshold: 60, share: 50 }
    for (const language of ['es', 'en'] as const) {
      const said = sayReasons(
        ground.world.say,
        language,
        reasonCodes.map((one) => ({ code: one, with: filling })),
      )
      expect(new Set(said).size).toBe(reasonCodes.length)
      for (const sentence of said) expect(sentence).not.toMatch(/[{}]|targeting\./)
    }
    expect(sayReasons(ground.world.say, 'en', [{ code: 'targeting.why.score', with: filling }])).toEqual([
      'Clothing: 3 points.',
    ])
  })
})

describe('traders that a partner country certified', () => {
  const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))
  const head = 'traderNumber,country,programme,name,tier,validFrom,validUntil'
  const load = (bytes: Uint8Array) => loadRecognised(ground.world, manager, bytes)
  const numbers = async () =>
    (
      await asSystem(ground.world.db, (tx) =>
        tx.client.query('select trader_number from aval.recognised_trader order by trader_number'),
      )
    ).rows.map((row: { trader_number: string }) => row.trader_number)

  it('are loaded whole, in place of what their programme said before', async () => {
    value(
      await load(
        csv(head, 'US-1,US,CTPAT,Acme,tierOne,2020-01-01,', 'US-2,US,CTPAT,,,2020-01-01,2099-12-31'),
      ),
    )
    value(await load(csv(head, 'CA-1,CA,PIP,,,2020-01-01,')))
    value(await load(csv(head, 'US-2,US,CTPAT,,,2020-01-01,')))
    expect(await numbers()).toEqual(['CA1', 'US2'])
    await desk.refresh()
    const { chain } = desk.decide(
      aShipment({ parties: [{ role: 'exporter', traderNumber: 'US2', name: null }] }),
    )
    expect(chain[0]).toMatchObject({ is: 'recognised' })
  })

  it('are not loaded at all where one line is at fault, and each fault is told', async () => {
    const before = await numbers()
    const report = value(
      await load(
        csv(
          head,
          'US-9,us,CTPAT,,,2020-01-01,',
          'US-8,US,CTPAT,,,2020-02-30,',
          'US-7,US,CTPAT,,,2020-01-01,',
          'US-7,US,CTPAT,,,2020-01-01,',
        ),
      ),
    )
    expect(report).toEqual({
      lines: 4,
      loaded: 0,
      faults: [
        { line: 2, column: 'country' },
        { line: 3, column: 'validFrom' },
        { line: 5, column: 'twice' },
      ],
    })
    for (const odd of [
      csv('x'),
      csv(''),
      csv(head),
      new Uint8Array([0xff, 0xfe, 0]),
      csv('a,b\n"c'),
      csv(head, 'A\0,US,P,,,2020-01-01,'),
    ])
      expect(code(await load(odd))).toBe('recognition.columns')
    expect(await numbers()).toEqual(before)
  })
})

describe('replaying from the command line', () => {
  it('takes days and versions, and notes who asked', async () => {
    const whole = value(await replayStored(ground.world, manager, { fromDay: null, toDay: null }))
    expect(whole).toMatchObject({ decisions: 200, same: 200 })
    const before = value(await replayStored(ground.world, manager, { fromDay: null, toDay: '2020-01-01' }))
    expect(before.decisions).toBe(0)
    const other = value(await replayStored(ground.world, manager, { fromDay: null, toDay: null, version: 2 }))
    expect(other.moved).toBeGreaterThanOrEqual(19)
    expect(code(await replayStored(ground.world, manager, { fromDay: null, toDay: null, version: 99 }))).toBe(
      'targeting.unknown',
    )
    const noted = await asSystem(ground.world.db, (tx) =>
      tx.client.query(`select 1 from aval.audit_event where action = 'targeting.replay'`),
    )
    expect(noted.rowCount).toBe(3)
  })
})
