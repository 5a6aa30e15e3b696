import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import { orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

export const addOscalList = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'list',
    key: 'oscal.list',
    run: async ({ voice: speaks, settings }) => {
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { commandLine } = await import('../../serve/people/commandLine.ts')
      const { listOscalDocuments } = await import('../../actions/oscal/readOscalDocuments.ts')
      const auditor = commandLine('oscal.list', { side: 'office', roles: ['auditor'] })
      const outcome = await withHouse(settings(), speaks, ({ world }) => listOscalDocuments(world, auditor))
      const { items } = orEnd(speaks, outcome)
      const lines = items.map(
        ({ id, kind, uuid, title, version, importedAt }) =>
          `${importedAt}  ${id}  ${kind}  ${title} (${version})  ${uuid}`,
      )
      speaks.answer(items, lines.length > 0 ? lines : speaks.words('cli.oscal.list.none'))
    },
  })
