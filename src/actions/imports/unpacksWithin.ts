import { fromBuffer } from 'yauzl'

/** Whether a zip is whole and says that it unpacks to no more than so many bytes, in no more than so many files. */
export const unpacksWithin = (bytes: Buffer, most: number, files = 2_000): Promise<boolean> =>
  new Promise((resolve) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) return resolve(false)
      let size = 0
      let count = 0
      zip.on('error', () => resolve(false))
      zip.on('end', () => resolve(true))
      zip.on('entry', (entry: { uncompressedSize: number }) => {
        size += entry.uncompressedSize
        count += 1
        if (size > most || count > files) resolve(false)
        else zip.readEntry()
      })
      zip.readEntry()
    })
  })
