import type { Command } from 'commander'
import { addCommand, textOf } from '../command.ts'
import type { Voice } from '../voice.ts'

export const addBorderAnswer = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'answer',
    key: 'border.answer',
    options: [
      { flags: '--from <address>' },
      { flags: '--snapshot <place>' },
      { flags: '--key <file>' },
      { flags: '--draw <file>' },
      { flags: '--journal <folder>' },
      { flags: '--attached' },
    ],
    run: async ({ voice: speaks, settings }, asked) => {
      const { answerAsSet } = await import('../../serve/answering/answerAsSet.ts')
      const isAttached = asked.attached === true
      const running = await answerAsSet(settings(), speaks, {
        from: textOf(asked, 'from'),
        snapshot: textOf(asked, 'snapshot'),
        key: textOf(asked, 'key'),
        draw: textOf(asked, 'draw'),
        journal: textOf(asked, 'journal'),
      })
      const url = `http://localhost:${running.port}`
      speaks.answer({ url }, [speaks.words('cli.border.answer.at', { url })])
      await untilOver(isAttached, speaks)
      await running.stop()
      process.exit(0)
    },
  })

/** Ends with a signal; beside a house, with the pipe to it, so that the house's own Ctrl-C leaves it answering to the end. */
const untilOver = (isAttached: boolean, { tell, words }: Voice): Promise<void> =>
  new Promise((resolve) => {
    if (isAttached) {
      process.on('SIGINT', () => undefined)
      process.on('SIGHUP', () => undefined)
      process.on('SIGTERM', () => resolve())
      process.stdin.on('end', () => resolve())
      process.stdin.on('error', () => resolve())
      process.stdin.resume()
      return
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        tell(words('cli.start.stopping'))
        resolve()
      })
  })
