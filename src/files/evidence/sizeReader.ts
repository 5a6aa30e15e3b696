import type { ReadAt } from './openToRead.ts'

/** Pixels across and down as a picture's header tells them; of several pictures in one file, the largest. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** Reads the size from a header without decoding a pixel; undefined when the header does not tell. */
export type SizeReader = (read: ReadAt, size: number) => Promise<ImageSize | undefined>

export const largerOf = (one: ImageSize | undefined, other: ImageSize): ImageSize =>
  one && one.width * one.height >= other.width * other.height ? one : other
