/**
 * How long the ledger's page takes over millions of declarations, and how many questions it asks, beside the least that any
 * database would do: counting them.
 *
 *   npx tsx bench/border/ledger.ts [--declarations 5000000] [--months 24] [--rounds 5]
 *
 * The declarations, decisions and inspections are made up in a PostgreSQL of its own and counted as `aval border ledger rebuild`
 * does; then the door is asked as a browser would, without any cache before it. Ends by itself; leaves nothing behind.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { Accounts } from '../../src/accounts/accounts.ts'
import type { Actor } from '../../src/actions/actor.ts'
import { rebuildBenefits } from '../../src/actions/benefits/countLedger.ts'
import { openBorderDesk } from '../../src/actions/border/borderDesk.ts'
import { buildServer } from '../../src/api/server.ts'
import { addMonths, day } from '../../src/domain/kernel/day.ts'
import { openGround } from '../../src/serve/database/openGround.ts'
import { withConnection } from '../../src/store/database/connection.ts'
import { migrate } from '../../src/store/database/migrate.ts'
import { inScope } from '../../src/store/database/scope.ts'
import { aWorld } from '../../tests/fixtures/aWorld.ts'
import { makeCompanies, makeMonth } from './madeDeclarations.ts'

const GOAL_MS = 2_000
const OFFICES = 20
const COMPANIES = 400

const { values } = parseArgs({
  options: {
    declarations: { type: 'string', default: '5000000' },
    months: { type: 'string', default: '24' },
    rounds: { type: 'string', default: '5' },
  },
})
const [declarations = 0, months = 0, rounds = 0] = [values.declarations, values.months, values.rounds].map(
  Number,
)
if (![declarations, months, rounds].every((value) => value > 0)) {
  process.stderr.write('Each of --declarations, --months and --rounds takes a number above 0.\n')
  process.exit(2)
}
const say = (line: string) => process.stdout.write(`${line}\n`)

const took = async <T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> => {
  const begun = performance.now()
  const value = await work()
  return { ms: performance.now() - begun, value }
}

/** Every question to PostgreSQL, counted where it leaves. */
let asked = 0
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  asked += 1
  return query.apply(this, args)
} as typeof pg.Client.prototype.query

const dataDir = mkdtempSync(join(tmpdir(), 'aval-bench-'))
const ground = await openGround({ dataDir, fast: true })
try {
  await migrate(ground.migratorUrl)
  await withConnection(ground.ownerUrl, (client) => client.query('alter database aval is_template true'))
  const made = await aWorld(ground as Parameters<typeof aWorld>[0])
  const first = addMonths(day('2026-11-01'), -months)
  const system = {
    side: 'system',
    personId: null,
    operatorIds: [],
    officeIds: 'all',
    requestId: 'bench',
  } as const
  say(`Making up ${declarations.toLocaleString('en')} declarations over ${months} months.`)
  const making = await took(async () => {
    await inScope(made.db, system, (tx) => makeCompanies(tx.client, COMPANIES, OFFICES))
    for (let at = 0; at < months; at += 1) {
      await inScope(made.db, system, async (tx) => {
        await tx.client.query("set local statement_timeout = '10min'")
        await makeMonth(tx.client, {
          month: addMonths(first, at),
          declarations: Math.round(declarations / months),
          offices: OFFICES,
        })
      })
    }
  })
  say(`Made in ${(making.ms / 1_000).toFixed(0)} s. Counting.`)
  const counting = await took(() =>
    rebuildBenefits(made.world, ({ month, lodged }) => say(`  ${month}  ${lodged.toLocaleString('en')}`)),
  )
  await withConnection(made.ownerUrl, (client) => client.query('vacuum analyze'))
  const officer = await made.anOfficer('Nuria Paz', 'programmeManager')
  const company: Actor = {
    ...officer,
    ...{ side: 'company', roles: ['companyAdministrator'], officeIds: [] },
    operatorIds: await inScope(made.db, system, async (tx) =>
      (
        await tx.client.query<{ id: string }>(`select id from aval.operator where trader_number = 'C0'`)
      ).rows.map(({ id }) => id),
    ),
  }
  let actor: Actor = officer
  const accounts = { whoKnocks: async () => actor } as unknown as Accounts
  const app = await buildServer({
    world: made.world,
    desk: openBorderDesk(made.world, { drawKey: 'bench' }),
    accounts,
    say: made.world.say,
  })
  const ask = async (url: string) => {
    const before = asked
    const { ms, value } = await took(async () => app.inject({ url, headers: { authorization: 'Bearer x' } }))
    if (value.statusCode !== 200) throw new Error(`${url}: ${value.statusCode} ${value.body}`)
    return { ms, queries: asked - before, bytes: value.body.length }
  }
  const from = addMonths(first, months - 12).slice(0, 7)
  const whole = first.slice(0, 7)
  const last = addMonths(first, months - 1).slice(0, 7)
  const cases: readonly { readonly name: string; readonly url: string; readonly by: Actor }[] = [
    { name: 'programme, 12 months', url: `/api/v1/benefits/programme?from=${from}&to=${last}`, by: officer },
    {
      name: `programme, ${months} months`,
      url: `/api/v1/benefits/programme?from=${whole}&to=${last}`,
      by: officer,
    },
    {
      name: 'programme, one office',
      url: `/api/v1/benefits/programme?from=${whole}&to=${last}&office=o0`,
      by: officer,
    },
    { name: 'one company, the largest', url: `/api/v1/benefits?from=${whole}&to=${last}`, by: company },
    { name: 'for everybody', url: '/api/v1/statistics/border', by: officer },
  ]
  const counted = await inScope(made.db, system, async (tx) => {
    const bare: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      bare.push(
        (await took(() => tx.client.query('select lane, count(*) from aval.lane_decision group by 1'))).ms,
      )
    }
    const { rows } = await tx.client.query<{ cells: number; kinds: number; size: string }>(
      `select (select count(*) from aval.benefit_cell)::int as cells, (select count(*) from aval.benefit_kind)::int as kinds,
         pg_size_pretty(sum(pg_total_relation_size(c.oid))) as size
       from pg_class c where relnamespace = 'aval'::regnamespace and relname like 'benefit%' and relkind = 'r'`,
    )
    return { bare: middle(bare), ...rows[0] }
  })
  say(
    `\nCounted in ${(counting.ms / 1_000).toFixed(0)} s (${Math.round(declarations / (counting.ms / 1_000)).toLocaleString('en')}/s): ${counted.cells?.toLocaleString('en')} cells of ${counted.kinds?.toLocaleString('en')} kinds, ${counted.size}`,
  )
  say(`The least: select lane, count(*) over all decisions: ${counted.bare.toFixed(0)} ms\n`)
  say(
    `${'door'.padEnd(28)}  ${['median ms', 'worst ms', 'questions', 'kB', 'ratio'].map((word) => word.padStart(9)).join('  ')}`,
  )
  // The first question of a process reads programmes and begins the desk; a page is asked of a house that is open.
  await ask(`/api/v1/benefits/programme?from=${last}&to=${last}`)
  await new Promise((done) => setTimeout(done, 3_000))
  let slow = false
  for (const { name, url, by } of cases) {
    actor = by
    const answers = []
    for (let round = 0; round < rounds; round += 1) answers.push(await ask(url))
    const times = answers.map(({ ms }) => ms)
    slow ||= Math.max(...times) > GOAL_MS
    const cells = [middle(times).toFixed(0), Math.max(...times).toFixed(0), String(answers[0]?.queries)]
    say(
      `${name.padEnd(28)}  ${[...cells, ((answers[0]?.bytes ?? 0) / 1_000).toFixed(0), (middle(times) / counted.bare).toFixed(2)].map((cell) => cell.padStart(9)).join('  ')}`,
    )
  }
  say(`\nevery page under ${GOAL_MS} ms: ${slow ? 'NO' : 'yes'}`)
  process.exitCode = slow ? 1 : 0
  await app.close()
  await made.drop()
} finally {
  await ground.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}
