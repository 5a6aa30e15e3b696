import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import { misused, orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

export const addRegisterExport = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'export',
    key: 'register.export',
    options: [{ flags: '--csv' }],
    run: async ({ voice: speaks, settings }, { csv }) => {
      if (csv && speaks.json) throw misused('register.form', speaks.words('cli.register.export.oneForm'))
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { commandLine } = await import('../../serve/people/commandLine.ts')
      const { exportRegister } = await import('../../actions/public/exportRegister.ts')
      const nobody = commandLine('register.export', { side: 'public', roles: [] })
      const outcome = await withHouse(settings(), speaks, ({ world }) =>
        exportRegister(world, nobody, speaks.json ? 'json' : 'csv'),
      )
      process.stdout.write(orEnd(speaks, outcome))
    },
  })
