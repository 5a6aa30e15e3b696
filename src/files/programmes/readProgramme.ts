import { checkProgramme } from '../../domain/programmes/checkProgramme.ts'
import type { Fault, FaultCode, Place, Said } from '../../domain/programmes/fault.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { assembleProgramme, shapeOf } from './assembleProgramme.ts'
import { filledFromOneLanguage } from './inOneLanguage.ts'
import { lifeCycleNeeds } from './lifeCycleNeeds.ts'
import { type FileFault, headFile, type ProgrammeFile, readProgrammeFiles } from './programmeFiles.ts'
import { senseOfTheRest } from './senseOfTheRest.ts'
import { shapeFaults } from './shapeFaults.ts'

/** A fault where its author finds it: the file within the programme's folder, the line, what is wrong, how to mend it. */
export interface ProgrammeFault {
  readonly file: string
  readonly line: number
  readonly code: FaultCode
  readonly what: Said
  readonly mend: Said
  /** Where in the programme. */
  readonly at: Place
}

export type ReadProgramme = { readonly programme: Programme } | { readonly faults: readonly ProgrammeFault[] }

/**
 * Reads a programme from its folder: the files, then their shape, then their sense. Sense is asked of whatever has
 * shape. Either the whole programme comes back, or every fault found.
 */
export const readProgramme = async (dir: string): Promise<ReadProgramme> => {
  const { files: written, faults: unreadable } = await readProgrammeFiles(dir)
  const files = filledFromOneLanguage(written)
  const unshaped = files.flatMap(outOfShape)
  if (unreadable.length > 0) return { faults: inOrder([...unreadable, ...unshaped]) }
  if (unshaped.length > 0) {
    const others = senseOfTheRest(files, unshaped).map((fault) => inFile(fault, files))
    return { faults: inOrder([...unshaped, ...others]) }
  }
  const programme = assembleProgramme(files)
  const senseless = checkProgramme(programme, lifeCycleNeeds).map((fault) => inFile(fault, files))
  return senseless.length > 0 ? { faults: inOrder(senseless) } : { programme }
}

const outOfShape = ({ file, at, yaml }: ProgrammeFile): readonly FileFault[] =>
  shapeFaults(shapeOf(file), yaml.value, []).map((fault) => ({
    file,
    line: yaml.lineOf(fault.at),
    fault: { ...fault, at: [...at, ...fault.at] },
  }))

/** The file that holds a place of the programme is the one whose own place is its longest beginning. */
const inFile = (fault: Fault, files: readonly ProgrammeFile[]): FileFault => {
  if (fault.code === 'letterMissing')
    return { file: `letters/${fault.what.with.letter}.yaml`, line: 1, fault }
  const holder = files
    .filter(({ at }) => at.every((step, i) => fault.at[i] === step))
    .toSorted((one, other) => other.at.length - one.at.length)[0]
  return holder
    ? { file: holder.file, line: holder.yaml.lineOf(fault.at.slice(holder.at.length)), fault }
    : { file: headFile, line: 1, fault }
}

const inOrder = (faults: readonly FileFault[]): readonly ProgrammeFault[] =>
  faults
    .toSorted((one, other) => one.file.localeCompare(other.file) || one.line - other.line)
    .map(({ file, line, fault }) => ({ file, line, ...fault }))
