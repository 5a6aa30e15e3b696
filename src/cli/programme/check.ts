import { relative } from 'node:path'
import type { Command } from 'commander'
import type { CheckedFolder, ToldFault } from '../../serve/programmes/checkFolder.ts'
import { addCommand } from '../command.ts'
import { Ending, exitCodes } from '../ending.ts'
import type { Voice } from '../voice.ts'

export const addProgrammeCheck = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'check <dir>',
    key: 'programme.check',
    run: async ({ voice: speaks }, _asked, [dir = '']) => {
      const { checkFolder } = await import('../../serve/programmes/checkFolder.ts')
      const checked = await checkFolder(dir, speaks.words)
      if (!checked)
        throw new Ending(
          exitCodes.input,
          'folder.missing',
          speaks.words('cli.programme.check.missing', { dir }),
          dir,
        )
      speaks.answer(checked, linesOf(checked, dir, speaks))
      if (!checked.ok) process.exitCode = exitCodes.no
    },
  })

const linesOf = (checked: CheckedFolder, dir: string, { words }: Voice): string[] => {
  if (checked.ok) {
    const { id, standards, substandards, criteria } = checked
    return [words('programmes.check.sound', { id, standards, substandards, criteria })]
  }
  const count = checked.faults.length
  const last = words(`programmes.check.faults_${count === 1 ? 'one' : 'other'}`, { count })
  return [...faultLines(checked.faults, relative('.', dir) || '.'), '', last]
}

/** 'folder/file:line: what' and beneath it how to mend it, as editors read it. */
export const faultLines = (faults: readonly ToldFault[], dir: string): string[] =>
  faults.flatMap(({ file, line, what, mend }) => [`${dir}/${file}:${line}: ${what}`, `    ${mend}`])
