/** Which way up a picture is to be shown: the one thing of a camera's notes that is kept, 2 to 8; 1 needs no note. */
export type Orientation = 2 | 3 | 4 | 5 | 6 | 7 | 8

const tag = 0x0112
const mostEntries = 1_000

/** Reads it out of a TIFF block, which is how every kind of picture carries a camera's notes; undefined where it is none. */
export const orientationIn = (notes: Buffer): Orientation | undefined => {
  const order = notes.toString('latin1', 0, 2)
  if (notes.length < 14 || (order !== 'II' && order !== 'MM')) return undefined
  const short = (at: number) => (order === 'II' ? notes.readUInt16LE(at) : notes.readUInt16BE(at))
  const from = order === 'II' ? notes.readUInt32LE(4) : notes.readUInt32BE(4)
  if (from + 2 > notes.length) return undefined
  const entries = Math.min(short(from), mostEntries)
  for (let entry = 0; entry < entries; entry++) {
    const at = from + 2 + entry * 12
    if (at + 12 > notes.length) return undefined
    if (short(at) === tag) return known(short(at + 8))
  }
  return undefined
}

const known = (value: number): Orientation | undefined =>
  [2, 3, 4, 5, 6, 7, 8].includes(value) ? (value as Orientation) : undefined

/** A TIFF block that says the orientation and nothing else. */
export const notesOf = (orientation: Orientation): Buffer => {
  const block = Buffer.from('4d4d002a000000080001011200030000000100000000000000000000', 'hex').subarray(0, 26)
  block.writeUInt16BE(orientation, 18)
  return block
}
