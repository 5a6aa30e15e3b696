import { isUtf8 } from 'node:buffer'
import type { SentLine } from './declarationLine.ts'

/** More than a declaration of 999 items takes. */
export const mostLineBytes = 512 * 1024

const NEWLINE = 0x0a
const RETURN = 0x0d
/** Of the order of bytes; none of the text. */
const MARK = 0xfeff

/** Cuts what comes into lines, whatever pieces it comes in; holds no more of a line than is read of one. */
export interface LineCutter {
  readonly take: (piece: Buffer) => readonly SentLine[]
  /** The last line, where none ends it. */
  readonly end: () => readonly SentLine[]
}

export const openLineCutter = (): LineCutter => {
  let line = 1
  let held: Buffer[] = []
  let size = 0
  const hold = (piece: Buffer) => {
    size += piece.length
    if (size <= mostLineBytes) held.push(piece)
    else held = []
  }
  const finish = (): readonly SentLine[] => {
    if (size === 0) {
      line += 1
      return none
    }
    const sent = size > mostLineBytes ? tooLong(line) : sentLine(line, whole(held))
    line += 1
    held = []
    size = 0
    return sent ? [sent] : []
  }
  return {
    take: (piece) => {
      const found: SentLine[] = []
      let from = 0
      for (;;) {
        const end = piece.indexOf(NEWLINE, from)
        if (end === -1) break
        if (end > from) hold(piece.subarray(from, end))
        found.push(...finish())
        from = end + 1
      }
      if (from < piece.length) hold(piece.subarray(from))
      return found
    },
    end: () => (size > 0 ? finish() : []),
  }
}

const none: readonly SentLine[] = []

const whole = (pieces: readonly Buffer[]): Buffer => {
  const [only] = pieces
  return pieces.length === 1 && only ? only : Buffer.concat(pieces)
}

const tooLong = (line: number): SentLine => ({ line, fault: 'lineTooLong', with: { most: mostLineBytes } })

/** Nothing where the line is empty. */
export const sentLine = (line: number, bytes: Buffer): SentLine | undefined => {
  // Nothing but ends of lines costs next to nothing.
  if (bytes.length === 0 || (bytes.length === 1 && bytes[0] === RETURN)) return undefined
  if (!isUtf8(bytes)) return { line, fault: 'notUtf8' }
  const decoded = bytes.toString('utf8')
  const text = decoded.charCodeAt(0) === MARK ? decoded.slice(1) : decoded
  return text.trim() === '' ? undefined : { line, text }
}
