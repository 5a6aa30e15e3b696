import type { ReadAt } from './openToRead.ts'
import { type ImageSize, largerOf, type SizeReader } from './sizeReader.ts'

interface Box {
  readonly type: string
  /** Where its content begins, and where it ends. */
  readonly from: number
  readonly to: number
}

const mostBoxes = 10_000

/** The boxes between two places, in order, as far as each fits into what holds it. */
const boxesIn = async (read: ReadAt, from: number, to: number): Promise<readonly Box[]> => {
  const boxes: Box[] = []
  let at = from
  while (at + 8 <= to && boxes.length < mostBoxes) {
    const box = boxAt(await read(at, 16), at, to)
    if (!box) break
    boxes.push(box)
    at = box.to
  }
  return boxes
}

/** A length of 0 reaches to the end; a length of 1 says that eight bytes of length follow the type. */
const boxAt = (head: Buffer, at: number, end: number): Box | undefined => {
  if (head.length < 16) return undefined
  const told = head.readUInt32BE(0)
  const header = told === 1 ? 16 : 8
  const length = told === 0 ? end - at : told === 1 ? Number(head.readBigUInt64BE(8)) : told
  return length < header || at + length > end
    ? undefined
    : { type: head.toString('latin1', 4, 8), from: at + header, to: at + length }
}

/** The first box of a type; `skip` are the bytes of version and flags before what it holds. */
const findBox = async (read: ReadAt, within: Box, type: string, skip = 0): Promise<Box | undefined> =>
  (await boxesIn(read, within.from + skip, within.to)).find((box) => box.type === type)

/** Every picture of the file, tiles and the whole, has its extent under meta, iprp, ipco; the largest counts. */
export const heicSize: SizeReader = async (read, size) => {
  const file: Box = { type: 'file', from: 0, to: size }
  const meta = await findBox(read, file, 'meta')
  const iprp = meta && (await findBox(read, meta, 'iprp', 4))
  const ipco = iprp && (await findBox(read, iprp, 'ipco'))
  const properties = ipco && (await boxesIn(read, ipco.from, ipco.to))
  let largest: ImageSize | undefined
  for (const box of properties ?? []) {
    if (box.type !== 'ispe' || box.to - box.from < 12) continue
    const extent = await read(box.from, 12)
    largest = largerOf(largest, { width: extent.readUInt32BE(4), height: extent.readUInt32BE(8) })
  }
  return largest
}
