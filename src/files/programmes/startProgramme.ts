import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'

const PROGRAMME_ID = /^[a-z]{2}-[a-z0-9]+(-[a-z0-9]+)*$/u

/**
 * Lays out a new programme: the commented skeleton under `root`, copied to a folder of the programme's own name, with its
 * id and country filled in. What it says is assumed throughout, and it passes the check from the first minute.
 */
export const startProgramme = async (
  root: string,
  id: string,
): Promise<Outcome<{ readonly dir: string }>> => {
  if (!PROGRAMME_ID.test(id) || id.length > 40) return refused('input', 'programmeIdUnfit', { id })
  const dir = join(root, id)
  if (await stat(dir).catch(() => undefined)) return refused('conflict', 'programmeFolderTaken', { id })
  await cp(join(root, '_skeleton'), dir, { recursive: true, errorOnExist: true, force: false })
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    await writeFile(path, named(await readFile(path, 'utf8'), id))
  }
  return done({ dir })
}

/** The skeleton calls itself 'xx-name', of the country 'XX'. */
const named = (text: string, id: string): string => {
  const country = id.slice(0, 2).toUpperCase()
  return text
    .replaceAll('xx-name', id)
    .replaceAll('country: XX', `country: ${country}`)
    .replaceAll('^XX', `^${country}`)
}
