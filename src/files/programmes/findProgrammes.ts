import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { headFile } from './programmeFiles.ts'
import { readYaml } from './yamlFile.ts'

export interface FoundProgramme {
  readonly id: string
  readonly dir: string
}

/** The programmes under a folder, by the id each gives itself. What begins with '_' or '.' is no programme. */
export const findProgrammes = async (root: string): Promise<readonly FoundProgramme[]> => {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => [])
  const folders = entries
    .filter((entry) => entry.isDirectory() && !/^[_.]/u.test(entry.name))
    .map((entry) => join(root, entry.name))
    .toSorted()
  const found = await Promise.all(folders.map(async (dir) => ({ dir, id: await idIn(dir) })))
  return found.flatMap(({ dir, id }) => (id === undefined ? [] : [{ id, dir }]))
}

const idIn = async (dir: string): Promise<string | undefined> => {
  const text = await readFile(join(dir, headFile), 'utf8').catch(() => undefined)
  const head = text === undefined ? undefined : readYaml(text).value
  const id = typeof head === 'object' && head !== null && 'id' in head ? head.id : undefined
  return typeof id === 'string' ? id : undefined
}
