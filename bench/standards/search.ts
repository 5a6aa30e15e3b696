/**
 * How fast a search over every programme answers, beside a plain scan of the same texts.
 *
 *   npx tsx bench/standards/search.ts [--criteria 5000] [--rounds 20]
 *
 * The criteria are seeded: sentences put together at random, the same every time, from the words of those in `programmes/`. The
 * scan folds every text beforehand and asks of each whether it holds all the words; it ranks, counts and marks nothing.
 * `cpu` is the processor's own time for one search; on a busy machine the clock counts others' work as well.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildIndex } from '../../src/actions/reading/searchIndex.ts'
import { searchProgrammes } from '../../src/actions/reading/searchProgrammes.ts'
import { wordsOf } from '../../src/actions/reading/wordForms.ts'
import type { Library } from '../../src/domain/crosswalk/library.ts'
import { searchNameOf } from '../../src/domain/operators/searchName.ts'
import { placedCriteria } from '../../src/domain/programmes/placedCriteria.ts'
import type { Criterion } from '../../src/domain/standards/standard.ts'
import type { Text } from '../../src/domain/standards/text.ts'
import { openLibrary } from '../../src/files/crosswalks/openLibrary.ts'

const GOAL_MS = 50

const folder = (name: string) => fileURLToPath(new URL(`../../${name}/`, import.meta.url))
const { values } = parseArgs({
  options: { criteria: { type: 'string', default: '5000' }, rounds: { type: 'string', default: '20' } },
})

const questions = [
  'candados',
  'candado alta seguridad',
  'background check',
  'seal bodega',
  'antecedentes de empleados',
  's',
  'se',
  'procedimiento escrito revisión',
  '7.1',
  'risk-analysis-procedure',
  'visitantes camaras',
  'kandados de segurida',
  'no such words whatsoever',
  'la empresa de los que en y con por para las un',
]

const textsOf = ({ asks, guidance, evidence, visit, smallCompany, parts }: Criterion): readonly Text[] => [
  asks,
  ...parts.map((part) => part.asks),
  guidance,
  evidence,
  visit.checks,
  ...(smallCompany ? [smallCompany] : []),
]

/** As many criteria as asked for, the real ones first, then others with their words at random. */
const grown = (editions: Library['editions'], count: number): Library['editions'] => {
  const all = editions.flatMap(({ programme }) => placedCriteria(programme))
  const words = {
    es: all.flatMap(({ criterion }) => textsOf(criterion).flatMap(({ es }) => wordsOf(es))),
    en: all.flatMap(({ criterion }) => textsOf(criterion).flatMap(({ en }) => wordsOf(en))),
  }
  let state = 20_261_128
  const pick = <T>(from: readonly T[]): T => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const one = from[Math.floor((state / 2 ** 32) * from.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  const sentence = (length: number): Text => ({
    es: Array.from({ length }, () => pick(words.es)).join(' '),
    en: Array.from({ length }, () => pick(words.en)).join(' '),
  })
  const [model] = editions
  const [placed] = all
  if (!model || !placed) throw new Error('no programmes')
  const criteria = Array.from(
    { length: Math.max(0, count - all.length) },
    (_, i): Criterion => ({
      ...placed.criterion,
      id: `seeded-${i}`,
      number: `${1 + (i % 12)}.${1 + (i % 9)}.${i}`,
      asks: sentence(14),
      guidance: sentence(18),
      evidence: sentence(10),
      visit: { method: 'examine', checks: sentence(14) },
      smallCompany: sentence(12),
    }),
  )
  const subStandards = [{ ...placed.subStandard, criteria }]
  const standards = [{ ...placed.standard, id: 'seeded', subStandards }]
  return [...editions, { hash: 'seeded', programme: { ...model.programme, id: 'xx-seeded', standards } }]
}

const timed = (work: () => number): { readonly ms: number; readonly found: number } => {
  const began = performance.now()
  const found = work()
  return { ms: performance.now() - began, found }
}

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(times.length * share) - 1)] ?? Number.NaN

const run = async () => {
  const { editions } = await openLibrary(folder('programmes'), folder('crosswalks'))()
  const programmes = grown(editions, Number(values.criteria))
  const began = performance.now()
  const index = await buildIndex(programmes)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  say(
    `${index.items.length} criteria in both languages; index built in ${(performance.now() - began).toFixed(0)} ms`,
  )
  const folded = index.items.map(({ criterion, standard, subStandard }) =>
    [standard.title, subStandard.title, ...textsOf(criterion)]
      .map(({ es, en }) => searchNameOf(`${es} ${en}`))
      .join(' '),
  )
  const scan = (q: string) => {
    const words = searchNameOf(q).split(' ')
    return folded.filter((text) => words.every((word) => text.includes(word))).length
  }
  const rows = questions.map((q) => {
    const before = process.cpuUsage()
    const ours = Array.from({ length: Number(values.rounds) }, () =>
      timed(() => searchProgrammes(index, { q }).total),
    )
    const { user, system } = process.cpuUsage(before)
    const cpu = (user + system) / 1000 / ours.length
    const plain = Array.from({ length: Number(values.rounds) }, () => timed(() => scan(q)))
    return { q, ours, plain, cpu }
  })
  say(
    `${'question'.padEnd(48)}${'p50 ms'.padStart(9)}${'max ms'.padStart(9)}${'cpu ms'.padStart(9)}${'found'.padStart(8)}${'scan p50'.padStart(10)}${'found'.padStart(8)}${'ratio'.padStart(8)}`,
  )
  for (const { q, ours, plain, cpu } of rows) {
    const [mine, theirs] = [ours, plain].map((list) =>
      quantile(
        list.map(({ ms }) => ms),
        0.5,
      ),
    )
    const most = Math.max(...ours.map(({ ms }) => ms))
    say(
      `${q.padEnd(48)}${(mine ?? 0).toFixed(2).padStart(9)}${most.toFixed(2).padStart(9)}${cpu.toFixed(2).padStart(9)}${String(ours[0]?.found).padStart(8)}${(theirs ?? 0).toFixed(2).padStart(10)}${String(plain[0]?.found).padStart(8)}${`${((theirs ?? 0) / (mine ?? 1)).toFixed(2)}×`.padStart(8)}`,
    )
  }
  const worst = quantile(
    rows.flatMap(({ ours }) => ours.map(({ ms }) => ms)),
    0.99,
  )
  say(`p99 over all ${worst.toFixed(1)} ms; goal ${GOAL_MS} ms: ${worst < GOAL_MS ? 'held' : 'missed'}`)
  process.exitCode = worst < GOAL_MS ? 0 : 1
}

await run()
