import { statSync } from 'node:fs'
import type { Command } from 'commander'
import { addCommand, textOf, textsOf } from '../command.ts'
import { Ending, exitCodes, misused } from '../ending.ts'
import type { Voice } from '../voice.ts'
import { orEndAt } from './soundFile.ts'

export const addOscalResolve = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'resolve <profile>',
    key: 'oscal.resolve',
    options: [{ flags: '--with <href=file>', repeats: true }, { flags: '--out <file>' }],
    run: async ({ voice: speaks }, asked, [file = '']) => {
      const supplied = new Map(textsOf(asked, 'with').map((one) => suppliedBy(one, speaks)))
      const { resolveFile } = await import('../../serve/oscal/resolveFile.ts')
      const { answerDocument } = await import('./written.ts')
      const resolved = resolveFile(file, supplied, speaks.words)
      const { catalog, warnings } = orEndAt(speaks, resolved.outcome, resolved.file)
      for (const { path, message } of warnings)
        speaks.tell(speaks.words('cli.oscal.resolve.warning', { path: path || file, message }))
      answerDocument(speaks, catalog, textOf(asked, 'out'), { warnings })
    },
  })

/** 'HREF=FILE'. An address may hold '=' itself: the file is what follows the first one behind which there is a file. */
const suppliedBy = (text: string, { words }: Voice): readonly [href: string, file: string] => {
  for (let at = text.indexOf('='); at > 0; at = text.indexOf('=', at + 1)) {
    const file = text.slice(at + 1)
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) {
      const href = text.slice(0, at)
      return [/^#?[0-9a-f-]{36}$/i.test(href) ? href.toLowerCase() : href, file]
    }
  }
  if (text.indexOf('=') > 0) {
    const file = text.slice(text.indexOf('=') + 1)
    throw new Ending(exitCodes.input, 'file.missing', words('cli.oscal.resolve.withMissing', { file }), file)
  }
  throw misused('oscal.with', words('cli.oscal.resolve.withNothing', { text }), text)
}
