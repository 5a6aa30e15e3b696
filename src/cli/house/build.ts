import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import type { Voice } from '../voice.ts'

export const addBuild = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'build',
    key: 'build',
    run: async ({ voice: speaks }) => {
      const { buildWeb, webFolder } = await import('../../serve/buildWeb.ts')
      const { built } = await buildWeb(speaks)
      speaks.answer(
        { built, folder: webFolder },
        speaks.words(built ? 'cli.build.done' : 'cli.build.fresh', { folder: webFolder }),
      )
    },
  })
