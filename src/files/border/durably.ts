import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Whole or not at all, also where the power goes: written beside, forced to the disk, then put in its place. */
export const writeDurably = async (file: string, bytes: string | Buffer): Promise<void> => {
  const beside = `${file}.${process.pid}.new`
  const handle = await open(beside, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, file)
  await syncFolder(dirname(file))
}

/** Makes names that were given or taken away in a folder last. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
