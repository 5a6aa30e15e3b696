import type { Command } from 'commander'
import { type Day, isDay } from '../../domain/kernel/day.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import type { OscalDocument } from '../../domain/oscal/checkDocument.ts'
import type { JudgementsFrom } from '../../serve/crosswalks/judgedHere.ts'
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
      const { voice: speaks } = bench
      const { document, judgements } = orEndAt(speaks, await documentOf(bench, asked, what, to), what)
      if (judgements === 'filesAlone') speaks.tell(speaks.words('cli.crosswalk.filesAlone'))
      answerDocument(speaks, document, textOf(asked, 'out'), judgements ? { judgements } : {})
    },
  })

interface Told {
  readonly document: OscalDocument
  /** Of a mapping: whether what was judged here is in it. */
  readonly judgements?: JudgementsFrom
}

type Exported = Promise<Outcome<OscalDocument>>

/** How each thing that can be exported is known by its name. What is neither is a programme, by its id or its folder. */
const kinds = [
  { name: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, of: exportImported },
  { name: /^\d{2}-\d{5,}$/, of: exportCase },
] as const

const documentOf = async (
  bench: Bench,
  asked: Asked,
  what: string,
  to: string | undefined,
): Promise<Outcome<Told>> => {
  const kind = kinds.find(({ name }) => name.test(what))
  if (!kind && modelOf(asked, to) === mapping) return mappingBetween(bench, what, to)
  const document = await (kind ? kind.of(bench, asked, what) : ofProgramme(bench, asked, what, to))
  return document.ok ? done({ document: document.value }) : document
}

const mapping = 'mapping-collection'
const modelOf = (asked: Asked, to: string | undefined): string =>
  textOf(asked, 'model') ?? (to === undefined ? 'catalog' : mapping)

const mappingBetween = async (
  { voice, settings }: Bench,
  from: string,
  to: string | undefined,
): Promise<Outcome<Told>> => {
  if (to === undefined) throw misused('oscal.to', voice.words('cli.oscal.export.toMissing'))
  const { exportMapping } = await import('../../serve/oscal/exportProgramme.ts')
  return exportMapping(settings(), voice, [from, to])
}

/** Its catalogue unless another model is asked for. */
const ofProgramme = async (
  { voice: { words } }: Bench,
  asked: Asked,
  name: string,
  to: string | undefined,
): Exported => {
  const programme = await import('../../serve/oscal/exportProgramme.ts')
  const model = modelOf(asked, to)
  if (model === 'catalog') return programme.exportCatalog(name, words)
  if (model === 'profile') {
    const type = textOf(asked, 'type')
    if (!type) throw misused('oscal.type', words('cli.oscal.export.typeMissing'), '--type')
    return programme.exportProfile(name, type, dayIn(asked, words), words)
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
