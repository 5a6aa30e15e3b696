import { readdirSync, readFileSync } from 'node:fs'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { memberFields } from '../actions/imports/memberColumns.ts'
import { wordsIn } from '../serve/words.ts'
import { addCommands } from './addCommands.ts'

const sources = ['src/cli', 'src/serve'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
)
const found = (pattern: RegExp): string[] =>
  sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code ?? ''))

const leavesOf = (command: Command): Command[] =>
  command.commands.length > 0 ? command.commands.flatMap(leavesOf) : [command]

describe.each(['es', 'en'] as const)('the words of the command line in %s', (language) => {
  const words = wordsIn(language)
  const isMute = (code: string) => words(code) === code

  it('are there for everything a command says', () => {
    const codes = found(/words\(\s*'([^']+)'/g)
    expect(codes.length).toBeGreaterThan(60)
    expect(codes.filter(isMute)).toEqual([])
  })

  it('are there for every reason to end', () => {
    const faults = found(/new StartFault\(\s*'([^']+)'/g)
    expect(faults.length).toBeGreaterThan(8)
    expect(
      [...faults, 'unreachable', 'file', 'ours'].map((code) => `cli.fault.${code}`).filter(isMute),
    ).toEqual([])
  })

  it('are there for every step and job told by its name', () => {
    const steps = [
      ...readFileSync('src/serve/database/groundProgress.ts', 'utf8').matchAll(/\| '(\w+)'/g),
    ].map(([, step]) => `cli.ground.${step}`)
    const restores =
      /RestoreStep = ([^\n]+)/.exec(readFileSync('src/store/backup/restore.ts', 'utf8'))?.[1] ?? ''
    const jobs = [...readFileSync('src/jobs/startJobs.ts', 'utf8').matchAll(/told\('(\w+)'\)/g)].map(
      ([, job]) => `cli.job.${job}`,
    )
    const kinds = [...readFileSync('src/store/audit/faults.ts', 'utf8').matchAll(/\| '(\w+)'/g)].map(
      ([, kind]) => `cli.audit.kind.${kind}`,
    )
    const codes = [
      ...steps,
      ...[...restores.matchAll(/'(\w+)'/g)].map(([, step]) => `cli.restore.step.${step}`),
      ...jobs,
      ...kinds,
      ...memberFields.map((field) => `cli.import.members.column.${field}`),
    ]
    expect(codes.length).toBeGreaterThan(45)
    expect(codes.filter(isMute)).toEqual([])
  })

  it('explain every command and option', () => {
    const program = new Command('aval')
    addCommands(program, { json: false, words, tell: () => undefined, answer: () => undefined })
    const all = leavesOf(program)
    expect(all.length).toBeGreaterThan(20)
    expect(
      all.map((command) => command.helpInformation()).filter((help) => /\bcli\.[a-z]/.test(help)),
    ).toEqual([])
  })
})
