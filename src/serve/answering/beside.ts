import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Telling } from '../groundTold.ts'
import type { Settings } from '../settings.ts'

const bin = fileURLToPath(new URL('../../../bin/aval.mjs', import.meta.url))

/** What is only needed while one question is answered is thrown away often and quickly, instead of seldom and long. */
const sparing = ['--max-semi-space-size=2']

export interface Beside {
  readonly stop: () => Promise<void>
}

const SOON_MS = 200
const LATEST_MS = 5_000
const PATIENCE_MS = 5_000
/** Whoever lived so long did not die of being started. */
const SETTLED_MS = 30_000

/**
 * The answering process beside the house: started again whenever it dies, and gone with the house, however that ends: it lives
 * as long as the pipe to it does.
 */
export const answerBeside = (
  settings: Settings & { readonly borderPort: number },
  telling: Telling,
): Beside => {
  let isOver = false
  let wait = SOON_MS
  let child: ChildProcess | undefined
  let again: NodeJS.Timeout | undefined
  const begin = () => {
    const began = Date.now()
    const next = spawn(process.execPath, [...sparing, bin, 'border', 'answer', '--attached'], {
      env: environmentFor(settings),
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    child = next
    const said = lastWords(next)
    next.stdin?.on('error', () => undefined)
    next.once('error', () => undefined)
    next.once('close', (code, signal) => {
      if (isOver) return
      wait = Date.now() - began > SETTLED_MS ? SOON_MS : Math.min(LATEST_MS, wait * 2)
      telling.tell(telling.words('cli.border.answer.died', { why: said() || (signal ?? code ?? '') }))
      again = setTimeout(begin, wait)
    })
  }
  begin()
  return {
    stop: async () => {
      isOver = true
      clearTimeout(again)
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'close')
      child.stdin?.end()
      const kill = setTimeout(() => child?.kill('SIGKILL'), PATIENCE_MS)
      await gone
      clearTimeout(kill)
    },
  }
}

/** What it needs, and nothing of the database, the mail or whom officers sign in through. */
const environmentFor = (settings: Settings): NodeJS.ProcessEnv => {
  const { PATH, HOME, AVAL_LANGUAGE, AVAL_DEBUG, NODE_OPTIONS, TZ } = process.env
  return {
    ...{ PATH, HOME, AVAL_LANGUAGE, AVAL_DEBUG, NODE_OPTIONS, TZ },
    AVAL_DATA: settings.dataDir,
    AVAL_KEYS: settings.keysDir,
    AVAL_PROGRAMME: settings.programme,
    AVAL_HOST: settings.host,
    AVAL_BORDER_PORT: String(settings.borderPort),
  }
}

const MOST_SAID = 500

const lastWords = ({ stderr }: ChildProcess): (() => string) => {
  let said = ''
  stderr?.on('data', (piece: Buffer) => {
    said = (said + piece.toString()).slice(-MOST_SAID)
  })
  return () => said.trim()
}
