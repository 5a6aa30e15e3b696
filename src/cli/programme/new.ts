import { relative } from 'node:path'
import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import { orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

export const addProgrammeNew = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'new <id>',
    key: 'programme.new',
    run: async ({ voice: speaks }, _asked, [id = '']) => {
      const { newProgramme } = await import('../../serve/programmes/newProgramme.ts')
      const { dir } = orEnd(speaks, await newProgramme(id))
      const here = relative('.', dir)
      speaks.answer({ id, dir: here }, speaks.words('cli.programme.new.done', { id, dir: here }))
    },
  })
