/**
 * Whether the ledger of benefits tells the truth: a small border is made up again and again, with an effect of certification
 * that is known, and the ledger's 95 % interval is held against it.
 *
 *   npx tsx bench/border/simulate.ts [--seeds 1000]
 *
 * The intervals must hold the planted truth in 93 to 97 of a hundred seeds, be no wider than one and a half times the textbook's
 * interval for as many shipments without kinds, and call a null effect an effect in 3 to 7 of a hundred. The last rows show what
 * happens where the companies are left out of the reckoning: that is why they are not.
 */
import { parseArgs } from 'node:util'
import { type Coverage, coverageOf } from './coverage.ts'
import { borders } from './simulatedBorders.ts'

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '1000' } } })
const count = Number(values.seeds)
if (!Number.isInteger(count) || count < 1) {
  process.stderr.write('--seeds takes a whole number above 0.\n')
  process.exit(2)
}
const seeds = Array.from({ length: count }, (_, seed) => seed + 1)
const say = (line: string) => process.stdout.write(`${line}\n`)
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

const row = (name: string, told: Coverage) =>
  [
    name.padEnd(44),
    percent(told.difference).padStart(8),
    percent(told.ratio).padStart(8),
    percent(told.flagged).padStart(8),
    told.width.toFixed(2).padStart(6),
    percent(told.leaning).padStart(8),
    told.spread.toFixed(2).padStart(7),
    percent(told.incomparable).padStart(8),
  ].join('  ')

say(`${count} seeds; Node ${process.version}`)
say(
  `${''.padEnd(44)}  ${['covers', 'ratio', 'flagged'].map((word) => word.padStart(8)).join('  ')}   width   leaning   spread   apart`,
)
let sound = true
for (const { name, border, claims } of borders) {
  const told = coverageOf(border, seeds)
  say(row(name, told))
  if (!claims) continue
  const covers =
    told.difference >= 0.93 && told.difference <= 0.97 && told.ratio >= 0.93 && told.ratio <= 0.97
  const quiet =
    border.effect !== 1 || border.effectVaries > 0 || (told.flagged >= 0.03 && told.flagged <= 0.07)
  sound &&= covers && quiet && told.width <= 1.5
}
say('\nAs if every shipment stood alone:')
for (const { name, border, claims } of borders) {
  if (claims && border.companiesVary > 0) say(row(name, coverageOf(border, seeds, true)))
}
say(`\n93–97 % covered, a null flagged in 3–7 %, width at most 1.5: ${sound ? 'yes' : 'NO'}`)
process.exit(sound ? 0 : 1)
