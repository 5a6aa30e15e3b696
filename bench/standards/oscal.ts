/**
 * How long OSCAL takes: importing, checking and keeping a catalogue of 1,200 controls, and resolving a profile of 370.
 *
 *   npx tsx bench/standards/oscal.ts [--rounds 7] [--controls 1200] [--selected 370]
 *
 * The catalogue is generated, the same each time, in the shape of the large published ones: groups, controls in controls,
 * parameters, parts in parts, resources. Beside the import stand JSON.parse of the same text and a bare INSERT of it into the
 * same database; beside resolving, structuredClone of the catalogue. The first round of each side is told apart: it compiles
 * the schema. PostgreSQL is one of its own, without fsync. Ends by itself; leaves nothing behind.
 */
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { type Actor, scopeOf } from '../../src/actions/actor.ts'
import { importOscal } from '../../src/actions/oscal/importOscal.ts'
import { readDocument } from '../../src/actions/oscal/readDocument.ts'
import type { World } from '../../src/actions/world.ts'
import type { Instant } from '../../src/domain/kernel/day.ts'
import { resolveProfile } from '../../src/domain/oscal/resolve/resolveProfile.ts'
import { checkOscal } from '../../src/files/oscal/readOscal.ts'
import { inScope } from '../../src/store/database/scope.ts'
import { aWorld } from '../../tests/fixtures/aWorld.ts'
import { startTestGround } from '../../tests/fixtures/testGround.ts'
import { aCatalog, aProfile } from './aCatalog.ts'

const IMPORT_GOAL_MS = 1500
const RESOLVE_GOAL_MS = 300

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    controls: { type: 'string', default: '1200' },
    selected: { type: 'string', default: '370' },
  },
})
const [rounds, controls, selected] = [values.rounds, values.controls, values.selected].map(Number)

const manager: Actor = {
  personId: null,
  name: 'bench',
  side: 'office',
  roles: ['programmeManager'],
  operatorIds: [],
  officeIds: 'all',
  language: 'en',
  requestId: 'bench',
  steppedUp: true,
}

const timed = async (work: () => unknown): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0

const say = (text: string) => process.stdout.write(`${text}\n`)

interface Side {
  readonly name: string
  readonly first: number
  readonly times: readonly number[]
}

const measured = async (name: string, times: number, work: (round: number) => unknown): Promise<Side> => {
  const first = await timed(() => work(0))
  const later: number[] = []
  for (let round = 1; round <= times; round += 1) later.push(await timed(() => work(round)))
  return { name, first, times: later }
}

const textOf = (count: number, round: number) => JSON.stringify(aCatalog(count, round))

const importing = async (world: World, count: number, times: number): Promise<readonly [Side, Side]> => {
  const texts = Array.from({ length: times + 1 }, (_, round) => textOf(count, round))
  say(`${count} controls, ${((texts[0]?.length ?? 0) / 1024 / 1024).toFixed(1)} MB; ${times} rounds`)
  const ours = await measured('import, check and keep', times, async (round) => {
    const read = readDocument(Buffer.from(texts[round] ?? ''), (code) => code)
    if (!read.ok) throw new Error(JSON.stringify(read.refusal))
    const kept = await importOscal(world, manager, read.value)
    if (!kept.ok || kept.value.counts.controls !== count) throw new Error('not kept')
  })
  const bare = await measured('JSON.parse and a bare INSERT', times, (round) => {
    JSON.parse(texts[round] ?? '')
    return inScope(world.db, scopeOf(manager), (tx) =>
      tx.client.query(
        `insert into oscal_document (kind, uuid, title, version, oscal_version, hash, counts, content, size_bytes, imported_at)
         values ('catalog', $1, 'x', '1', '1.2.1', $2, '{}', $3, 1, now())`,
        [randomUUID(), String(round).padStart(64, '0'), texts[round]],
      ),
    )
  })
  return [ours, bare]
}

const resolving = async (count: number, select: number, times: number): Promise<readonly [Side, Side]> => {
  const whole = JSON.parse(textOf(count, 0))
  const checked = checkOscal({ profile: aProfile(count, select) })
  if (!('document' in checked)) throw new Error(JSON.stringify(checked.faults.slice(0, 3)))
  const tree = {
    document: checked.document,
    href: 'profile.json',
    sources: [{ model: 'catalog' as const, body: whole.catalog }],
  }
  const at = '2026-03-02T10:00:00.000Z' as Instant
  const ours = await measured(`resolve a profile of ${select}`, times, () => {
    const result = resolveProfile(tree, { uuid: randomUUID(), at, tool: 'Aval' })
    if (!('catalog' in result) || result.warnings.length > 0) throw new Error('not resolved')
  })
  return [ours, await measured('structuredClone of the catalogue', times, () => structuredClone(whole))]
}

const run = async (times: number, count: number, select: number) => {
  const ground = await startTestGround()
  const { world, drop } = await aWorld(ground)
  try {
    const [imported, bare] = await importing(world, count, times)
    const [resolved, cloned] = await resolving(count, select, times)
    table([imported, bare, resolved, cloned])
    say('')
    say(`import: ${compared(imported, bare)}, ${verdict(imported, IMPORT_GOAL_MS)}`)
    say(`resolve: ${compared(resolved, cloned)}, ${verdict(resolved, RESOLVE_GOAL_MS)}`)
  } finally {
    await drop()
    await ground.stop()
  }
}

const compared = (ours: Side, baseline: Side) =>
  `${(median(ours.times) / median(baseline.times)).toFixed(1)} times the baseline`

const verdict = ({ times }: Side, goal: number) =>
  `${median(times).toFixed(0)} ms of ${goal} ms: ${median(times) < goal ? 'kept' : 'NOT kept'}`

const table = (rows: readonly Side[]) => {
  const cells = [
    ['', 'first', 'median', 'best', 'worst'],
    ...rows.map(({ name, first, times }) => [
      name,
      ...[first, median(times), Math.min(...times), Math.max(...times)].map((ms) => `${ms.toFixed(0)} ms`),
    ]),
  ]
  for (const [name = '', ...numbers] of cells)
    say(`${name.padEnd(34)}${numbers.map((one) => one.padStart(10)).join('')}`)
}

await run(rounds ?? 7, controls ?? 1200, selected ?? 370)
