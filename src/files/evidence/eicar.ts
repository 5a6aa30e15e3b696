/** The part of the EICAR sample that no other file holds; kept in pieces so that scanners leave this source alone. */
const mark = Buffer.from(['$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''), 'latin1')

export const eicarName = 'EICAR-Test-File'

/** Looks for the sample in a stream of bytes, across the seams between pieces. */
export const watchForEicar = () => {
  let tail = Buffer.alloc(0)
  let seen = false
  return {
    look: (piece: Uint8Array) => {
      if (seen) return
      const seam = Buffer.concat([tail, piece.subarray(0, mark.length - 1)])
      seen = seam.includes(mark) || Buffer.from(piece.buffer, piece.byteOffset, piece.length).includes(mark)
      tail = Buffer.concat([tail, piece.subarray(-mark.length + 1)]).subarray(-mark.length + 1)
    },
    seen: () => seen,
  }
}
