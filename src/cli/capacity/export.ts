import type { Command } from 'commander'
import { addCommand, textOf } from '../command.ts'
import { orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'
import { writeWhole } from '../wholeFile.ts'

/** `aval capacity export`: what the country lets be seen, signed, for an Aval elsewhere. */
export const addCapacityExport = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'export',
    key: 'capacity.export',
    options: [{ flags: '--country <code>', required: true }, { flags: '--out <file>' }],
    run: async ({ voice: speaks, settings }, asked) => {
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { commandLine } = await import('../../serve/people/commandLine.ts')
      const { exportTold } = await import('../../actions/capacity/evaluations/told/exportTold.ts')
      const manager = commandLine('capacity.export', { side: 'system', roles: ['programmeManager'] })
      const country = (textOf(asked, 'country') ?? '').toUpperCase()
      const outcome = await withHouse(settings(), speaks, ({ world }) => exportTold(world, manager, country))
      const { text, fingerprint, kinds } = orEnd(speaks, outcome)
      const out = textOf(asked, 'out')
      if (out === undefined) {
        process.stdout.write(text)
        return
      }
      writeWhole(out, text, speaks)
      speaks.answer({ ok: true, out, country, kinds, fingerprint }, [
        speaks.words('cli.capacity.export.done', { out, count: kinds.length }),
        speaks.words('cli.capacity.fingerprint', { fingerprint }),
      ])
    },
  })
