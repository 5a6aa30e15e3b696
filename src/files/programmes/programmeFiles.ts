import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fault, fault, type Place } from '../../domain/programmes/fault.ts'
import { readYaml, type YamlFile } from './yamlFile.ts'

/**
 * The files a programme's folder holds: a head, lists beside it, and a folder each of standards and letters.
 * `at` is where a file's content stands in the programme.
 */
export const headFile = 'programme.yaml'
export const listFiles = ['eligibility', 'deadlines', 'holidays', 'fees', 'benefits', 'bibliography'] as const
export const certificateFile = 'certificate.yaml'
/** Files that only some programmes have. */
export const optionalFiles = ['pilot', 'terms', 'border', 'resumption'] as const
const folders = ['standards', 'letters'] as const

/** No file of a programme comes near this; what does is no file of a programme. */
const MOST_BYTES = 2_000_000

export interface ProgrammeFile {
  /** Relative to the programme's folder: 'standards/01-planning.yaml'. */
  readonly file: string
  readonly at: Place
  readonly yaml: YamlFile
}

/** A fault in a file that could not be read as a part of the programme. */
export interface FileFault {
  readonly file: string
  readonly line: number
  readonly fault: Fault
}

export interface ProgrammeFiles {
  readonly files: readonly ProgrammeFile[]
  readonly faults: readonly FileFault[]
}

export const readProgrammeFiles = async (dir: string): Promise<ProgrammeFiles> => {
  const there = await list(dir)
  if (!there)
    return { files: [], faults: [{ file: '.', line: 1, fault: fault([], 'folderMissing', { folder: dir }) }] }
  const wanted = [
    { file: headFile, at: [] },
    ...listFiles.map((name) => ({ file: `${name}.yaml`, at: [name] })),
    { file: certificateFile, at: ['certificate'] },
    ...optionalFiles
      .filter((name) => there.includes(`${name}.yaml`))
      .map((name) => ({ file: `${name}.yaml`, at: [name] })),
    ...(await Promise.all(folders.map((folder) => inFolder(dir, folder)))).flat(),
  ]
  const read = await Promise.all(wanted.map((one) => readOne(dir, one)))
  const strangers = there.filter((name) => isYaml(name) && !wanted.some((one) => one.file === name))
  return {
    files: read.flatMap((one) => ('yaml' in one ? [one] : [])),
    faults: [
      ...read.flatMap((one) => ('fault' in one ? [one] : [])),
      ...strangers.map((file) => ({ file, line: 1, fault: fault([], 'fileUnknown', { file }) })),
    ],
  }
}

/** A folder without files is told as the file one would begin with. */
const inFolder = async (dir: string, folder: string): Promise<readonly { file: string; at: Place }[]> => {
  const names = ((await list(join(dir, folder))) ?? []).filter(isYaml)
  const first = names.length === 0 && folder === 'standards' ? ['01-….yaml'] : []
  return [...names, ...first].map((name, i) => ({ file: `${folder}/${name}`, at: [folder, i] }))
}

const readOne = async (
  dir: string,
  { file, at }: { file: string; at: Place },
): Promise<ProgrammeFile | FileFault> => {
  const path = join(dir, file)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return { file, line: 1, fault: fault(at, 'fileMissing', { file }) }
  if (found.size > MOST_BYTES)
    return { file, line: 1, fault: fault(at, 'fileTooLarge', { file, limit: MOST_BYTES }) }
  const yaml = readYaml(await readFile(path, 'utf8'))
  return yaml.mistake
    ? { file, line: yaml.mistake.line, fault: fault(at, 'notYaml', yaml.mistake) }
    : { file, at, yaml }
}

const list = async (dir: string): Promise<readonly string[] | undefined> =>
  (await readdir(dir).catch(() => undefined))?.toSorted()

const isYaml = (name: string): boolean => /\.ya?ml$/u.test(name) && !name.startsWith('.')
