/**
 * How long stored decisions take to be taken again under a changed table, as an officer asks for it: `aval border replay --tables
 * 2` in a process of its own, with its progress. Beside it the bare read of the same rows, declaration, decision and outcome,
 * in the same pages with nothing decided; and that under their own tables they come out as they were kept.
 *
 *   npx tsx bench/border/replay.ts [--decisions 1000000] [--decided 20000]
 *
 * A PostgreSQL of its own, with its safety on; what is decided first is copied until there are enough (storedDecisions.ts). Ends
 * by itself; leaves nothing behind.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Replayed } from '../../src/domain/targeting/comparedDecisions.ts'
import { openHouse } from '../../src/serve/openHouse.ts'
import { readSettings } from '../../src/serve/settings.ts'
import { type DecisionKey, decisionsAfter } from '../../src/store/border/decisions.ts'
import { withConnection } from '../../src/store/database/connection.ts'
import { inScope } from '../../src/store/database/scope.ts'
import { changedTables, storeDecisions, system } from './storedDecisions.ts'

const GOAL_S = 90
const PAGE = 2_000
const ALWAYS = { from: '0001-01-01T00:00:00Z', until: '9999-12-31T00:00:00Z' }

const { values } = parseArgs({
  options: {
    decisions: { type: 'string', default: '1000000' },
    decided: { type: 'string', default: '20000' },
  },
})
const [decisions = 0, decided = 0] = [values.decisions, values.decided].map(Number)
if (!(decided > 0 && decisions >= decided)) {
  process.stderr.write('--decided takes a number above 0, and --decisions one that is no smaller.\n')
  process.exit(2)
}
const say = (line: string) => process.stdout.write(`${line}\n`)
const whole = (value: number) => Math.round(value).toLocaleString('en')
const seconds = (since: number) => (performance.now() - since) / 1_000

const dataDir = mkdtempSync(join(tmpdir(), 'aval-bench-'))
const house = await openHouse(readSettings({ AVAL_DATA: dataDir, PORT: '0' }), { tell: () => undefined })
const { world, ground } = house

/** The command as it is typed, and what it answers. */
const replay = (...more: readonly string[]): Promise<{ readonly told: Replayed; readonly took: number }> =>
  new Promise((resolve, reject) => {
    const begun = performance.now()
    const args = ['bin/aval.mjs', 'border', 'replay', '--json', ...more]
    const child = spawn(process.execPath, args, {
      env: { ...process.env, AVAL_DATA: dataDir },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString('utf8')
    })
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 || code === 1
        ? resolve({ told: JSON.parse(out) as Replayed, took: seconds(begun) })
        : reject(new Error(`aval border replay ended with ${code}: ${out}`)),
    )
  })

const readAll = async (): Promise<number> => {
  let [rows, after]: [number, DecisionKey | undefined] = [0, undefined]
  for (;;) {
    const page = await inScope(world.db, system, (tx) => decisionsAfter(tx, ALWAYS, after, PAGE))
    rows += page.length
    after = page.at(-1)?.key
    if (page.length < PAGE) return rows
  }
}

try {
  say(`Storing ${whole(decisions)} decisions, ${whole(decided)} of them decided here.`)
  let begun = performance.now()
  await storeDecisions(world, { decided, decisions }, (done) => {
    if (done % 100_000 === 0) say(`  ${whole(done)}`)
  })
  await inScope(world.db, system, (tx) =>
    tx.client.query(
      `insert into aval.targeting_tables (version, content, state, based_on, written_at, published_at)
       values (2, $1, 'published', 1, now(), now())`,
      [JSON.stringify(changedTables(world))],
    ),
  )
  await withConnection(ground.ownerUrl, (client) => client.query('vacuum analyze'))
  say(`Stored in ${seconds(begun).toFixed(0)} s.\n`)

  begun = performance.now()
  const read = await readAll()
  const bare = seconds(begun)
  const changed = await replay('--tables', '2')
  const { told, took } = changed
  // Of one week: that it comes out as it was kept needs no million.
  const own = await replay('--from', '2026-01-01', '--to', '2026-01-08')

  say('| what                              | seconds | decisions/s |')
  say('| --------------------------------- | ------: | ----------: |')
  for (const [name, many, time] of [
    ['the bare read of the same rows', read, bare],
    ['aval border replay --tables 2', told.decisions, took],
  ] as const)
    say(`| ${name.padEnd(33)} | ${time.toFixed(1).padStart(7)} | ${whole(many / time).padStart(11)} |`)
  say(`\nA replay takes ${(took / bare).toFixed(2)} times the reading of what it replays.`)
  say(`Under the changed tables ${whole(told.moved)} go another lane.`)
  say(`Under their own tables ${whole(own.told.same)} of ${whole(own.told.decisions)} come out as they were.`)
  const sound =
    read === decisions &&
    told.decisions === decisions &&
    told.moved > 0 &&
    own.told.decisions > 0 &&
    own.told.same === own.told.decisions
  if (!sound) say('What was replayed is NOT what was stored.')
  const goal = (GOAL_S * decisions) / 1_000_000
  say(`under ${goal.toFixed(0)} s: ${took < goal ? 'yes' : 'NO'}`)
  process.exitCode = sound && took < goal ? 0 : 1
} finally {
  await house.close()
  rmSync(dataDir, { recursive: true, force: true })
}
