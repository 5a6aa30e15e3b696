import { renameSync, writeFileSync } from 'node:fs'
import { Ending, exitCodes } from './ending.ts'
import type { Voice } from './voice.ts'

/** Writes a file whole or not at all; where that cannot be, says why. */
export const writeWhole = (path: string, content: string, { words }: Voice): void => {
  const half = `${path}.half-${process.pid}`
  try {
    writeFileSync(half, content)
    renameSync(half, path)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new Ending(exitCodes.input, 'file.unwritten', words('cli.fault.fileUnwritten', { path, why }), path)
  }
}
