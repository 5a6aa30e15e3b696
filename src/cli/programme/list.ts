import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import type { Voice } from '../voice.ts'

export const addProgrammeList = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'list',
    key: 'programme.list',
    run: async ({ voice: speaks }) => {
      const { listProgrammes } = await import('../../serve/programmes/listProgrammes.ts')
      const { words, tell } = speaks
      const { sound, faulty } = await listProgrammes()
      for (const one of faulty) tell(words('cli.programme.list.faulty', one))
      speaks.answer(
        sound,
        sound.map(({ certainty, ...totals }) =>
          words('cli.programme.list.one', {
            ...totals,
            ...certainty,
            languages: totals.languages.join(', '),
          }),
        ),
      )
    },
  })
