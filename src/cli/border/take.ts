import { statSync } from 'node:fs'
import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import { exitCodes, misused } from '../ending.ts'
import type { Voice } from '../voice.ts'

export const addBorderTake = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'take <folder>',
    key: 'border.take',
    run: async ({ voice: speaks, settings }, _asked, [folder = '']) => {
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
        throw misused('border.take.folder', speaks.words('cli.border.take.noFolder', { folder }), folder)
      const { takeInFolder } = await import('../../serve/answering/takeInFolder.ts')
      const taken = await takeInFolder(settings(), speaks, folder)
      speaks.answer({ folder, ...taken }, [speaks.words('cli.border.take.sum', { ...taken })])
      if (taken.refused > 0) process.exitCode = exitCodes.input
    },
  })
