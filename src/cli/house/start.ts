import type { Command } from 'commander'
import type { DemonstrationSignIn } from '../../serve/demonstration.ts'
import type { Running } from '../../serve/start.ts'
import { type Asked, addCommand, type Bench } from '../command.ts'
import type { Voice } from '../voice.ts'

export const addStart = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'start',
    key: 'start',
    options: [{ flags: '--empty' }],
    run: async ({ voice: speaks, settings }: Bench, { empty }: Asked) => {
      const { start } = await import('../../serve/start.ts')
      const running = await start(settings(), { ...speaks, empty: empty === true })
      const { url, border } = running
      speaks.answer({ url, ...(border ? { border } : {}) }, opened(speaks, running))
      await untilStopped(running, speaks)
    },
  })

const opened = ({ words }: Voice, { url, border, signIns }: Running): string[] => [
  '',
  words('cli.start.at', { url }),
  ...(border ? [words('cli.start.border', { url: border })] : []),
  ...(signIns.length === 0 ? [] : ['', words('cli.start.signIns'), ...signInLines(signIns)]),
  '',
  words('cli.start.howToStop'),
]

export const signInLines = (signIns: readonly DemonstrationSignIn[]): string[] => {
  const widest = (of: (one: DemonstrationSignIn) => string) =>
    Math.max(...signIns.map((one) => of(one).length))
  const [role, email, password] = [
    widest((one) => one.role),
    widest((one) => one.email),
    widest((one) => one.password),
  ]
  return signIns.map(
    (one) =>
      `  ${one.role.padEnd(role)}  ${one.email.padEnd(email)}  ${one.password.padEnd(password)}  ${one.totpSecret}`,
  )
}

/** Ctrl-C once stops cleanly; twice stops at once (nothing acknowledged is lost by that either). */
const untilStopped = (running: Running, { tell, words }: Voice): Promise<void> =>
  new Promise((_, reject) => {
    let asked = false
    const end = () => {
      if (asked) process.exit(130)
      asked = true
      tell(words('cli.start.stopping'))
      running.stop().then(() => process.exit(0), reject)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  })
