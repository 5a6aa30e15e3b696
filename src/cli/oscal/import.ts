import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import { orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'
import { soundFile } from './soundFile.ts'
import { countLines } from './validate.ts'

export const addOscalImport = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'import <file>',
    key: 'oscal.import',
    run: async ({ voice: speaks, settings }, _asked, [file = '']) => {
      const document = await soundFile(file, speaks)
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { commandLine } = await import('../../serve/people/commandLine.ts')
      const { importOscal } = await import('../../actions/oscal/importOscal.ts')
      const manager = commandLine('oscal.import', { side: 'office', roles: ['programmeManager'] })
      const outcome = await withHouse(settings(), speaks, ({ world }) =>
        importOscal(world, manager, document),
      )
      const imported = orEnd(speaks, outcome)
      const { counts, ...told } = imported
      const values = { ...told, already: 1, file }
      speaks.answer({ ok: true, ...told, counts }, [
        imported.already
          ? speaks.words('cli.oscal.import.already', values)
          : speaks.words('cli.oscal.import.done', values),
        ...countLines(imported, speaks),
      ])
    },
  })
