import { readFileSync } from 'node:fs'
import { StartFault } from './startFault.ts'

/** What a file holds as it is read, or a fault that names the file. */
export const readOr = <T>(code: string, file: string, read: (text: string) => T): T => {
  try {
    return read(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new StartFault(code, { file, why: cause instanceof Error ? cause.message : '' }, file)
  }
}
