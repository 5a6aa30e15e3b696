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
  return { PATH, HOME, AVAL_LANGUAGE: 'en', AVAL_BORDER_PORT: 'none', ...env }
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
  /** Where the border is answered, if it was asked for. */
  readonly border: string
  readonly child: ChildProcess
  readonly said: () => string
  /** Ctrl-C, and the exit code. */
  readonly stop: () => Promise<number>
  readonly kill: () => Promise<void>
}

/** `aval start` until it says where it is. */
export const avalStarted = (args: readonly string[], env: Environment): Promise<Started> =>
  avalServing(['start', ...args], env)

/** A command that goes on until it is stopped. */
export const avalServing = async (args: readonly string[], env: Environment): Promise<Started> => {
  const child = spawn(process.execPath, [bin, ...args, '--json'], {
    cwd: root,
    env: surroundings(env),
  })
  const [out, said] = [collect(child.stdout), collect(child.stderr)]
  const { url, border = '' } = await new Promise<Partial<Started> & { url: string }>((resolve, reject) => {
    child.stdout.on('data', () => {
      const document = out().endsWith('\n') ? (JSON.parse(out()) as Partial<Started>) : {}
      if (document.url) resolve({ ...document, url: document.url })
    })
    child.on('close', (code) => reject(new Error(`it ended with ${code}: ${said()}`)))
  })
  return {
    url,
    border,
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
