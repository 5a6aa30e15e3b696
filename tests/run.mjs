// The one command behind `npm test`: every suite in turn, each with its count, and one line that sums them.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'

// Files beside the checkout that tests run over where they are there (tests/fixtures/sharedData.ts).
const sharedTold = (folder) => join(folder, 'shared.txt')
const onlyChecks = process.argv.includes('--check')
const reports = mkdtempSync(join(tmpdir(), 'aval-test-'))
const node = process.execPath
const bin = (name) => join('node_modules', '.bin', name)

const run = (command, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('close', (code) => resolve(code ?? 1))
    child.on('error', () => resolve(1))
  })

const checks = [
  ['types', bin('tsc'), ['-p', 'tsconfig.json']],
  ['types of the domain alone', bin('tsc'), ['-p', 'tsconfig.domain.json']],
  ['types of the web', bin('tsc'), ['-p', 'web/tsconfig.json']],
  ['types of its build', bin('tsc'), ['-p', 'web/tsconfig.build.json']],
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['floor plan', node, ['tests/architecture/floorPlan.mjs']],
  ['dead code', bin('knip'), []],
]
const suites = ['unit', 'store', 'api', 'journeys']

const totals = { passed: 0, failed: 0 }
const lines = []
const note = (name, passed, failed, seconds) => {
  totals.passed += passed
  totals.failed += failed
  lines.push(
    `${name.padEnd(28)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${seconds.toFixed(0)} s`,
  )
}

for (const [name, command, args] of checks) {
  const from = Date.now()
  console.log(`\n— ${name}`)
  const code = await run(command, args)
  note(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, (Date.now() - from) / 1000)
}

if (!onlyChecks) {
  const chromium = await ensureChromium()
  if (!chromium.path) console.error(chromium.say)
  console.log('\n— the web, built')
  const from = Date.now()
  const built = await run(node, [
    join('node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '--config',
    'web/vite.config.ts',
    '--logLevel',
    'warn',
  ])
  note('the web builds', built === 0 ? 1 : 0, built === 0 ? 0 : 1, (Date.now() - from) / 1000)
  for (const suite of suites) {
    const start = Date.now()
    const report = join(reports, `${suite}.json`)
    console.log(`\n— ${suite}`)
    const code = await run(
      bin('vitest'),
      ['run', '--project', suite, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      {
        AVAL_CHROMIUM: chromium.path ?? '',
        AVAL_SHARED_TOLD: sharedTold(reports),
      },
    )
    const result = existsSync(report)
      ? JSON.parse(readFileSync(report, 'utf8'))
      : { numPassedTests: 0, numFailedTests: 0 }
    const failed = result.numFailedTests + (code !== 0 && result.numFailedTests === 0 ? 1 : 0)
    note(
      suite,
      result.numPassedTests,
      result.numPassedTests === 0 && failed === 0 ? 1 : failed,
      (Date.now() - start) / 1000,
    )
  }
}

if (!onlyChecks) {
  const beside = existsSync(process.env.AVAL_SHARED || '../shared/data')
  const ran = existsSync(sharedTold(reports)) ? readFileSync(sharedTold(reports), 'utf8').trim() : ''
  console.log(`\n${ran || 'No test ran over shared files.'}`)
  if (beside) note('shared files are used', ran ? 1 : 0, ran ? 0 : 1, 0)
}

console.log(`\n${lines.join('\n')}\n\n${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed === 0 ? 0 : 1)
