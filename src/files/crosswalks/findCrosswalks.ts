import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The files under `crosswalks/`, in the order of their names. */
export const findCrosswalks = async (root: string): Promise<readonly string[]> =>
  (await readdir(root).catch(() => []))
    .filter((name) => name.endsWith('.yaml') && !/^[_.]/u.test(name))
    .toSorted()
    .map((name) => join(root, name))
