import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServerProcess } from '../serverProcess.ts'

const bin = fileURLToPath(new URL('../../bin/aval.mjs', import.meta.url))
/** Clock ticks a second, as Linux counts processor time. */
const TICKS = 100

/** `aval border answer` on what a bench wrote into a folder. */
export const startAnswering = async (folder: string): Promise<ServerProcess & { readonly pid: number }> => {
  const at = (name: string) => join(folder, name)
  const child = spawn(
    process.execPath,
    [
      ...[
        '--max-semi-space-size=2',
        bin,
        'border',
        'answer',
        '--json',
        '--snapshot',
        at('snapshot'),
        '--journal',
        at('journal'),
      ],
      ...['--key', at('keys/house.pem'), '--draw', at('keys/draw')],
    ],
    {
      env: { ...process.env, AVAL_DATA: at('data'), AVAL_BORDER_PORT: '0', AVAL_HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const { url } = await toldBy(child)
  const pid = child.pid ?? 0
  return {
    port: Number(new URL(url).port),
    pid,
    cpu: async () => cpuOf(pid),
    stop: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGINT')
      await gone
    },
  }
}

const toldBy = (child: ChildProcess): Promise<{ url: string }> =>
  new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (piece: Buffer) => {
      text += piece.toString()
      if (text.endsWith('\n')) resolve(JSON.parse(text) as { url: string })
    })
    child.once('exit', (code) => reject(new Error(`aval border answer ended with ${code}.`)))
  })

/** Microseconds of processor time. */
const cpuOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1e6
}
