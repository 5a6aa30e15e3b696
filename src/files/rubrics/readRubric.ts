import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Check } from 'typebox/value'
import { levels, type Rubric } from '../../domain/capacity/evaluations/rubric.ts'
import { type Fault, fault } from '../../domain/programmes/fault.ts'
import type { ProgrammeFault } from '../programmes/readProgramme.ts'
import { shapeFaults } from '../programmes/shapeFaults.ts'
import { readYaml, type YamlFile } from '../programmes/yamlFile.ts'
import { RubricShape } from './rubricShape.ts'

export type ReadRubric = { readonly rubric: Rubric } | { readonly faults: readonly ProgrammeFault[] }

/** Reads one version of a rubric: its shape, then its sense. Whole, or every fault with its line. */
export const readRubric = async (path: string): Promise<ReadRubric> => {
  const yaml = readYaml(await readFile(path, 'utf8'))
  if (yaml.mistake) {
    const { line } = yaml.mistake
    return { faults: [placed(path, { ...yaml, lineOf: () => line }, fault([], 'notYaml', yaml.mistake))] }
  }
  const value: unknown = yaml.value
  if (!Check(RubricShape, value))
    return { faults: shapeFaults(RubricShape, value, []).map((one) => placed(path, yaml, one)) }
  const rubric = value as unknown as Rubric
  const faults = senseOfRubric(rubric)
  return faults.length > 0 ? { faults: faults.map((one) => placed(path, yaml, one)) } : { rubric }
}

const senseOfRubric = ({ indicators, bibliography, sources }: Rubric): readonly Fault[] => {
  const known = new Set(bibliography.map(({ id }) => id))
  const unknown = (named: readonly string[], at: readonly (string | number)[]) =>
    named.filter((id) => !known.has(id)).map((id) => fault([...at, 'sources'], 'unknownSource', { id }))
  const ids = new Set<string>()
  const numbers = new Set<number>()
  return [
    ...unknown(sources, []),
    ...indicators.flatMap((one, place) => {
      const at = ['indicators', place]
      const faults = [
        ...(ids.has(one.id) ? [fault([...at, 'id'], 'idTwice', { id: one.id })] : []),
        ...(numbers.has(one.number)
          ? [fault([...at, 'number'], 'numberTwice', { number: String(one.number) })]
          : []),
        ...(one.levels.length > levels.length
          ? [fault([...at, 'levels'], 'tooLong', { key: 'levels', limit: levels.length })]
          : []),
        ...unknown(one.sources, at),
      ]
      ids.add(one.id)
      numbers.add(one.number)
      return faults
    }),
  ]
}

const placed = (path: string, yaml: YamlFile, { at, code, what, mend }: Fault): ProgrammeFault => ({
  file: basename(path),
  line: yaml.lineOf(at),
  ...{ code, what, mend, at },
})
