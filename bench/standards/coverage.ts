/**
 * How long it takes to say what a case of 150 answers covers in every other programme, beside one bare pass over the same
 * relations that only counts them.
 *
 *   npx tsx bench/standards/coverage.ts [--answers 150] [--rounds 200]
 *
 * The answers are seeded: the first criteria of NEEC at one site, in a mix of statuses that is the same every time. Programmes
 * and crosswalks are read once before the clock starts; what is derived over SAFE is worked out in the first round, which is
 * told apart.
 */
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { coverageView } from '../../src/actions/coverage/coverageView.ts'
import { findProgramme, relationsIn } from '../../src/domain/crosswalk/library.ts'
import { day } from '../../src/domain/kernel/day.ts'
import { placedCriteria } from '../../src/domain/programmes/placedCriteria.ts'
import { openLibrary } from '../../src/files/crosswalks/openLibrary.ts'

const GOAL_MS = 50

const { values } = parseArgs({
  options: { answers: { type: 'string', default: '150' }, rounds: { type: 'string', default: '200' } },
})
const rounds = Number(values.rounds)

const library = await openLibrary('programmes', 'crosswalks')()
const programme = findProgramme(library, 'mx-neec')
if (!programme)
  throw new Error('programmes/mx-neec has faults; see: npx --no aval programme check programmes/mx-neec')
const statuses = ['meets', 'meets', 'partly', 'doesNot', 'notApplicable'] as const
const answers = placedCriteria(programme)
  .slice(0, Number(values.answers))
  .map(({ criterion }, i) => ({
    criterionId: criterion.id,
    siteId: 'plant',
    status: statuses[i % statuses.length] ?? 'meets',
  }))
const others = library.editions.map((one) => one.programme).filter(({ id }) => id !== programme.id)
const profile = { programme, types: ['importer', 'exporter'], answers }

const cover = () =>
  others.map((to) => coverageView(library, profile, { to, on: day('2026-01-01'), language: 'es' }))
const count = () =>
  others.map(({ id }) => {
    const counts = new Map<string, number>()
    for (const { relation } of relationsIn(library, programme.id, id)?.relations ?? [])
      counts.set(relation, (counts.get(relation) ?? 0) + 1)
    return counts
  })

const timed = (work: () => unknown): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}
const first = timed(cover)
const covers: number[] = []
const counts: number[] = []
for (let round = 0; round < rounds; round++) {
  covers.push(timed(cover))
  counts.push(timed(count))
}
const at = (times: readonly number[], share: number) =>
  times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  0
const line = (name: string, times: readonly number[]) =>
  `${name.padEnd(34)} ${at(times, 0.5).toFixed(2).padStart(9)} ${at(times, 0.99).toFixed(2).padStart(9)}`

const reached = cover().filter((one) => one !== undefined).length
process.stdout.write(
  [
    `${answers.length} answers against ${reached} programmes, ${rounds} rounds, milliseconds`,
    `${''.padEnd(34)} ${'median'.padStart(9)} ${'p99'.padStart(9)}`,
    line('coverage with every reason', covers),
    line('the relations, counted and no more', counts),
    `ratio of the medians ${(at(covers, 0.5) / at(counts, 0.5)).toFixed(1)}; first round, with what is derived ${first.toFixed(1)} ms`,
    `goal: under ${GOAL_MS} ms: ${at(covers, 0.99) < GOAL_MS ? 'met' : 'missed'}`,
    '',
  ].join('\n'),
)
