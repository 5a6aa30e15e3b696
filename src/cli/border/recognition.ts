import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import { exitCodes, orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

const MOST_SHOWN = 50

/** `aval recognition load FILE`: whom partner countries certified, all of the list or nothing. */
export const addRecognitionLoad = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'load <file>',
    key: 'recognition.load',
    run: async ({ voice: speaks, settings }, _asked, [file = '']) => {
      const { words } = speaks
      const bytes = readFileSync(file)
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { commandLine } = await import('../../serve/people/commandLine.ts')
      const { loadRecognised } = await import('../../actions/targeting/loadRecognised.ts')
      const actor = commandLine('recognition.load', { side: 'office', roles: ['programmeManager'] })
      const outcome = await withHouse(settings(), speaks, ({ world }) => loadRecognised(world, actor, bytes))
      const report = orEnd(speaks, outcome)
      speaks.answer(report, [
        ...report.faults
          .slice(0, MOST_SHOWN)
          .map(({ line, column }) =>
            column === 'twice'
              ? words('cli.recognition.load.twice', { line })
              : words('cli.recognition.load.fault', { line, column }),
          ),
        report.faults.length > 0
          ? words('cli.recognition.load.nothing', { count: report.faults.length })
          : words('cli.recognition.load.done', { count: report.loaded }),
      ])
      if (report.faults.length > 0) process.exitCode = exitCodes.input
    },
  })
