import type { Command } from 'commander'
import type { OscalDocument } from '../../domain/oscal/checkDocument.ts'
import { type Asked, addCommand, type Bench, textOf } from '../command.ts'
import { orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'
import { answerDocument } from './written.ts'

export const addOscalExport = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'export <what>',
    key: 'oscal.export',
    options: [{ flags: '--out <file>' }],
    run: async (bench, asked, [what = '']) => {
      const document = await documentOf(bench, asked, what)
      answerDocument(bench.voice, document, textOf(asked, 'out'))
    },
  })

const documentOf = (bench: Bench, _asked: Asked, what: string): Promise<OscalDocument> =>
  importedOne(bench, what)

/** One that was imported, as it came. */
const importedOne = async ({ voice, settings }: Bench, id: string): Promise<OscalDocument> => {
  const { withHouse } = await import('../../serve/openHouse.ts')
  const { commandLine } = await import('../../serve/people/commandLine.ts')
  const { readOscalDocument } = await import('../../actions/oscal/readOscalDocuments.ts')
  const { readDocument } = await import('../../actions/oscal/readDocument.ts')
  const auditor = commandLine('oscal.export', { side: 'office', roles: ['auditor'] })
  const outcome = await withHouse(settings(), voice, ({ world }) => readOscalDocument(world, auditor, id))
  const { content } = orEnd(voice, outcome)
  return orEnd(voice, readDocument(Buffer.from(content), voice.words))
}
