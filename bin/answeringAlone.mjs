import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const builder = fileURLToPath(new URL('buildAnswering.mjs', import.meta.url))

/** What `aval border answer` runs, built where it is missing or its sources changed; none where it cannot be built here. */
export const answeringAlone = () => {
  if (!isFresh()) {
    const { status } = spawnSync(process.execPath, [builder], { stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) return undefined
  }
  return new URL('dist/answering/main.mjs', root).href
}

const isFresh = () => {
  try {
    const madeFrom = JSON.parse(readFileSync(new URL('dist/answering/madeFrom.json', root), 'utf8'))
    return Object.entries(madeFrom).every(([file, hash]) => hashOf(new URL(file, root)) === hash)
  } catch {
    return false
  }
}

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')
