import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const bin = `${root}bin/aval.mjs`

export interface Ended {
  readonly exitCode: number
  readonly out: string
  readonly said: string
  /** Standard output as the one document it must be. */
  readonly document: () => unknown
}

type Environment = Readonly<Record<string, string>>

/** Nothing of the surroundings that would change what a command does or says. */
const surroundings = (env: Environment): NodeJS.ProcessEnv => {
  const { PATH, HOME } = process.env
  return { PATH, HOME, AVAL_LANGUAGE: 'en', ...env }
}

/** The real command line as a process of its own. */
export const aval = async (args: readonly string[], env: Environment = {}): Promise<Ended> => {
  const child = spawn(process.execPath, [bin, ...args], { cwd: root, env: surroundings(env) })
  const [out, said] = [collect(child.stdout), collect(child.stderr)]
  const [exitCode] = await once(child, 'close')
  return { exitCode: Number(exitCode), out: out(), said: said(), document: () => JSON.parse(out()) }
}

const collect = (stream: NodeJS.ReadableStream) => {
  let text = ''
  stream.on('data', (piece: Buffer) => {
    text += piece.toString()
  })
  return () => text
}

export interface Started {
  readonly url: string
  readonly child: ChildProcess
  readonly said: () => string
  /** Ctrl-C, and the exit code. */
  readonly stop: () => Promise<number>
  readonly kill: () => Promise<void>
}

/** `aval start` until it says where it is. */
export const avalStarted = async (args: readonly string[], env: Environment): Promise<Started> => {
  const child = spawn(process.execPath, [bin, 'start', '--json', ...args], {
    cwd: root,
    env: surroundings(env),
  })
  const [out, said] = [collect(child.stdout), collect(child.stderr)]
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const document = out().endsWith('\n') ? (JSON.parse(out()) as { url?: string }) : {}
      if (document.url) resolve(document.url)
    })
    child.on('close', (code) => reject(new Error(`it ended with ${code}: ${said()}`)))
  })
  return {
    url,
    child,
    said,
    stop: async () => {
      child.kill('SIGINT')
      const [code] = await once(child, 'exit')
      return Number(code)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
