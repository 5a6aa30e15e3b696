import type { Command } from 'commander'
import { addCommand, textOf } from '../command.ts'
import { orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'
import { writeWhole } from '../wholeFile.ts'

export const addLibraryExport = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'export <library>',
    key: 'library.export',
    options: [{ flags: '--out <file>' }],
    run: async ({ voice: speaks, settings }, asked, [library = '']) => {
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { commandLine } = await import('../../serve/people/commandLine.ts')
      const { exportLibrary } = await import('../../actions/frameworks/exportLibrary.ts')
      const auditor = commandLine('library.export', { side: 'office', roles: ['auditor'] })
      const outcome = await withHouse(settings(), speaks, ({ world }) =>
        exportLibrary(world, auditor, library),
      )
      const { text, name } = orEnd(speaks, outcome)
      const out = textOf(asked, 'out')
      if (out === undefined) {
        process.stdout.write(text)
        return
      }
      writeWhole(out, text, speaks)
      speaks.answer({ ok: true, out, library }, speaks.words('cli.library.export.done', { out, name }))
    },
  })
