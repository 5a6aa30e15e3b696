import { type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { askOnce, TooCostly } from '../../threads/askOnce.ts'
import { unpacksWithin } from './unpacksWithin.ts'
import type { Worksheet } from './worksheet.ts'

/** What a workbook may unpack to: far above any list of members. */
const MOST_UNPACKED = 100_000_000
/** A list of a hundred thousand companies needs half of it. A workbook of two thousand bytes may name a billion cells. */
const bounds = { heapMegabytes: 768, seconds: 60 }

/**
 * Every visible worksheet of an Excel file: values as they are shown, of formulas their results. It is read in a thread of its
 * own, one at a time, so that no file stops the house or takes its memory.
 */
export const readXlsx = async (bytes: Buffer): Promise<Outcome<readonly Worksheet[]>> => {
  if (!(await unpacksWithin(bytes, MOST_UNPACKED))) return refused('input', 'imports.notXlsx')
  try {
    return await askOnce(new URL('./xlsxThread.ts', import.meta.url), bytes, bounds)
  } catch (error) {
    if (error instanceof TooCostly) return refused('tooLarge', 'imports.tooMuchInIt')
    throw error
  }
}
