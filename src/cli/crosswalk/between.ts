import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { CoverageAnswer } from '../../actions/coverage/readCoverage.ts'
import type { Crosswalk } from '../../domain/crosswalk/crosswalk.ts'
import type { JudgementsFrom } from '../../serve/crosswalks/judgedHere.ts'
import { type Asked, addCommand, type Bench, textOf } from '../command.ts'
import { misused, orEnd } from '../ending.ts'
import { language, type Voice } from '../voice.ts'

/** `aval crosswalk A B`: the relations between two programmes; `aval crosswalk CASE [--to B]`: what its answers cover. */
export const addCrosswalkBetween = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'between <from> [to]',
    key: 'crosswalk.between',
    isDefault: true,
    options: [{ flags: '--to <programme>' }, { flags: '--types <types>' }, { flags: '--xlsx <file>' }],
    run: async (bench, asked, [from = '', to]) => {
      if (/^\d{2}-\d{3,}$/.test(from)) return tellCoverage(bench, asked, from)
      const other = to ?? textOf(asked, 'to')
      if (!other) throw misused('crosswalk.two', bench.voice.words('cli.crosswalk.between.two'))
      return tellRelations(bench, from, other)
    },
  })

const tellRelations = async ({ voice: speaks, settings }: Bench, from: string, to: string): Promise<void> => {
  const { relationsBetween } = await import('../../serve/crosswalks/relationsBetween.ts')
  const crosswalk = orEnd(speaks, await relationsBetween(settings(), speaks, from, to))
  speaks.answer(crosswalk, relationLines(crosswalk, speaks))
}

const relationLines = (
  { relations, derivedThrough, judgements }: Crosswalk & { readonly judgements: JudgementsFrom },
  { words }: Voice,
): string[] => [
  ...(judgements === 'filesAlone' ? [words('cli.crosswalk.filesAlone'), ''] : []),
  ...(derivedThrough ? [words('cli.crosswalk.relations.derived', { programme: derivedThrough }), ''] : []),
  ...relations.map(({ from, to, relation, why, reviewed }) => {
    const kind = relation === 'none' && from !== null && to !== null ? 'nothingShared' : relation
    const unreviewed = reviewed ? '' : ` (${words('relation.unreviewed')})`
    return `${from ?? '–'}  ${words(`relation.${kind}`)}  ${to ?? '–'}: ${why[language()]}${unreviewed}`
  }),
]

const tellCoverage = async (
  { voice: speaks, settings }: Bench,
  asked: Asked,
  number: string,
): Promise<void> => {
  const chosen = settings()
  const { withHouse } = await import('../../serve/openHouse.ts')
  const { commandLine } = await import('../../serve/people/commandLine.ts')
  const { readCaseCoverage } = await import('../../actions/coverage/readCoverage.ts')
  const { coverageWorkbook } = await import('../../actions/coverage/coverageWorkbook.ts')
  const auditor = {
    ...commandLine('crosswalk', { side: 'office', roles: ['auditor'] }),
    language: language(),
  }
  const types = textOf(asked, 'types')?.split(/\s*,\s*/u)
  const file = textOf(asked, 'xlsx')
  const coverage = await withHouse(chosen, speaks, async ({ world }) => {
    const read = orEnd(
      speaks,
      await readCaseCoverage(world, auditor, number, { to: textOf(asked, 'to'), types }),
    )
    if (file) await writeFile(file, await coverageWorkbook(world, language(), read))
    return read
  })
  const [only] = coverage.programmes
  const document = textOf(asked, 'to') && only ? { ...only, case: coverage.case } : coverage
  speaks.answer(document, [
    ...coverageLines(coverage, speaks),
    ...(file ? [speaks.words('cli.coverage.saved', { file })] : []),
  ])
}

const coverageLines = ({ programmes }: CoverageAnswer, { words }: Voice): string[] =>
  programmes.map(({ to, share, counts }) =>
    words('cli.coverage.line', {
      programme: to.programme,
      share: share === null ? words('cli.coverage.none') : `${Math.round(share * 100)} %`,
      ...counts,
    }),
  )
