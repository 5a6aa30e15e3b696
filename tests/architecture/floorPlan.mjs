// Runs dependency-cruiser over the floor plan, and proves that it looked at something.
import { spawnSync } from 'node:child_process'

const result = spawnSync(
  'node_modules/.bin/depcruise',
  ['src', 'demo', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
const { summary } = JSON.parse(result.stdout)
for (const { from, to, rule, cycle } of summary.violations) {
  console.error(
    `${rule.name}: ${from} → ${to}${cycle ? ` (${cycle.map((step) => step.name ?? step).join(' → ')})` : ''}`,
  )
}
console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations`)
process.exit(summary.totalCruised > 50 && summary.violations.length === 0 ? 0 : 1)
