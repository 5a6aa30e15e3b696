import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, type Planted, plant, turn } from '../../src/actions/public/holdersForTests.ts'
import { aval, avalServing, avalStarted, type Started } from '../../src/cli/avalForTests.ts'
import { aDeclaration } from '../../src/domain/border/aDeclaration.ts'
import { freePort } from '../../src/serve/freePort.ts'
import { type Database, openDatabase } from '../../src/store/database/database.ts'
import { insertToken } from '../../src/store/people/tokens.ts'

const data = mkdtempSync(join(tmpdir(), 'aval-border-'))
const env = {
  AVAL_DATA: join(data, 'house'),
  PORT: String(await freePort(0, 'localhost')),
  AVAL_BORDER_PORT: '0',
}
const HOLDER = 'MX000000000010'

let house: Started
let far: Started
let isFarOver = false
let post: Started
let postToken = ''
let db: Database
let holder: Planted
let token = ''

const said = async (args: readonly string[]) => {
  const ended = await aval(args, env)
  if (ended.exitCode !== 0) throw new Error(`${args.join(' ')}: ${ended.said}`)
  return ended
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const within = async (ms: number, ask: () => Promise<boolean>): Promise<number> => {
  const begin = performance.now()
  while (performance.now() < begin + ms) {
    if (await ask().catch(() => false)) return performance.now() - begin
    await pause(20)
  }
  throw new Error(`nothing came of it within ${ms} ms`)
}
const statusAt = async (url: string, traderNumber: string): Promise<string> => {
  const response = await fetch(`${url}/api/v1/status/${traderNumber}`)
  return response.status === 200
    ? ((await response.json()) as { status: string }).status
    : `${response.status}`
}
const laneAt = async (url: string, number: string): Promise<string> => {
  const response = await fetch(`${url}/api/v1/lanes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(aDeclaration({ number })),
  })
  return response.status === 200
    ? ((await response.json()) as { outcome: string }).outcome
    : `${response.status}`
}
/** At a place of its own, which knows the house by its address, its public key and the key of the draw. */
const startPost = () =>
  avalServing(
    [
      ...['border', 'answer', '--from', `http://localhost:${env.PORT}`],
      ...['--key', join(data, 'house.pem'), '--draw', join(env.AVAL_DATA, 'ground/drawKey')],
    ],
    { AVAL_DATA: join(data, 'post'), PORT: '0', AVAL_BORDER_PORT: '0', AVAL_BORDER_TOKEN: postToken },
  )
const atHouse = async (path: string, auth: string, over: RequestInit = {}) => {
  const headers = { authorization: `Bearer ${auth}`, 'content-type': 'application/x-ndjson', ...over.headers }
  const answer = await fetch(`http://localhost:${env.PORT}/api/v1/border/${path}`, { ...over, headers })
  return { code: answer.status, etag: answer.headers.get('etag') ?? '', text: await answer.text() }
}
const postmaster = () =>
  Number(readFileSync(join(env.AVAL_DATA, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
const storedLike = async (prefix: string): Promise<readonly string[]> => {
  const { rows } = await asSystem(db, (tx) =>
    tx.client.query<{ number: string }>(
      `select number from aval.goods_declaration where number like $1 || '%' order by number`,
      [prefix],
    ),
  )
  return rows.map(({ number }) => number)
}

describe('The answering process beside the house', () => {
  beforeAll(async () => {
    house = await avalStarted(['--empty'], env)
    const url = await said(['db', 'url', '--as', 'app', '--json'])
    db = openDatabase((url.document() as { url: string }).url)
    holder = await plant(db, { traderNumber: HOLDER })
    const tokenFor = (role: string) =>
      asSystem(db, async (tx) => {
        const [createdAt, expiresAt] = [new Date(), new Date(Date.now() + 86_400_000)].map((at) =>
          at.toISOString(),
        )
        if (!createdAt || !expiresAt) throw new Error('no time')
        const made = await insertToken(tx, {
          ...{ name: 'vucem', role, createdBy: null, createdAt, expiresAt },
        })
        return made.token
      })
    await asSystem(db, (tx) =>
      tx.client.query(`insert into aval.office (id, name, city) values ('central', 'Central', 'Puebla')`),
    )
    ;[token, postToken] = [await tokenFor('borderSystem'), await tokenFor('borderPost')]
    writeFileSync(join(data, 'house.pem'), (await said(['audit', 'key'])).out)
    post = await startPost()
    far = await avalServing(['border', 'answer', '--journal', join(data, 'far')], env)
    for (const { url: at } of [{ url: house.border }, far, post])
      await within(60_000, async () => (await statusAt(at, HOLDER)) === 'certified')
  }, 400_000)
  afterAll(async () => {
    await db?.close()
    if (!isFarOver) await far?.stop()
    await post?.kill()
    await house?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  it('runs as one built file, in little memory', () => {
    expect(existsSync('dist/answering/madeFrom.json')).toBe(true)
    const status = readFileSync(`/proc/${far.child.pid}/status`, 'utf8')
    expect(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024).toBeLessThan(160)
  })

  it('hears of suspensions at once, wherever it runs', async () => {
    const posts = [house.border, far.url, post.url]
    const both = (status: string) => async () =>
      (await Promise.all(posts.map((url) => statusAt(url, HOLDER)))).every((told) => told === status)
    await turn(db, holder, 'suspended')
    const took = await within(5_000, both('notCertified'))
    await turn(db, holder, 'valid')
    await within(5_000, both('certified'))
    process.stdout.write(
      `A suspension took ${took.toFixed(0)} ms to three processes, one of them far away.\n`,
    )
  })

  it('shows its snapshot and takes journals from posts alone, and nothing else under that door', async () => {
    const shown = await atHouse('snapshot/head.json', postToken)
    const hashes = Object.values((JSON.parse(shown.text) as { parts: Record<string, string> }).parts)
    expect(shown.code).toBe(200)
    expect((await atHouse(`snapshot/${hashes[0]}.json`, postToken)).code).toBe(200)
    const part = await atHouse(`snapshot/${hashes[0]}.json`, postToken)
    const unchanged = { headers: { 'if-none-match': part.etag } }
    expect(await atHouse(`snapshot/${hashes[0]}.json`, postToken, unchanged)).toMatchObject({
      code: 304,
      text: '',
    })
    for (const name of ['drawKey', '..%2F..%2Fground%2FdrawKey', 'head.json.new', ''])
      expect([400, 404]).toContain((await atHouse(`snapshot/${name}`, postToken)).code)
    expect((await atHouse(`snapshot/${'0'.repeat(64)}.json`, postToken)).code).toBe(404)
    const journal = { method: 'POST', body: 'no line of a journal\n' }
    for (const [auth, code] of [
      [token, 403],
      ['aval_nobody', 401],
    ] as const) {
      expect((await atHouse('snapshot/head.json', auth)).code).toBe(code)
      expect((await atHouse('journals', auth, journal)).code).toBe(code)
    }
    const brought = await atHouse('journals', postToken, journal)
    expect([brought.code, JSON.parse(brought.text)]).toEqual([200, { stored: 0, duplicates: 0, refused: 1 }])
  })

  it('answers everybody rightly while PostgreSQL is killed, and what it decided is stored afterwards', async () => {
    const answers: string[] = []
    const sent: string[] = []
    const under: Promise<void>[] = []
    const ask = (work: Promise<string>, right: string) =>
      under.push(
        work.then(
          (told) => void answers.push(told === right ? 'right' : `${told} for ${right}`),
          (error: Error) => void answers.push(error.message),
        ),
      )
    const seconds = 8
    const begin = performance.now()
    let killed = 0
    for (let n = 0; performance.now() < begin + seconds * 1_000; n += 1) {
      ask(statusAt(house.border, HOLDER), 'certified')
      ask(statusAt(house.border, `MX0000009${String(n % 1000).padStart(5, '0')}`), 'notCertified')
      if (n % 2 === 0) {
        sent.push(`KILL-${n}`)
        ask(laneAt(house.border, `KILL-${n}`), 'stored')
      }
      // Again and again: the house starts it anew each time.
      if (n % 100 === 50) {
        try {
          process.kill(postmaster(), 'SIGKILL')
          killed += 1
        } catch {
          // It is not there just now, which is what this is about.
        }
      }
      await pause(Math.max(0, begin + (n + 1) * 10 - performance.now()))
    }
    await Promise.all(under)
    expect(answers.filter((told) => told !== 'right')).toEqual([])
    expect(killed).toBeGreaterThan(1)
    expect(sent.length).toBeGreaterThan(50)
    await within(60_000, async () => (await storedLike('KILL-')).length === sent.length)
    process.stdout.write(`${answers.length} answers in ${seconds} s, PostgreSQL killed ${killed} times.\n`)
  })

  it('loses nothing it acknowledged when it is killed in the middle of writing, and is started again', async () => {
    const pid = Number(
      execFileSync('pgrep', ['-P', String(house.child.pid), '-f', 'border answer'])
        .toString()
        .trim(),
    )
    const acknowledged: string[] = []
    let isDead = false
    const send = async (sender: number) => {
      for (let n = 0; !isDead; n += 1) {
        const number = `DIE-${sender}-${n}`
        if ((await laneAt(house.border, number)) === 'stored') acknowledged.push(number)
      }
    }
    const sending = Promise.allSettled(Array.from({ length: 8 }, (_, sender) => send(sender)))
    await pause(1_500)
    process.kill(pid, 'SIGKILL')
    isDead = true
    await sending
    expect(acknowledged.length).toBeGreaterThan(8)
    await within(60_000, async () => (await statusAt(house.border, HOLDER)) === 'certified')
    await within(60_000, async () => {
      const stored = new Set(await storedLike('DIE-'))
      return acknowledged.every((number) => stored.has(number))
    })
  })

  it('ends with the house, however that ends', async () => {
    await house.kill()
    await within(20_000, async () => {
      try {
        await statusAt(house.border, HOLDER)
        return false
      } catch {
        return true
      }
    })
    expect(await statusAt(far.url, HOLDER)).toBe('certified')
    expect(await laneAt(far.url, 'ALONE-1')).toBe('stored')
    // The post's own process dies as well, and finds its copy when it comes back.
    expect(await laneAt(post.url, 'POST-1')).toBe('stored')
    await post.kill()
    post = await startPost()
    expect(await statusAt(post.url, HOLDER)).toBe('certified')
    expect(await laneAt(post.url, 'POST-1')).toBe('duplicate')
    expect(await laneAt(post.url, 'POST-2')).toBe('stored')
    house = await avalStarted(['--empty'], env)
    await within(30_000, async () => (await storedLike('POST-')).length === 2)
    await within(5_000, async () =>
      readdirSync(join(data, 'post/border/journals'), { recursive: true }).every(
        (name) => !`${name}`.endsWith('.journal'),
      ),
    )
    expect(await far.stop()).toBe(0)
    isFarOver = true
    const taken = await said(['border', 'take', join(data, 'far'), '--json'])
    expect(taken.document()).toMatchObject({ stored: 1, refused: 0 })
    expect(await storedLike('ALONE-')).toEqual(['ALONE-1'])
  })
})
