import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Check } from 'typebox/value'
import { checkCrosswalk, type Judged } from '../../domain/crosswalk/checkCrosswalk.ts'
import { type Crosswalk, crosswalkOf, type WrittenCrosswalk } from '../../domain/crosswalk/crosswalk.ts'
import { type Fault, fault } from '../../domain/programmes/fault.ts'
import type { ProgrammeFault } from '../programmes/readProgramme.ts'
import { shapeFaults } from '../programmes/shapeFaults.ts'
import { readYaml, type YamlFile } from '../programmes/yamlFile.ts'
import { CrosswalkShape } from './crosswalkShape.ts'

export type ReadCrosswalk =
  | { readonly crosswalk: Crosswalk; readonly text: string }
  | { readonly faults: readonly ProgrammeFault[] }

/** Reads one file: its shape, then its sense against the two sides it names. Whole, or every fault found. */
export const readCrosswalk = async (path: string, sides: readonly Judged[]): Promise<ReadCrosswalk> => {
  const text = await readFile(path, 'utf8')
  const yaml = readYaml(text)
  if (yaml.mistake) {
    const { line } = yaml.mistake
    return { faults: [placed(path, { ...yaml, lineOf: () => line }, fault([], 'notYaml', yaml.mistake))] }
  }
  const value: unknown = yaml.value
  if (!Check(CrosswalkShape, value))
    return { faults: inOrder(shapeFaults(CrosswalkShape, value, []).map((one) => placed(path, yaml, one))) }
  const crosswalk: WrittenCrosswalk = value
  const faults = senseFaults(crosswalk, sides)
  return faults.length > 0
    ? { faults: inOrder(faults.map((one) => placed(path, yaml, one))) }
    : { crosswalk: crosswalkOf(crosswalk), text }
}

const senseFaults = (crosswalk: WrittenCrosswalk, sides: readonly Judged[]): readonly Fault[] => {
  const [from, to] = (['from', 'to'] as const).map((side) =>
    sides.find(({ id }) => id === crosswalk[side].programme),
  )
  if (from && to) return checkCrosswalk(crosswalk, from, to)
  const side = from ? 'to' : 'from'
  return [fault([side], 'programmeUnknown', { id: crosswalk[side].programme })]
}

const placed = (path: string, yaml: YamlFile, { at, code, what, mend }: Fault): ProgrammeFault => ({
  file: basename(path),
  line: yaml.lineOf(at),
  ...{ code, what, mend, at },
})

const inOrder = (faults: readonly ProgrammeFault[]): readonly ProgrammeFault[] =>
  faults.toSorted((one, other) => one.line - other.line)
