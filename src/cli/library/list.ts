import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import { orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

export const addLibraryList = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'list',
    key: 'library.list',
    run: async ({ voice: speaks, settings }) => {
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { commandLine } = await import('../../serve/people/commandLine.ts')
      const { listLibraries } = await import('../../actions/frameworks/readLibraries.ts')
      const auditor = commandLine('library.list', { side: 'office', roles: ['auditor'] })
      const outcome = await withHouse(settings(), speaks, ({ world }) => listLibraries(world, auditor))
      const { items } = orEnd(speaks, outcome)
      const lines = items.map(
        ({ urn, version, locale, name, nodes, mappings }) =>
          `${urn}  ${version}  ${locale}  ${name}  ${speaks.words('cli.library.list.holds', { nodes: nodes ?? 0, mappings: mappings ?? 0 })}`,
      )
      speaks.answer(items, lines.length > 0 ? lines : speaks.words('cli.library.list.none'))
    },
  })
