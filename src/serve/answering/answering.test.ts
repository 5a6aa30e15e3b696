import { createHash, generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { smallDisk } from '../../../tests/journeys/fullDisk.ts'
import type { JournalEntry } from '../../actions/border/answering/journalEntry.ts'
import { openSnapshotKeeper } from '../../actions/border/answering/keepSnapshot.ts'
import { takeInJournals } from '../../actions/border/answering/takeInJournals.ts'
import { type BorderDesk, openBorderDesk } from '../../actions/border/borderDesk.ts'
import type { LineAnswer } from '../../actions/border/lineAnswer.ts'
import { replayDecisions } from '../../actions/border/replay.ts'
import { addToken } from '../../actions/people/machineTokens.ts'
import { asSystem, type Planted, plant, turn } from '../../actions/public/holdersForTests.ts'
import { aDeclaration } from '../../domain/border/aDeclaration.ts'
import type { GoodsDeclaration, GoodsItem } from '../../domain/border/goodsDeclaration.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { DAY_MS } from '../../domain/kernel/moment.ts'
import { journalLine, readJournalLines } from '../../files/border/journalLines.ts'
import { snapshotFolder } from '../../files/border/snapshotReader.ts'
import { openSnapshotWriter } from '../../files/border/snapshotWriter.ts'
import { wordsIn } from '../words.ts'
import { type AnsweringRunning, answer } from './answer.ts'

const drawKey = 'k'.repeat(43)
const root = mkdtempSync(join(tmpdir(), 'aval-answering-'))
const key = { keyId: 'k', ...generateKeyPairSync('ed25519') }
const snapshot = join(root, 'snapshot')

let ground: TestWorld
let desk: BorderDesk
let keeper: ReturnType<typeof openSnapshotKeeper>
let holder: Planted
let token = ''
const running: AnsweringRunning[] = []

const anAnswering = async (journal: string, from = snapshot, now?: () => Instant) => {
  const one = await answer(
    {
      ...{ programme: 'mx-neec', port: 0, host: '127.0.0.1', url: 'http://localhost', drawKey },
      ...{ source: snapshotFolder(from), everyMs: 50, house: key.publicKey, journal },
      ...(now ? { now } : {}),
    },
    { tell: () => undefined, words: wordsIn('en') },
  )
  running.push(one)
  const url = `http://127.0.0.1:${one.port}/api/v1`
  const post = (path: string, body: string, auth = token) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      body,
      headers: {
        'content-type': path === '/lines' ? 'application/x-ndjson' : 'application/json',
        'accept-language': 'en',
        authorization: `Bearer ${auth}`,
      },
    })
  return {
    ...one,
    status: async (traderNumber: string) => {
      const response = await fetch(`${url}/status/${traderNumber}`)
      return {
        code: response.status,
        age: response.headers.get('aval-age'),
        ...((await response.json()) as { status: string }),
      }
    },
    lane: async (over: Partial<GoodsDeclaration>, auth = token) => {
      const response = await post('/lanes', JSON.stringify(aDeclaration(over)), auth)
      return { code: response.status, body: (await response.json()) as LineAnswer & { asOf: string } }
    },
    declare: (over: Partial<GoodsDeclaration>) => post('/declarations', JSON.stringify(aDeclaration(over))),
  }
}

const rows = <T>(sql: string, values: unknown[] = []) =>
  asSystem(ground.db, async (tx) => (await tx.client.query(sql, values)).rows as T[])

const within = async (ms: number, ask: () => Promise<boolean>): Promise<number> => {
  const begin = performance.now()
  while (performance.now() < begin + ms) {
    if (await ask()) return performance.now() - begin
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`nothing came of it within ${ms} ms`)
}

describe('Answering without the database', () => {
  beforeAll(async () => {
    ground = await aWorld()
    desk = openBorderDesk(ground.world, { drawKey })
    await desk.start()
    keeper = openSnapshotKeeper(ground.world, desk, openSnapshotWriter(snapshot, key), (error) => {
      throw error
    })
    holder = await plant(ground.db, { traderNumber: 'MX000000000010' })
    const by = { ...ground.system, roles: ['systemAdministrator' as const] }
    const made = await addToken(ground.world, by, { name: 'vucem', role: 'borderSystem', days: 9 })
    if (!made.ok) throw new Error(made.refusal.code)
    token = made.value.token
    await desk.refresh()
    await keeper.start()
  })
  afterAll(async () => {
    await Promise.all(running.map((one) => one.stop()))
    await keeper.stop()
    await desk.stop()
    await ground.drop()
    rmSync(root, { recursive: true, force: true })
  })

  it('says who is certified and which lane a shipment has, as the house would', async () => {
    const post = await anAnswering(join(root, 'first'))
    expect(await post.status(holder.traderNumber)).toMatchObject({ code: 200, status: 'certified' })
    expect(await post.status('MX000000000099')).toMatchObject({ code: 200, status: 'notCertified' })
    expect(Number((await post.status('MX000000000099')).age)).toBeLessThan(30)
    expect(await post.status('nonsense')).toMatchObject({ code: 400 })
    for (let n = 0; n < 30; n += 1) {
      const sent = aDeclaration({ number: `SAME-${n}` })
      const { code, body } = await post.lane(sent)
      const { lane, because } = desk.decide(sent)
      expect([code, body.outcome, body.lane, body.because]).toEqual([200, 'stored', lane, because])
    }
    expect((await post.lane({ number: 'X' }, 'aval_nobody')).code).toBe(401)
    expect((await post.lane({ declarationOffice: 'nowhere' })).code).toBe(422)
  })

  it('keeps to the contract of the house’s own door', async () => {
    const post = await anAnswering(join(root, 'contract'))
    const [first, again] = [await post.declare({ number: 'C-1' }), await post.declare({ number: 'C-1' })]
    const answers = (await Promise.all([first.json(), again.json()])) as LineAnswer[]
    expect([first.status, again.status]).toEqual([201, 200])
    expect(answers[1]).toEqual({ ...answers[0], outcome: 'duplicate' })
    const conflict = await post.declare({ number: 'C-1', procedure: 'F4' })
    expect([conflict.status, ((await conflict.json()) as LineAnswer).errors[0]?.code]).toEqual([
      409,
      'conflict',
    ])
    const amended = (await (
      await post.declare({ number: 'C-2', version: 2, functionCode: 'amendment' })
    ).json()) as LineAnswer
    expect(['yellow', 'red']).toContain(amended.lane)
    expect(amended.errors.map(({ code }) => code)).toEqual(['warning.earlierVersionsMissing'])
  })

  it('hears of a suspension and of a token taken back within a second or two, in every process', async () => {
    const posts = await Promise.all([anAnswering(join(root, 'near')), anAnswering(join(root, 'far'))])
    const all = (status: string) => async () =>
      (await Promise.all(posts.map((post) => post.status(holder.traderNumber)))).every(
        (told) => told.status === status,
      )
    await turn(ground.db, holder, 'suspended')
    const took = await within(5_000, all('notCertified'))
    await turn(ground.db, holder, 'valid')
    await within(5_000, all('certified'))
    await rows(`update aval.machine_token set revoked_at = now()`)
    await within(5_000, async () => (await posts[0]?.lane({ number: 'R-1' }))?.code === 401)
    await rows(`update aval.machine_token set revoked_at = null`)
    await within(5_000, async () => (await posts[0]?.lane({ number: 'R-1' }))?.code === 200)
    expect(took).toBeLessThan(5_000)
    process.stdout.write(`A suspension took ${took.toFixed(0)} ms to two processes.\n`)
  })

  it('counts nobody as certified after a day without news, and goes on answering after three', async () => {
    const left = join(root, 'left')
    cpSync(snapshot, left, { recursive: true })
    let days = 0
    const clock = () => new Date(Date.now() + days * DAY_MS).toISOString() as Instant
    const post = await anAnswering(join(root, 'alone'), left, clock)
    const told = async () => (await post.status(holder.traderNumber)).status
    expect(await told()).toBe('certified')
    days = 0.99
    expect(await told()).toBe('certified')
    for (days of [1.01, 3, 8]) {
      expect(await told()).toBe('notCertified')
      expect(Number((await post.status(holder.traderNumber)).age)).toBeGreaterThan(days * 86_400 - 60)
      expect((await post.lane({ number: `DAY-${days}` })).code).toBe(200)
    }
  })

  it('has what it decided taken in once, as it was decided, with one audit event a journal', async () => {
    const folder = join(root, 'taken')
    const post = await anAnswering(folder)
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => post.lane({ number: `T-${n}` }).then(({ body }) => body)),
    )
    await post.stop()
    const copy = join(root, 'copy')
    cpSync(folder, copy, { recursive: true })
    const journals = readdirSync(folder).length
    const once = await takeInJournals(ground.world, desk.decide, folder)
    expect(once).toEqual({ journals, stored: 60, duplicates: 0, refused: 0 })
    expect(readdirSync(folder)).toEqual([])
    expect(await takeInJournals(ground.world, desk.decide, copy)).toMatchObject({ stored: 0, duplicates: 60 })
    const stored = await rows<{ number: string; lane: string; before: boolean }>(
      `select d.number, l.lane, l.decided_at < d.received_at as before from aval.goods_declaration d
       join aval.lane_decision l on l.declaration_id = d.id where d.number like 'T-%'`,
    )
    expect(new Map(stored.map(({ number, lane }) => [number, lane]))).toEqual(
      new Map(answers.map(({ number, lane }) => [number, lane])),
    )
    expect(stored.every(({ before }) => before)).toBe(true)
    const events = await rows<{ n: number }>(
      `select count(*)::int as n from aval.audit_event where action = 'declarations.receive' and detail ->> 'source' = 'journal'`,
    )
    expect(events).toEqual([{ n: journals }])
  })

  it('puts aside a journal that says otherwise than the database, and takes in the rest of it', async () => {
    const folder = join(root, 'aside')
    const post = await anAnswering(folder)
    await post.lane({ number: 'T-1', procedure: 'F4' })
    await post.lane({ number: 'NEW-1' })
    await post.stop()
    const told = await takeInJournals(ground.world, desk.decide, folder)
    expect(told).toMatchObject({ stored: 1, refused: 1 })
    expect(readdirSync(join(folder, 'refused'))).toHaveLength(1)
  })

  it('certifies nobody by a snapshot older than one it had before it was started again', async () => {
    const old = join(root, 'old')
    cpSync(snapshot, old, { recursive: true })
    const folder = join(root, 'again')
    const first = await anAnswering(folder, old)
    expect((await first.status(holder.traderNumber)).status).toBe('certified')
    await first.stop()
    const second = await anAnswering(folder, old)
    expect((await second.status(holder.traderNumber)).status).toBe('certified')
    await second.stop()
    await turn(ground.db, holder, 'suspended')
    const newer = await anAnswering(folder)
    await within(5_000, async () => (await newer.status(holder.traderNumber)).status === 'notCertified')
    await newer.stop()
    const back = await anAnswering(folder, old)
    expect(await back.status(holder.traderNumber)).toMatchObject({ code: 200, status: 'notCertified' })
    expect((await back.lane({ number: 'BACK-1' })).code).toBe(200)
    await back.stop()
    await turn(ground.db, holder, 'valid')
  })

  it('lets nobody ask by a snapshot from before their token was taken back', async () => {
    const old = join(root, 'tokens')
    cpSync(snapshot, old, { recursive: true })
    const folder = join(root, 'tokensAgain')
    await rows(`update aval.machine_token set revoked_at = now()`)
    const first = await anAnswering(folder)
    await within(5_000, async () => (await first.lane({ number: 'TOKEN-1' })).code === 401)
    await first.stop()
    const back = await anAnswering(folder, old)
    expect((await back.lane({ number: 'TOKEN-1' })).code).toBe(401)
    await back.stop()
    await rows(`update aval.machine_token set revoked_at = null`)
    const again = await anAnswering(folder)
    await within(5_000, async () => (await again.lane({ number: 'TOKEN-1' })).code === 200)
    await again.stop()
  })

  it('takes nothing in of a journal that says what was never drawn, or what is no decision', async () => {
    const folder = join(root, 'forged')
    const post = await anAnswering(folder)
    await post.lane({ number: 'REAL-1' })
    await post.stop()
    const name = readdirSync(folder)[0] ?? ''
    const [kept] = readJournalLines(readFileSync(join(folder, name), 'utf8')).values as JournalEntry[]
    if (!kept?.decision) throw new Error('nothing was kept')
    const as = (number: string, decision: unknown) =>
      journalLine({ ...kept, declaration: { ...kept.declaration, number }, decision })
    const forged = [
      as('FORGED-1', { ...kept.decision, draw: { value: 0.999, probability: 0 }, lane: 'green' }),
      as('FORGED-2', { lane: 'green' }),
      as('FORGED-3', 'green'),
      as('FORGED-4', { ...kept.decision, score: { raw: '1e9', relief: null, final: 0 } }),
    ]
    const noJson = '{"at":'
    const check = createHash('sha256').update(noJson).digest('hex').slice(0, 16)
    writeFileSync(join(folder, '0-forged.journal'), `${forged.join('')}${check} ${noJson}\n`)
    const told = await takeInJournals(ground.world, desk.decide, folder)
    expect(told).toMatchObject({ journals: 2, stored: 1, refused: 5 })
    expect(readdirSync(join(folder, 'refused'))).toEqual(['0-forged.journal'])
  })

  it('keeps no lane that its disk has no room for, says so, and goes on saying who is certified', async () => {
    const folder = join(root, 'full')
    mkdirSync(folder)
    const disk = smallDisk({ folder, scanner: null }, 1)
    try {
      const post = await anAnswering(folder)
      const codes: number[] = []
      let kept = 0
      for (let n = 0; n < 400 && !codes.includes(507); n += 1) {
        const { code } = await post.lane({
          number: `F-${n}`,
          parties: Array.from({ length: 40 }, () => ({
            role: 'seller' as const,
            traderNumber: null,
            name: 'x'.repeat(100),
          })),
        })
        codes.push(code)
        if (code === 200) kept += 1
      }
      expect(codes.at(-1)).toBe(507)
      expect(await post.status(holder.traderNumber)).toMatchObject({ code: 200, status: 'certified' })
      disk.makeRoom()
      await within(5_000, async () => (await post.lane({ number: 'F-again' })).code === 200)
      await post.stop()
      const taken = await takeInJournals(ground.world, desk.decide, folder)
      expect(taken).toMatchObject({ stored: kept + 1, refused: 0 })
    } finally {
      disk.takeAway()
    }
  })

  it('holds what it held itself, under whatever number it is declared again', async () => {
    const post = await anAnswering(join(root, 'held'))
    const box = { transportEquipment: [{ id: 'BOX HELD', seals: [] }] }
    const arms = { ...aDeclaration().goodsItems[0], classification: '930100' } as GoodsItem
    expect((await post.lane({ number: 'HELD-1', goodsItems: [arms], ...box })).body.lane).toBe('red')
    const { body } = await post.lane({ number: 'HELD-2', ...box })
    expect([body.lane, body.because[0]?.code]).toEqual(['red', 'border.why.waitsAs'])
    await post.stop()
    // What a journal from before says is known to the next process.
    const next = await anAnswering(join(root, 'held'))
    expect((await next.lane({ number: 'HELD-3', ...box })).body.lane).toBe('red')
    await next.stop()
    await takeInJournals(ground.world, desk.decide, join(root, 'held'))
    const [kept] = await rows(
      `select l.lane, l.basis, l.held ->> 'number' as held from aval.lane_decision l
       join aval.goods_declaration d on d.id = l.declaration_id where d.number = 'HELD-2'`,
    )
    expect(kept).toEqual({ lane: 'red', basis: 'rule', held: 'HELD-1' })
  })

  it('has its lane and its chain believed only as far as the house decides the same', async () => {
    const folder = join(root, 'claims')
    const post = await anAnswering(folder)
    const arms = [{ ...aDeclaration().goodsItems[0], classification: '930100' } as GoodsItem]
    await post.lane({ number: 'CLAIM-0', goodsItems: arms })
    await post.lane({ number: 'CLAIM-1' })
    await post.stop()
    const [name = ''] = readdirSync(folder)
    const kept = readJournalLines(readFileSync(join(folder, name), 'utf8')).values as JournalEntry[]
    const [red, plain] = kept
    if (!red?.decision || !plain?.decision) throw new Error('nothing was kept')
    const green = { lane: 'green' as const, means: null, basis: 'none' as const }
    const [standing] = plain.decision.chain
    if (!standing) throw new Error('no chain')
    const chain = [{ ...standing, is: 'certified' as const }]
    const forged = [
      { ...red, decision: { ...red.decision, ...green, because: [{ code: 'targeting.why.none' }] } },
      { ...plain, decision: { ...plain.decision, chain } },
    ]
    rmSync(join(folder, name))
    for (const other of readdirSync(folder)) rmSync(join(folder, other))
    writeFileSync(join(folder, name), forged.map(journalLine).join(''))
    expect(await takeInJournals(ground.world, desk.decide, folder)).toMatchObject({ stored: 2, refused: 0 })
    const stored = await rows<{ lane: string; why: string; is: string }>(
      `select l.lane, l.because -> 0 ->> 'code' as why, l.chain -> 0 ->> 'is' as is from aval.lane_decision l
       join aval.goods_declaration d on d.id = l.declaration_id where d.number like 'CLAIM-%' order by d.number`,
    )
    expect(stored).toEqual([
      { lane: 'red', why: 'border.why.postSaidOtherwise', is: standing.is },
      { lane: plain.decision.lane, why: 'border.why.postSaidOtherwise', is: standing.is },
    ])
    const [event] = await rows(`select detail from aval.audit_event where action = 'declarations.settle'`)
    const all = await replayDecisions(ground.world, { from: '2000-01-01', until: '2200-01-01' })
    expect([all.same, all.examples]).toEqual([all.decisions, []])
    expect(event).toMatchObject({ detail: { count: 2, numbers: ['CLAIM-0', 'CLAIM-1'] } })
  })
})
