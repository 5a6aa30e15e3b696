/**
 * How many lanes are decided in a second on one core, from the parsed declaration to the decision with its reasons: facts, the
 * standing of every party among 12,000 certified, the keyed draw, law, rules, score and relief. Beside it JSON.parse of the
 * same declarations alone, which every one of them costs before it can be decided.
 *
 *   npx tsx bench/border/decide.ts [--declarations 200000] [--rounds 5] [--rules 200]
 *
 * Needs no database. The two take turns; the median of the rounds counts.
 */
import { parseArgs } from 'node:util'
import { drawOf } from '../../src/actions/border/drawOf.ts'
import { readingUntil, standingsOn } from '../../src/actions/border/standings.ts'
import type { GoodsDeclaration } from '../../src/domain/border/goodsDeclaration.ts'
import type { LaneDecision } from '../../src/domain/border/lane.ts'
import type { Day, Instant } from '../../src/domain/kernel/day.ts'
import { firstTables, noBorder, rateIn, reliefBounds } from '../../src/domain/programmes/borderPart.ts'
import { chainOf } from '../../src/domain/targeting/chainOf.ts'
import { compileTables } from '../../src/domain/targeting/compileTables.ts'
import { decideLane } from '../../src/domain/targeting/decideLane.ts'
import { factsOf } from '../../src/domain/targeting/facts.ts'
import { officeHours } from '../../src/domain/targeting/officeHours.ts'
import type { RuleRow, TargetingTables } from '../../src/domain/targeting/tables.ts'
import { defaultThresholds } from '../../src/domain/targeting/thresholds.ts'
import { readProgramme } from '../../src/files/programmes/readProgramme.ts'
import { aSeededShipment, seeded, traderOf } from './shipments.ts'

const GOAL = 20_000

const { values } = parseArgs({
  options: {
    declarations: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '5' },
    rules: { type: 'string', default: '200' },
  },
})
const [count, rounds, ruleCount] = [values.declarations, values.rounds, values.rules].map(Number) as [
  number,
  number,
  number,
]
const say = (line: string) => process.stdout.write(`${line}\n`)

const read = await readProgramme('programmes/mx-neec')
if ('faults' in read) throw new Error('mx-neec has faults')
const border = read.programme.border ?? noBorder
const zone = read.programme.timeZone

/** The programme's own tables and as many rules and watch-lists more as an office may have. */
const manyTables = (): TargetingTables => {
  const own = firstTables(border)
  const more = Array.from({ length: ruleCount }, (_, n): RuleRow => {
    const base = {
      id: `more-${n}`,
      kind: 'watchList' as const,
      name: { es: `Lista ${n}`, en: `List ${n}` },
      lane: 'yellow' as const,
    }
    return n % 2 === 0
      ? {
          ...base,
          when: [{ field: 'trader', is: 'in', value: Array.from({ length: 100 }, (_, i) => `XX${n}-${i}`) }],
        }
      : {
          ...base,
          when: [
            { field: 'hs', is: 'startsWith', value: [`99${n}`] },
            { field: 'origin', is: 'in', value: ['ZZ'] },
          ],
        }
  })
  return { ...own, rules: [...own.rules, ...more] }
}

const below = seeded(42)
const lines = Array.from({ length: count }, (_, n) => JSON.stringify(aSeededShipment(n, below)))
const declarations = lines.map((line) => JSON.parse(line) as GoodsDeclaration)

const compiled = compileTables(manyTables())
const bounds = reliefBounds(border)
const setting = { rateOf: rateIn(border), hourAt: officeHours(zone) }
const holders = new Map(
  Array.from({ length: 12_000 }, (_, n) => [
    traderOf(n),
    { types: ['importer'], tier: null, since: '2025-01-01' as Day },
  ]),
)
const now = '2026-11-02T10:00:00.000Z' as Instant
const reading = { suspended: new Map(), recognised: new Map(), findings: new Map(), until: readingUntil(now) }
const inputs = { tables: 1, thresholds: 1, edition: 'e', standingAsOf: now }

const decide = (declaration: GoodsDeclaration): LaneDecision =>
  decideLane(factsOf(declaration, setting), {
    ...{ tables: compiled, bounds, inputs },
    thresholds: defaultThresholds(compiled.tables, declaration.declarationOffice),
    chain: chainOf(
      declaration.parties,
      standingsOn(reading, (number) => holders.get(number), {
        now,
        zone,
        reliefBenefits: border.relief.benefits,
        benefits: [],
      }),
    ),
    drawn: drawOf('k'.repeat(43), declaration.number),
  })

/** A sum of what came out, so that nothing is left undone. */
const timed = (work: () => number): number => {
  const begin = performance.now()
  if (work() < 0) throw new Error('nothing came out')
  return count / ((performance.now() - begin) / 1_000)
}
const lanes = new Map<string, number>()
const parseAll = () =>
  timed(() => lines.reduce((sum, line) => sum + (JSON.parse(line) as GoodsDeclaration).version, 0))
const decideAll = () =>
  timed(() =>
    declarations.reduce((sum, declaration) => {
      const { lane, because } = decide(declaration)
      lanes.set(lane, (lanes.get(lane) ?? 0) + 1)
      return sum + because.length
    }, 0),
  )
const median = (of: readonly number[]): number =>
  [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0

parseAll()
decideAll()
lanes.clear()
const rates = { parse: [] as number[], decide: [] as number[] }
for (let round = 0; round < rounds; round += 1) {
  rates.parse.push(parseAll())
  rates.decide.push(decideAll())
}
const [parsed, decided] = [median(rates.parse), median(rates.decide)]
const whole = (value: number) => Math.round(value).toLocaleString('en')
const kilobytes = lines.reduce((sum, line) => sum + line.length, 0) / count / 1_000

say(
  `${whole(count)} declarations of ${kilobytes.toFixed(1)} kB, ${compiled.tables.rules.length} rules, ${compiled.tables.score.length} score rows; one core, median of ${rounds} rounds`,
)
say('')
say('| what                                    | a second | µs each |')
say('| --------------------------------------- | -------: | ------: |')
say(
  `| JSON.parse of the declaration alone     | ${whole(parsed).padStart(8)} | ${(1e6 / parsed).toFixed(1).padStart(7)} |`,
)
say(
  `| decision with reasons, from the parsed  | ${whole(decided).padStart(8)} | ${(1e6 / decided).toFixed(1).padStart(7)} |`,
)
say('')
say(`A decision costs ${(parsed / decided).toFixed(2)} times the reading of its declaration.`)
say(
  `Lanes: ${[...lanes].map(([lane, many]) => `${lane} ${((100 * many) / (count * rounds)).toFixed(1)} %`).join(', ')}`,
)
say(decided >= GOAL ? `At least ${whole(GOAL)} a second: yes` : `At least ${whole(GOAL)} a second: NO`)
process.exitCode = decided >= GOAL ? 0 : 1
