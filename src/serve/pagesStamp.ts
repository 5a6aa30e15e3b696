import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** All that the built pages are made from: the browser's side, the words, what the packages are. */
const madeFrom = ['web', 'messages', 'package-lock.json']
const stampFile = 'stamp'

/** The fingerprint of everything the pages are made from. */
export const pagesFingerprint = (root: string): string => {
  const hash = createHash('sha256')
  for (const file of sources(root)) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

export const stampPath = (folder: string): string => join(folder, '.vite', stampFile)

/** Whether the folder holds the pages of exactly these sources. */
export const arePagesOf = (folder: string, root: string): boolean => {
  if (!existsSync(join(folder, 'index.html'))) return false
  const stamp = stampPath(folder)
  // Built by hand: it counts while nothing it was made from is newer.
  if (!existsSync(stamp)) return isNewerThanAll(folder, root)
  return readFileSync(stamp, 'utf8') === pagesFingerprint(root)
}

const isNewerThanAll = (folder: string, root: string): boolean => {
  const built = statSync(join(folder, 'index.html')).mtimeMs
  return sources(root).every((file) => statSync(join(root, file)).mtimeMs < built)
}

const sources = (root: string): string[] =>
  madeFrom.flatMap((name) => {
    const path = join(root, name)
    if (!existsSync(path)) return []
    return statSync(path).isFile() ? [name] : filesIn(path).map((file) => join(name, file))
  })

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
