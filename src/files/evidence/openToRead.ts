import { type FileHandle, open } from 'node:fs/promises'

/** Reads so many bytes at a place; shorter at the file's end, never longer. */
export type ReadAt = (position: number, length: number) => Promise<Buffer>

/** Opens a file for reading here and there, and closes it after the work. */
export const withReader = async <T>(
  path: string,
  work: (read: ReadAt, size: number) => Promise<T>,
): Promise<T> => {
  const file: FileHandle = await open(path, 'r')
  try {
    const { size } = await file.stat()
    return await work(async (position, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
      return buffer.subarray(0, bytesRead)
    }, size)
  } finally {
    await file.close()
  }
}
