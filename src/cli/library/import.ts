import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { addCommand, textOf } from '../command.ts'
import { orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

export const addLibraryImport = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'import <file>',
    key: 'library.import',
    options: [
      { flags: '--urn <urn>' },
      { flags: '--name <name>' },
      { flags: '--locale <language>' },
      { flags: '--release <version>' },
    ],
    run: async ({ voice: speaks, settings }, asked, [file = '']) => {
      const { readLibraryFile } = await import('../../actions/frameworks/readLibraryFile.ts')
      const head = {
        urn: textOf(asked, 'urn'),
        name: textOf(asked, 'name'),
        locale: textOf(asked, 'locale'),
        version: textOf(asked, 'release'),
      }
      const library = orEnd(speaks, await readLibraryFile(file, readFileSync(file), head, speaks.words))
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { commandLine } = await import('../../serve/people/commandLine.ts')
      const { importLibrary } = await import('../../actions/frameworks/importLibrary.ts')
      const manager = commandLine('library.import', { side: 'office', roles: ['programmeManager'] })
      const outcome = await withHouse(settings(), speaks, ({ world }) =>
        importLibrary(world, manager, library, speaks.words),
      )
      const imported = orEnd(speaks, outcome)
      const code = imported.already ? 'cli.library.import.already' : 'cli.library.import.done'
      speaks.answer({ ok: true, ...imported }, speaks.words(code, { ...imported, already: 1, file }))
    },
  })
