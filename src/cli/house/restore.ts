import type { Command } from 'commander'
import { addCommand, textOf } from '../command.ts'
import type { Voice } from '../voice.ts'

export const addRestore = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'restore <dir>',
    key: 'restore',
    options: [{ flags: '--force' }, { flags: '--erased <file>' }],
    run: async ({ voice: speaks, settings }, asked, [dir = '']) => {
      const { bringBack } = await import('../../serve/backups.ts')
      const restored = await bringBack(settings(), speaks, {
        from: dir,
        force: asked.force === true,
        erased: textOf(asked, 'erased'),
      })
      const { madeAt, rows, evidenceFiles } = restored
      speaks.answer(restored, speaks.words('cli.restore.done', { madeAt, rows, evidenceFiles }))
    },
  })
