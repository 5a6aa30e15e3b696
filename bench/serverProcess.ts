import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface ServerProcess {
  readonly port: number
  /** Microseconds of processor time used so far. */
  cpu(): Promise<number>
  stop(): Promise<void>
}

const START_MS = 120_000
const STOP_MS = 20_000

/** Starts a server in a process of its own; what it tells is `{ port }` when it answers, or a line for whoever watches. */
export const startServer = async (
  file: URL,
  args: readonly string[],
  say: (line: string) => void,
): Promise<ServerProcess> => {
  const child = fork(fileURLToPath(file), [...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    if (child.connected) child.disconnect()
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    await gone
    clearTimeout(timer)
  }
  try {
    const port = await new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${file.pathname} did not start in time.`)), START_MS)
      child.on('message', (told: { port?: number; line?: string }) => {
        if (told.line) say(told.line)
        if (told.port) {
          clearTimeout(timer)
          resolve(told.port)
        }
      })
      child.once('exit', (code) => reject(new Error(`${file.pathname} ended with ${code}.`)))
    })
    const cpu = async () => {
      const answer = once(child, 'message')
      child.send('cpu')
      const [{ cpu: used }] = (await answer) as [{ cpu: number }]
      return used
    }
    return { port, cpu, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
