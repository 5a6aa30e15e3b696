import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import type { Voice } from '../voice.ts'

export const addBackup = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'backup <dir>',
    key: 'backup',
    run: async ({ voice: speaks, settings }, _asked, [dir = '']) => {
      const { makeBackup } = await import('../../serve/backups.ts')
      const made = await makeBackup(settings(), speaks, dir)
      const { words, tell } = speaks
      if (made.missing.length > 0) tell(words('cli.backup.missing', { count: made.missing.length }))
      if (made.damaged.length > 0) tell(words('cli.backup.damaged', { count: made.damaged.length }))
      const { tables, rows, evidenceFiles } = made
      speaks.answer({ dir, ...made }, words('cli.backup.done', { dir, tables, rows, evidenceFiles }))
    },
  })
