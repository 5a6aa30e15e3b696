import type { Library } from '../../domain/crosswalk/library.ts'
import { openThread } from '../../threads/openThread.ts'
import type { Folders } from './libraryThread.ts'

/** The folders' programmes and crosswalks, read when first asked for and kept. What has faults is left out. */
export const openLibrary = (programmesDir: string, crosswalksDir: string): (() => Promise<Library>) => {
  let reading: Promise<Library> | undefined
  return () => {
    reading ??= readLibrary({ programmes: programmesDir, crosswalks: crosswalksDir }).catch(
      (error: unknown) => {
        reading = undefined
        throw error
      },
    )
    return reading
  }
}

const readLibrary = async (folders: Folders): Promise<Library> => {
  const thread = openThread<Folders, Library>(new URL('./libraryThread.ts', import.meta.url))
  try {
    return await thread.ask(folders)
  } finally {
    await thread.end()
  }
}
