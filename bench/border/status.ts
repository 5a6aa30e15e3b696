/**
 * How the answering process answers the border: status at a rate, lanes one by one, and its memory.
 *
 *   npx tsx bench/border/status.ts [--rate 2000] [--lanes 300] [--seconds 20] [--holders 100000]
 *
 * The process is the one that `aval start` runs, on a snapshot signed here with that many holders; there is no database at all.
 * Beside it a bare node:http server that looks nothing up answers the same generator at the same rate: what it takes is the
 * machine's and the generator's, and no server is quicker. Open loop, as in bench/status.ts: question i is due at i/rate whatever became of those before it. Leaves nothing behind.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { holderShards, shardName } from '../../src/actions/border/answering/snapshotParts.ts'
import { aDeclaration } from '../../src/domain/border/aDeclaration.ts'
import type { Day, Instant } from '../../src/domain/kernel/day.ts'
import { firstTables, noBorder } from '../../src/domain/programmes/borderPart.ts'
import { openSnapshotWriter } from '../../src/files/border/snapshotWriter.ts'
import { readProgramme } from '../../src/files/programmes/readProgramme.ts'
import { tokenHash } from '../../src/store/people/tokens.ts'
import { type Asked, askAtRate, type Question } from '../askAtRate.ts'
import { type Answers, summary } from '../latencies.ts'
import { startServer } from '../serverProcess.ts'
import { holderNumber, unknownNumber } from '../traderNumbers.ts'
import { startAnswering } from './answeringProcess.ts'

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '2000' },
    lanes: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '20' },
    holders: { type: 'string', default: '100000' },
  },
})
const [rate = 0, lanes = 0, seconds = 0, holders = 0] = [
  values.rate,
  values.lanes,
  values.seconds,
  values.holders,
].map(Number)

const STATUS_GOAL_MS = 5
const LANE_GOAL_MS = 25
const MEMORY_GOAL_MB = 200
const WARM_UP_SECONDS = 3

const say = (line: string) => process.stdout.write(`${line}\n`)
const token = `aval_${randomBytes(32).toString('base64url')}`

/** What the house would have written, of so many holders. */
const writeSnapshot = async (folder: string): Promise<void> => {
  const read = await readProgramme('programmes/mx-neec')
  if ('faults' in read) throw new Error('programmes/mx-neec has faults')
  const key = generateKeyPairSync('ed25519')
  mkdirSync(join(folder, 'keys'), { recursive: true })
  writeFileSync(join(folder, 'keys/house.pem'), key.publicKey.export({ type: 'spki', format: 'pem' }))
  writeFileSync(join(folder, 'keys/draw'), randomBytes(32).toString('base64url'))
  const kinds = ['importer', 'exporter', 'manufacturer']
  const shards = holderShards(
    new Map(
      Array.from({ length: holders }, (_, n) => [
        holderNumber(n),
        {
          types: kinds.slice(0, 1 + (n % 3)),
          tier: null,
          since: new Date(Date.UTC(2024, 0, 1 + (n % 700))).toISOString().slice(0, 10) as Day,
        },
      ]),
    ),
  )
  const ground = {
    tables: { version: 1, content: firstTables(read.programme.border ?? noBorder) },
    thresholds: { version: 0, content: {} },
    ...{ suspended: [], offices: ['central'], rates: [['USD', 18]] },
    machines: [
      { tokenHash: tokenHash(token).toString('hex'), name: 'bench', expiresAt: '2099-01-01T00:00:00Z' },
    ],
  }
  const parts = Object.fromEntries(shards.map((rows, n) => [shardName(n), JSON.stringify(rows)]))
  const writer = openSnapshotWriter(join(folder, 'snapshot'), { keyId: 'bench', privateKey: key.privateKey })
  const asOf = new Date().toISOString() as Instant
  await writer.write(asOf, { ...parts, ground: JSON.stringify(ground), recognised: '[]', findings: '[]' })
}

const statusQuestions = (): readonly Question[] =>
  Array.from({ length: 50_000 }, (_, n) => {
    const pick = Math.imul(n, 2_654_435_761) >>> 8
    const certified = n % 2 === 0
    const number = certified ? holderNumber(pick % holders) : unknownNumber(pick % 1_000_000)
    return { path: `/api/v1/status/${number}`, expects: certified ? '"certified"' : '"notCertified"' }
  })

/** Each its own number, as often as it is asked. */
const laneQuestions = (count: number): readonly Question[] =>
  Array.from({ length: count }, (_, n) => ({
    path: '/api/v1/lanes',
    expects: '"stored"',
    post: {
      authorization: `Bearer ${token}`,
      body: JSON.stringify(
        aDeclaration({
          number: `B-${n}`,
          parties: [{ role: 'importer', traderNumber: holderNumber(n % holders), name: null }],
        }),
      ),
    },
  }))

/** The same questions at the same rate to a server that knows one answer. */
const askBare = async (): Promise<Asked> => {
  const server = await startServer(new URL('../bareHttp.ts', import.meta.url), [], say)
  try {
    const questions = [{ path: '/api/v1/status/MX000000000001', expects: '"certified"' }]
    await askAtRate({ server, questions, rate, seconds: WARM_UP_SECONDS })
    return await askAtRate({ server, questions, rate, seconds })
  } finally {
    await server.stop()
  }
}

const memoryOf = (pid: number) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const mb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  return { now: mb('VmRSS'), most: mb('VmHWM') }
}

const row = ({ name, answers }: Answers) => {
  const { p50, p90, p99, max, errors, perSecond, cpu, late } = summary({ name, answers })
  const ms = [p50, p90, p99, max].map((value) => value.toFixed(2).padStart(9)).join('')
  say(
    `${name.padEnd(10)}${ms}${String(errors).padStart(9)}${perSecond.toFixed(0).padStart(9)}${cpu.toFixed(0).padStart(9)}${late.toFixed(2).padStart(10)}`,
  )
  return { p99, errors }
}

const folder = mkdtempSync(join(tmpdir(), 'aval-bench-border-'))
try {
  say(`A snapshot with ${holders} holders is signed.`)
  await writeSnapshot(folder)
  const server = await startAnswering(folder)
  const began = memoryOf(server.pid)
  try {
    const ask = (questions: readonly Question[], each: number, time: number): Promise<Asked> =>
      askAtRate({ server, questions, rate: each, seconds: time })
    const laneCount = Math.ceil(lanes * (seconds + WARM_UP_SECONDS)) + 1
    const allLanes = laneQuestions(laneCount)
    const warm = Math.round(lanes * WARM_UP_SECONDS)
    const bare = await askBare()
    await ask(statusQuestions(), rate, WARM_UP_SECONDS)
    await ask(allLanes.slice(0, warm), lanes, WARM_UP_SECONDS)
    const statuses = await ask(statusQuestions(), rate, seconds)
    const decided = await ask(allLanes.slice(warm), lanes, seconds)
    say(
      `\n${rate} questions and ${lanes} lanes a second, open loop, ${seconds} s each; Node ${process.version}; ms\n`,
    )
    say('                p50      p90      p99      max   errors    per s   CPU µs  late p99')
    const barest = row({ name: 'bare http', answers: [bare] })
    const status = row({ name: 'status', answers: [statuses] })
    const lane = row({ name: 'lanes', answers: [decided] })
    const memory = memoryOf(server.pid)
    const told = (is: boolean) => (is ? 'yes' : 'NO')
    say(`\nstatus p99 beside a bare server's: ${(status.p99 / barest.p99).toFixed(2)}×`)
    say(`status p99 under ${STATUS_GOAL_MS} ms: ${told(status.p99 < STATUS_GOAL_MS && status.errors === 0)}`)
    say(
      `lanes, each on the disk before its answer, p99 under ${LANE_GOAL_MS} ms: ${told(lane.p99 < LANE_GOAL_MS && lane.errors === 0)}`,
    )
    say(
      `memory for ${holders} holders under ${MEMORY_GOAL_MB} MB: ${told(memory.most < MEMORY_GOAL_MB)} (${began.now.toFixed(0)} MB once read, ${memory.now.toFixed(0)} MB after the load, ${memory.most.toFixed(0)} MB at most)`,
    )
  } finally {
    await server.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
