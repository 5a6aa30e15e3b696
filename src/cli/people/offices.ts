import type { Command } from 'commander'
import { addCommand, textOf } from '../command.ts'
import { orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

export const addOfficeAdd = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'add <id>',
    key: 'office.add',
    options: [
      { flags: '--name <name>', required: true },
      { flags: '--city <city>', required: true },
      { flags: '--serves <area>' },
    ],
    run: async ({ voice: speaks, settings }, asked, [id = '']) => {
      const office = {
        id,
        name: textOf(asked, 'name') ?? '',
        city: textOf(asked, 'city') ?? '',
        jurisdiction: textOf(asked, 'serves') ?? '',
      }
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { addOffice } = await import('../../serve/people/offices.ts')
      const outcome = await withHouse(settings(), speaks, ({ world }) => addOffice(world, office))
      speaks.answer(orEnd(speaks, outcome), speaks.words('cli.office.add.done', { id }))
    },
  })

export const addOfficeList = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'list',
    key: 'office.list',
    run: async ({ voice: speaks, settings }) => {
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { listOffices } = await import('../../serve/people/offices.ts')
      const offices = await withHouse(settings(), speaks, ({ world }) => listOffices(world))
      const lines = offices.map(({ id, name, city }) => `${id}  ${name}, ${city}`)
      speaks.answer(offices, lines.length > 0 ? lines : speaks.words('cli.office.list.none'))
    },
  })
