import type { Command } from 'commander'
import { addCommand, textOf } from '../command.ts'
import { misused, orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

export const addProgrammeBooklet = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'booklet <id>',
    key: 'programme.booklet',
    options: [
      { flags: '--type <type>', required: true },
      { flags: '--out <file>', required: true },
      { flags: '--language <language>' },
      { flags: '--paper <paper>' },
    ],
    run: async ({ voice: speaks, settings }, asked, [programme = '']) => {
      const language = textOf(asked, 'language') ?? 'es'
      const paper = textOf(asked, 'paper') ?? 'a4'
      if ((language !== 'es' && language !== 'en') || (paper !== 'a4' && paper !== 'letter'))
        throw misused('booklet.unfit', speaks.words('cli.programme.booklet.unfit'))
      const [type, file] = [textOf(asked, 'type') ?? '', textOf(asked, 'out') ?? '']
      const { printBookletHere } = await import('../../serve/programmes/printBookletHere.ts')
      const wanted = { programme, type, language, paper, url: settings().url } as const
      const { bytes } = orEnd(speaks, await printBookletHere(wanted, file))
      speaks.answer({ ok: true, file, bytes }, speaks.words('cli.programme.booklet.done', { file, bytes }))
    },
  })
