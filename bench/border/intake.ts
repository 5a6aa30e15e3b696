/**
 * How fast declarations come in over HTTP, decided, stored and acknowledged; beside PostgreSQL taking the bare rows.
 *
 *   npx tsx bench/border/intake.ts [--lines 60000] [--senders 4] [--rate 300] [--seconds 20]
 *
 * The server runs in a process of its own on a PostgreSQL of its own, durable as it ships (fsync, synchronous commit); this
 * process sends. First the bare rows by `insert … select from unnest`, in the batches of the server; then NDJSON by so many
 * senders at once; then one by one at a constant rate, open-loop: a question's latency counts from when it was due. Ends by
 * itself; leaves nothing behind.
 */
import { randomUUID } from 'node:crypto'
import { Agent, type IncomingMessage, request } from 'node:http'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startServer } from '../serverProcess.ts'
import { aDeclarationLine } from './declarationLines.ts'

const GOAL = { perSecond: 5_000, p99Ms: 25 }
const BATCH = 500

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '60000' },
    senders: { type: 'string', default: '4' },
    rate: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '20' },
  },
})
const [lines, senders, rate, seconds] = [values.lines, values.senders, values.rate, values.seconds].map(
  Number,
) as [number, number, number, number]

const say = (line: string) => process.stdout.write(`${line}\n`)
const agent = new Agent({ keepAlive: true, maxSockets: 256 })

interface Door {
  readonly port: number
  readonly token: string
}

const post = (
  { port, token }: Door,
  type: string,
): { sent: ReturnType<typeof request>; answer: Promise<string> } => {
  const sent = request({
    ...{ host: '127.0.0.1', port, method: 'POST', path: '/api/v1/declarations', agent },
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
  })
  const answer = new Promise<string>((resolve, reject) => {
    sent.on('error', reject)
    sent.on('response', (response: IncomingMessage) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => {
        text += piece
      })
      response.on('end', () => resolve(text))
      response.on('error', reject)
    })
  })
  return { sent, answer }
}

/** The bare rows: what the database alone takes. */
const bareRows = async (databaseUrl: string): Promise<number> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(
    'create table bench_rows (id uuid primary key, issued_at timestamptz, number text, version int, body jsonb)',
  )
  const made = Array.from({ length: lines }, (_, place) => aDeclarationLine('bare', place))
  const started = performance.now()
  for (let from = 0; from < lines; from += BATCH) {
    const batch = made.slice(from, from + BATCH)
    await client.query(
      'insert into bench_rows select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::int[], $5::jsonb[])',
      [
        ...[
          batch.map(() => randomUUID()),
          batch.map(({ issuedAt }) => issuedAt),
          batch.map(({ number }) => number),
        ],
        ...[batch.map(() => 1), batch.map(({ text }) => text)],
      ],
    )
  }
  const perSecond = lines / ((performance.now() - started) / 1000)
  await client.query('drop table bench_rows')
  await client.end()
  return perSecond
}

const byTheThousand = async (door: Door): Promise<{ perSecond: number; stored: number }> => {
  const each = Math.floor(lines / senders)
  const bodies = Array.from({ length: senders }, (_, sender) =>
    Array.from(
      { length: each },
      (_, place) => aDeclarationLine(`n${sender}`, sender * each + place).text,
    ).join('\n'),
  )
  const started = performance.now()
  const answers = await Promise.all(
    bodies.map((body) => {
      const { sent, answer } = post(door, 'application/x-ndjson')
      sent.end(body)
      return answer
    }),
  )
  const took = (performance.now() - started) / 1000
  const stored = answers.join('').split('"outcome":"stored"').length - 1
  return { perSecond: stored / took, stored }
}

const oneByOne = async (door: Door): Promise<{ latencies: readonly number[]; failed: number }> => {
  const count = rate * seconds
  const began = performance.now()
  let failed = 0
  const asks: Promise<number>[] = []
  for (let place = 0; place < count; place += 1) {
    const due = began + (place * 1000) / rate
    const wait = due - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    const { sent, answer } = post(door, 'application/json')
    sent.end(aDeclarationLine('one', place).text)
    asks.push(
      answer.then((text) => {
        if (!text.includes('"outcome":"stored"')) failed += 1
        return performance.now() - due
      }),
    )
  }
  return { latencies: (await Promise.all(asks)).toSorted((a, b) => a - b), failed }
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

let told: { token: string; databaseUrl: string } | undefined
const server = await startServer(new URL('./intakeServer.ts', import.meta.url), [], (line) => {
  if (line.startsWith('{')) told = JSON.parse(line)
  else say(line)
})
try {
  if (!told) throw new Error('The server told no token.')
  const door = { port: server.port, token: told.token }
  const bare = await bareRows(told.databaseUrl)
  // The first lines find nothing warm: neither plans nor compiled code.
  await oneByOneWarm(door)
  const many = await byTheThousand(door)
  const { latencies, failed } = await oneByOne(door)
  say('')
  say('what                                    per second   beside bare rows')
  say(`bare rows, insert … unnest              ${bare.toFixed(0).padStart(10)}   1.00`)
  say(
    `NDJSON over HTTP, ${senders} senders, stored   ${many.perSecond.toFixed(0).padStart(10)}   ${(many.perSecond / bare).toFixed(2)}   (${many.stored} of ${Math.floor(lines / senders) * senders}; goal ${GOAL.perSecond}/s)`,
  )
  say('')
  say(
    `one by one at ${rate}/s for ${seconds} s: median ${at(latencies, 0.5).toFixed(1)} ms, 99th percentile ${at(latencies, 0.99).toFixed(1)} ms (goal ${GOAL.p99Ms} ms), longest ${at(latencies, 1).toFixed(1)} ms, failed ${failed}`,
  )
} finally {
  agent.destroy()
  await server.stop()
}

async function oneByOneWarm(door: Door): Promise<void> {
  for (let place = 0; place < 300; place += 1) {
    const { sent, answer } = post(door, 'application/json')
    sent.end(aDeclarationLine('warm', place).text)
    await answer
  }
}
