import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { addCommand, textOf } from '../command.ts'
import { orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

/** `aval crosswalk export A B`: the crosswalk's file with what was judged here, to go back where the files are kept. */
export const addCrosswalkExport = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'export <from> <to>',
    key: 'crosswalk.export',
    options: [{ flags: '--out <file>' }],
    run: async ({ voice: speaks, settings }, asked, [from = '', to = '']) => {
      const { judgedFile } = await import('../../serve/crosswalks/relationsBetween.ts')
      const { text, name, judgements } = orEnd(speaks, await judgedFile(settings(), speaks, from, to))
      const out = textOf(asked, 'out')
      if (out) await writeFile(out, text)
      speaks.answer(
        { file: out ?? name, judgements, ...(out ? {} : { text }) },
        out ? [speaks.words(`cli.crosswalk.export.${judgements}`, { file: out })] : [text.replace(/\n$/, '')],
      )
    },
  })
