import { cp, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { type ProgrammeFault, readProgramme } from './readProgramme.ts'

export type ImportedProgramme =
  | { readonly id: string; readonly dir: string }
  | { readonly faults: readonly ProgrammeFault[] }

/** Takes a programme's folder from elsewhere in under `root`, whole and only if it is sound; a folder of its name stays as it is. */
export const importProgramme = async (from: string, root: string): Promise<Outcome<ImportedProgramme>> => {
  const read = await readProgramme(from)
  if ('faults' in read) return done(read)
  const { id } = read.programme
  const dir = join(root, id)
  if (await stat(dir).catch(() => undefined)) return refused('conflict', 'programmeFolderTaken', { id })
  await cp(from, dir, { recursive: true, errorOnExist: true, force: false })
  return done({ id, dir })
}
