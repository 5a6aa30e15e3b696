/**
 * How fast the public status door answers, beside a bare Fastify server that answers a constant.
 *
 *   npx tsx bench/status.ts [--rate 2000] [--seconds 20] [--rounds 4] [--holders 12000]
 *
 * Each server runs in a process of its own, Aval on a PostgreSQL of its own with that many holders; this process asks. The
 * rate is constant and open-loop: question i is due at i/rate whatever became of those before it, and its latency counts from
 * then, so a stall shows in every question it delayed. The servers take turns, `seconds` each in all, so that noise of the
 * machine meets both. Ends by itself; leaves nothing behind.
 */
import { parseArgs } from 'node:util'
import { type Asked, askAtRate, type Question } from './askAtRate.ts'
import { type Answers, summary, table } from './latencies.ts'
import { type ServerProcess, startServer } from './serverProcess.ts'
import { holderNumber, unknownNumber } from './traderNumbers.ts'

const P99_GOAL_MS = 5
const WARM_UP_SECONDS = 3

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '4' },
    holders: { type: 'string', default: '12000' },
  },
})
const [rate, seconds, rounds, holders] = [values.rate, values.seconds, values.rounds, values.holders].map(
  Number,
)

/** Half are holders, half are not, in an order that is the same every time. */
const questions = (count: number, holderCount: number): readonly Question[] => {
  let state = 42
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const pick = state >>> 8
    const certified = pick % 2 === 0
    const number = certified ? holderNumber(pick % holderCount) : unknownNumber(pick % 1_000_000)
    return { path: `/api/v1/status/${number}`, expects: certified ? '"certified"' : '"notCertified"' }
  })
}

const constant: readonly Question[] = [{ path: '/constant', expects: '"certified"' }]

const say = (line: string) => process.stdout.write(`${line}\n`)

const measure = async (counts: { rate: number; seconds: number; rounds: number; holders: number }) => {
  const servers: ServerProcess[] = []
  const start = async (file: string) => {
    const server = await startServer(new URL(file, import.meta.url), [String(counts.holders)], say)
    servers.push(server)
    return server
  }
  try {
    say(`Starting both servers; ${counts.holders} holders go into a new database.`)
    const bare = await start('./bareServer.ts')
    const aval = await start('./avalServer.ts')
    const sides = [
      { name: 'bare Fastify', server: bare, asks: constant, answers: [] as Asked[] },
      {
        name: 'Aval status',
        server: aval,
        asks: questions(50_000, counts.holders),
        answers: [] as Asked[],
      },
    ]
    for (const { server, asks } of sides) {
      await askAtRate({ server, questions: asks, rate: counts.rate, seconds: WARM_UP_SECONDS })
    }
    for (let round = 1; round <= counts.rounds; round += 1) {
      // Whoever goes first changes, or the first would always meet the other's rubbish being collected.
      for (const { name, server, asks, answers } of round % 2 ? sides : sides.toReversed()) {
        say(`Round ${round} of ${counts.rounds}: ${name}`)
        answers.push(
          await askAtRate({
            server,
            questions: asks,
            rate: counts.rate,
            seconds: counts.seconds / counts.rounds,
          }),
        )
      }
    }
    return sides.map(({ name, answers }): Answers => ({ name, answers }))
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
}

if (![rate, seconds, rounds, holders].every((value) => value && value > 0)) {
  say('Each of --rate, --seconds, --rounds and --holders takes a number above 0.')
  process.exit(2)
}
const [bare, aval] = (
  await measure({ rate: rate ?? 0, seconds: seconds ?? 0, rounds: rounds ?? 0, holders: holders ?? 0 })
).map(summary)
if (bare && aval) {
  say(`\n${rate} questions a second, open loop, ${seconds} s each; Node ${process.version}; milliseconds\n`)
  say(table(bare, aval))
  const fast = aval.p99 < P99_GOAL_MS && aval.errors === 0
  const late = Math.max(bare.late, aval.late)
  if (late > 1)
    say(`\nThis process itself came late (p99 ${late.toFixed(2)} ms): the machine has other work.`)
  say(
    `\np99 under ${P99_GOAL_MS} ms: ${fast ? 'yes' : 'NO'} (${aval.p99.toFixed(2)} ms, ${aval.errors} errors)`,
  )
}
