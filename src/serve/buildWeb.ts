import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify, stripVTControlCharacters } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Telling } from './groundTold.ts'
import { arePagesOf, pagesFingerprint, stampPath } from './pagesStamp.ts'
import { StartFault } from './startFault.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
export const webFolder = `${root}dist/web`

/**
 * Builds the browser's side where it is missing or its sources changed: after a clone, an upgrade, a changed word. It is made
 * beside the old one and takes its place whole.
 */
export const buildWeb = async ({ tell, words }: Telling): Promise<{ built: boolean }> => {
  if (arePagesOf(webFolder, root)) return { built: false }
  const from = Date.now()
  tell(words('cli.start.buildingPages'))
  const fingerprint = pagesFingerprint(root)
  const making = `${webFolder}.${process.pid}`
  try {
    await vite(making)
    await compress(making)
    mkdirSync(join(making, '.vite'), { recursive: true })
    writeFileSync(stampPath(making), fingerprint)
    putInPlace(making)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  tell(words('cli.start.pagesBuilt', { seconds: ((Date.now() - from) / 1000).toFixed(1) }))
  return { built: true }
}

const putInPlace = (making: string): void => {
  const old = `${webFolder}.${process.pid}.old`
  if (existsSync(webFolder)) renameSync(webFolder, old)
  try {
    renameSync(making, webFolder)
  } catch (error) {
    // Another start put the same pages there this instant.
    if (!existsSync(join(webFolder, 'index.html'))) throw error
  }
  rmSync(old, { recursive: true, force: true })
}

const vite = (into: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const bin = `${root}node_modules/vite/bin/vite.js`
    const asked = ['build', '--config', 'web/vite.config.ts', '--outDir', into, '--emptyOutDir']
    const child = spawn(process.execPath, [bin, ...asked, '--logLevel', 'error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    })
    let said = ''
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString()
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new StartFault('pages.notBuilt', { said: firstWords(said) })),
    )
  })

const firstWords = (said: string): string =>
  stripVTControlCharacters(said).trim().split('\n').slice(0, 12).join('\n')

const worthIt = /\.(js|css|html|svg|json|txt)$/
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Beside each file its smaller selves, so that the server never compresses the same thing twice. */
const compress = async (folder: string): Promise<void> => {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !worthIt.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const text = readFileSync(file)
    if (text.length < 1_000) continue
    writeFileSync(`${file}.br`, await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    writeFileSync(`${file}.gz`, await zip(text, { level: 9 }))
  }
}
