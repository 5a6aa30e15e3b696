import type { Command } from 'commander'
import { type Day, isDay } from '../../domain/kernel/day.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import type { OscalDocument } from '../../domain/oscal/checkDocument.ts'
import { type Asked, addCommand, type Bench, textOf } from '../command.ts'
import { misused } from '../ending.ts'
import type { Voice } from '../voice.ts'
import { exportCase, exportImported } from './exportKept.ts'
import { orEndAt } from './soundFile.ts'
import { answerDocument } from './written.ts'

export const addOscalExport = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'export <what> [to]',
    key: 'oscal.export',
    options: [
      { flags: '--model <model>' },
      { flags: '--type <type>' },
      { flags: '--on <day>' },
      { flags: '--out <file>' },
    ],
    run: async (bench, asked, [what = '', to]) => {
      const outcome = await documentOf(bench, asked, what, to)
      answerDocument(bench.voice, orEndAt(bench.voice, outcome, what), textOf(asked, 'out'))
    },
  })

type Exported = Promise<Outcome<OscalDocument>>

/** How each thing that can be exported is known by its name. What is neither is a programme, by its id or its folder. */
const kinds = [
  { name: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, of: exportImported },
  { name: /^\d{2}-\d{5,}$/, of: exportCase },
] as const

const documentOf = (bench: Bench, asked: Asked, what: string, to: string | undefined): Exported => {
  const kind = kinds.find(({ name }) => name.test(what))
  return kind ? kind.of(bench, asked, what) : ofProgramme(bench, asked, what, to)
}

/** Its catalogue unless another model is asked for. */
const ofProgramme = async (
  { voice: { words } }: Bench,
  asked: Asked,
  name: string,
  to: string | undefined,
): Exported => {
  const programme = await import('../../serve/oscal/exportProgramme.ts')
  const model = textOf(asked, 'model') ?? (to === undefined ? 'catalog' : 'mapping-collection')
  if (model === 'catalog') return programme.exportCatalog(name, words)
  if (model === 'profile') {
    const type = textOf(asked, 'type')
    if (!type) throw misused('oscal.type', words('cli.oscal.export.typeMissing'), '--type')
    return programme.exportProfile(name, type, dayIn(asked, words), words)
  }
  if (model === 'mapping-collection') {
    if (to === undefined) throw misused('oscal.to', words('cli.oscal.export.toMissing'))
    return programme.exportMapping(name, to, words)
  }
  const models = 'catalog, profile, mapping-collection'
  throw misused(
    'oscal.model',
    words('cli.oscal.export.modelUnknown', { what: name, model, models }),
    '--model',
  )
}

const dayIn = (asked: Asked, words: Voice['words']): Day | undefined => {
  const on = textOf(asked, 'on')
  if (on !== undefined && !isDay(on)) throw misused('day', words('cli.day', { day: on }), '--on')
  return on
}
