import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import type { Voice } from '../voice.ts'

export const addMigrate = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'migrate',
    key: 'migrate',
    run: async ({ voice: speaks, settings }) => {
      const chosen = settings()
      const { withGround } = await import('../../serve/groundTold.ts')
      const { bringUpToDate } = await import('../../serve/openHouse.ts')
      const done = await withGround(chosen, speaks, (ground) => bringUpToDate(ground, speaks))
      const key = done.applied.length > 0 ? 'cli.migrate.done' : 'cli.migrate.nothing'
      speaks.answer(done, speaks.words(key, { count: done.applied.length, level: done.level }))
    },
  })
