import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import type { Voice } from '../voice.ts'

export const addProgrammePublish = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'publish',
    key: 'programme.publish',
    run: async ({ voice: speaks, settings }) => {
      const { publishHere } = await import('../../serve/programmes/publishHere.ts')
      const { published, lines } = await publishHere(settings(), speaks)
      speaks.answer(published, lines.length > 0 ? [...lines] : [speaks.words('cli.programme.publish.none')])
    },
  })
