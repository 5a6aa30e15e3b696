import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import type { MemberReport, ReportedLine } from '../../actions/imports/memberReport.ts'
import { addCommand, textOf } from '../command.ts'
import { exitCodes, orEnd } from '../ending.ts'
import { language, type Voice } from '../voice.ts'

export const addImportMembers = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'members <file>',
    key: 'import.members',
    options: [
      { flags: '--preview' },
      { flags: '--office <id>' },
      { flags: '--by <email>' },
      { flags: '--report <file>' },
    ],
    run: async ({ voice: speaks, settings }, asked, [file = '']) => {
      const list = {
        file: basename(file),
        bytes: readFileSync(file),
        preview: asked.preview === true,
        language: language(),
        ...(textOf(asked, 'office') ? { office: textOf(asked, 'office') } : {}),
        ...(textOf(asked, 'by') ? { by: textOf(asked, 'by') } : {}),
      }
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { importMembers } = await import('../../actions/imports/importMembers.ts')
      const outcome = await withHouse(settings(), speaks, ({ world }) => importMembers(world, list))
      const report = orEnd(speaks, outcome)
      const saved = textOf(asked, 'report')
      if (saved) await saveReport(saved, report, speaks)
      speaks.answer(report, linesOf(report, speaks))
      if (report.outcomes.refused > 0) process.exitCode = exitCodes.input
    },
  })

const linesOf = (report: MemberReport, { words }: Voice): string[] => [
  ...(report.ignoredColumns.length > 0
    ? [words('cli.import.members.ignored', { columns: report.ignoredColumns.join(', ') }), '']
    : []),
  ...report.reported.filter(isWorthALine).flatMap((line) => lineOf(line, words)),
  '',
  words('cli.import.members.sum', { lines: report.lines, companies: report.companies, ...report.outcomes }),
  words(`cli.import.members.${endOf(report)}`),
]

const endOf = ({ outcomes, preview }: MemberReport): string => {
  if (outcomes.refused > 0) return 'nothingWritten'
  return preview ? 'previewed' : 'written'
}

/** People read what became otherwise than they meant; the whole report goes to --report or --json. */
const isWorthALine = ({ outcome, differs }: ReportedLine) => outcome === 'refused' || differs.length > 0

const lineOf = (line: ReportedLine, words: Voice['words']): string[] => {
  const head = words('cli.import.members.line', {
    line: line.line,
    company: line.company || line.taxId || '—',
    outcome: words(`cli.import.members.outcome.${line.outcome}`),
  })
  return [head, ...whysOf(line, words).map((why) => `    ${why}`)]
}

const columnNamed = (column: string, words: Voice['words']) => words(`cli.import.members.column.${column}`)

const whysOf = ({ reasons, differs }: ReportedLine, words: Voice['words']): string[] => [
  ...reasons.map(
    (reason) =>
      `${columnNamed(reason.column, words)}: ${words(`cli.import.members.why.${reason.code}`, reason.with)}`,
  ),
  ...(differs.length > 0
    ? [
        words('cli.import.members.differs', {
          columns: differs.map((one) => columnNamed(one, words)).join(', '),
        }),
      ]
    : []),
]

const saveReport = async (file: string, report: MemberReport, { words, tell }: Voice): Promise<void> => {
  const { csvOf } = await import('../../actions/public/csv.ts')
  const head = [
    'line',
    'outcome',
    'company',
    'taxId',
    'caseNumber',
    'traderNumber',
    'certificate',
    'site',
    'why',
  ]
  const rows = report.reported.map((line) => [
    line.line,
    line.outcome,
    line.company,
    line.taxId,
    line.caseNumber,
    line.traderNumber,
    line.certificate,
    line.site,
    whysOf(line, words).join(' '),
  ])
  writeFileSync(file, csvOf(head, rows), { mode: 0o600 })
  tell(words('cli.import.members.saved', { file }))
}
