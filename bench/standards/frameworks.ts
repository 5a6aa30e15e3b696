/**
 * How fast framework libraries come in: a seeded set of YAML files with 70 thousand nodes, read, checked and stored, each file
 * in a transaction of its own with its audit event, beside PostgreSQL's bare COPY of the very same rows into a table without
 * rules.
 *
 *   npx tsx bench/standards/frameworks.ts [--files 70] [--nodes 1000] [--rounds 3]
 *
 * It opens a PostgreSQL of its own in a folder that it removes. Files are made before the clock starts.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { from } from 'pg-copy-streams'
import type { Actor } from '../../src/actions/actor.ts'
import { importLibrary } from '../../src/actions/frameworks/importLibrary.ts'
import { readLibraryFile } from '../../src/actions/frameworks/readLibraryFile.ts'
import type { Library } from '../../src/domain/frameworks/library.ts'
import { writeLibrary } from '../../src/files/frameworks/writeLibrary.ts'
import { openGround } from '../../src/serve/database/openGround.ts'
import { withConnection } from '../../src/store/database/connection.ts'
import { migrate } from '../../src/store/database/migrate.ts'
import { nodeRows } from '../../src/store/frameworks/keepLibrary.ts'
import { aWorld } from '../../tests/fixtures/aWorld.ts'

const GOAL = 10_000

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '70' },
    nodes: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
  },
})
const files = Number(values.files)
const nodesEach = Number(values.nodes)
const words = (code: string) => code

let seed = 20_120_101
const chance = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed % below
}
const said = ['seal', 'gate', 'driver', 'yard', 'record', 'visitor', 'cargo', 'camera', 'key', 'partner']
const sentence = () => Array.from({ length: 12 }, () => said[chance(said.length)]).join(' ')

const fileText = (file: number, round: number): string => {
  const base = `urn:aval:bench:req_node:f${file}`
  const nodes = Array.from({ length: nodesEach }, (_, i) => ({
    urn: `${base}:${i}`,
    ...(i > 0 ? { parent_urn: `${base}:${Math.max(0, Math.floor((i - 1) / (2 + chance(6))))}` } : {}),
    assessable: i % 4 !== 0,
    ref_id: `F${file}.${i}`,
    ...(i % 4 === 0 ? { name: sentence().slice(0, 40) } : { description: sentence() }),
  }))
  return writeLibrary({
    urn: `urn:aval:bench:library:f${file}`,
    locale: 'en',
    name: `Framework ${file}`,
    version: round,
    objects: {
      framework: { urn: `urn:aval:bench:framework:f${file}`, ref_id: `f${file}`, requirement_nodes: nodes },
    },
  })
}

const escaped = (value: unknown): string =>
  value === null
    ? '\\N'
    : (Array.isArray(value) ? '{}' : String(value)).replace(/[\\\n\r\t]/g, (sign) =>
        JSON.stringify(sign).slice(1, -1),
      )

const dataDir = mkdtempSync(join(tmpdir(), 'aval-bench-'))
const ground = await openGround({ dataDir, fast: false })
try {
  await migrate(ground.migratorUrl)
  const test = await aWorld(ground)
  const manager: Actor = await test.anOfficer('Marta', 'programmeManager')
  const lines: string[] = []
  let best = 0
  for (let round = 1; round <= Number(values.rounds); round++) {
    const texts = Array.from({ length: files }, (_, file) => Buffer.from(fileText(file, round)))
    const libraries: Library[] = []
    const start = performance.now()
    let reading = 0
    for (const text of texts) {
      const begun = performance.now()
      const read = await readLibraryFile('x.yaml', text, {}, words)
      reading += performance.now() - begun
      if (!read.ok) throw new Error(JSON.stringify(read.refusal))
      const kept = await importLibrary(test.world, manager, read.value, words)
      if (!kept.ok || kept.value.already) throw new Error(JSON.stringify(kept))
      libraries.push(read.value)
    }
    const whole = performance.now() - start
    const copied = await copyBare(libraries)
    const count = files * nodesEach
    const rate = (ms: number) => Math.round((count / ms) * 1000)
    best = Math.max(best, rate(whole))
    const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6
    lines.push(
      [
        round,
        count,
        megabytes.toFixed(1),
        reading.toFixed(0),
        (whole - reading).toFixed(0),
        whole.toFixed(0),
        rate(whole),
        copied.toFixed(0),
        rate(copied),
        (whole / copied).toFixed(1),
      ]
        .map((one) => String(one).padStart(10))
        .join(''),
    )
  }
  const heads = [
    'round',
    'nodes',
    'MB',
    'read ms',
    'store ms',
    'whole ms',
    'nodes/s',
    'COPY ms',
    'rows/s',
    'ratio',
  ]
  process.stdout.write(`${[heads.map((one) => one.padStart(10)).join(''), ...lines].join('\n')}\n`)
  process.stdout.write(`goal: over ${GOAL} nodes/s: ${best > GOAL ? 'met' : 'missed'} (best round ${best})\n`)
  await test.drop()
} finally {
  await ground.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

/** The rows are written out before the clock starts: what is timed is the database alone. */
async function copyBare(libraries: readonly Library[]): Promise<number> {
  const id = '00000000-0000-4000-8000-000000000000'
  const chunks = libraries.map((library, file) =>
    Buffer.from(
      library.frameworks
        .flatMap((framework) => [...nodeRows(id, framework)])
        .map(
          (row) =>
            `${Object.values({ ...row, position: file * nodesEach + Number(row.position) })
              .map(escaped)
              .join('\t')}\n`,
        )
        .join(''),
    ),
  )
  return withConnection(ground.ownerUrl, async (client) => {
    await client.query(
      'create table public.bare (framework_id uuid, position integer, urn text, parent_urn text, depth integer, ref_id text, name text, assessable boolean, groups text[], folded text, content text, primary key (framework_id, position))',
    )
    const start = performance.now()
    await pipeline(Readable.from(chunks), client.query(from('copy public.bare from stdin')))
    const took = performance.now() - start
    await client.query('drop table public.bare')
    return took
  })
}
