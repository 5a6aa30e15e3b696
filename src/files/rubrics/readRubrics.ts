import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Rubric } from '../../domain/capacity/evaluations/rubric.ts'
import { readRubric } from './readRubric.ts'

/** Every version of every rubric, `rubrics/<id>/<version>.yaml`, the latest of each last. One that cannot be read stops the house. */
export const readRubrics = async (folder: string): Promise<readonly Rubric[]> => {
  const found: Rubric[] = []
  for (const id of (await readdir(folder)).sort()) {
    const files = (await readdir(join(folder, id))).filter((name) => name.endsWith('.yaml'))
    for (const name of files.sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10))) {
      const read = await readRubric(join(folder, id, name))
      if ('faults' in read) {
        const told = read.faults.map(
          ({ line, code, what }) => `${line}: ${code} ${JSON.stringify(what.with)}`,
        )
        throw new Error(`rubrics/${id}/${name}\n${told.join('\n')}`)
      }
      const { rubric } = read
      if (rubric.id !== id || `${rubric.version}.yaml` !== name)
        throw new Error(`rubrics/${id}/${name} says it is ${rubric.id} ${rubric.version}`)
      found.push(rubric)
    }
  }
  return found
}
