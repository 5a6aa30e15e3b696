import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Command } from 'commander'
import type { CheckedCrosswalk } from '../../serve/crosswalks/checkCrosswalks.ts'
import { addCommand } from '../command.ts'
import { Ending, exitCodes } from '../ending.ts'
import { faultLines } from '../programme/check.ts'
import type { Voice } from '../voice.ts'

export const addCrosswalkCheck = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'check [files...]',
    key: 'crosswalk.check',
    run: async ({ voice: speaks }, _asked, files) => {
      for (const path of files) {
        if ((await stat(path).catch(() => undefined))?.isFile()) continue
        const missing = speaks.words('cli.crosswalk.check.missing', { path })
        throw new Ending(exitCodes.input, 'file.missing', missing, path)
      }
      const { checkCrosswalks } = await import('../../serve/crosswalks/checkCrosswalks.ts')
      const checked = await checkCrosswalks(files, speaks.words)
      speaks.answer(
        checked,
        checked.flatMap((one) => linesOf(one, speaks)),
      )
      if (checked.some(({ ok }) => !ok)) process.exitCode = exitCodes.no
    },
  })

const linesOf = (checked: CheckedCrosswalk, { words }: Voice): string[] =>
  checked.ok
    ? [words('cli.crosswalk.check.sound', { ...checked, ok: 1 })]
    : faultLines(checked.faults, dirname(checked.file))
