import { finished } from 'node:stream/promises'
import { fromBufferPromise } from 'yauzl'

/**
 * Whether a zip is whole and unpacks to no more than so many bytes, in no more than so many files. What it says of itself is
 * believed only to refuse: every file is unpacked into nothing, and one that is larger than it says ends the reading.
 */
export const unpacksWithin = async (bytes: Buffer, most: number, files = 2_000): Promise<boolean> => {
  let size = 0
  let count = 0
  try {
    const zip = await fromBufferPromise(bytes, { validateEntrySizes: true })
    for await (const entry of zip.eachEntry()) {
      size += entry.uncompressedSize
      count += 1
      if (size > most || count > files) return false
      const unpacked = await zip.openReadStreamPromise(entry)
      await finished(unpacked.resume())
    }
    return true
  } catch {
    return false // no zip, a torn one, or one that lies
  }
}
