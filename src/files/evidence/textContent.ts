import { createReadStream } from 'node:fs'

/** `plain` may be kept; `markup` is text that a browser or a mail reader would act on; `binary` is no text. */
export type TextContent = 'plain' | 'markup' | 'binary'

// Tags that make a page or a drawing, wherever they stand, and beginnings that make a program, a page or a mail.
const activeTag =
  /<(?:!doctype|html|head|body|svg|script|iframe|object|embed|foreignobject|meta|link|style)[\s>/]/
const activeStart = /^\s*(?:<\?|<!|#!|%!ps|%pdf-|\{\\rtf|@echo\b)|(?:^|\n)mime-version:/

/** Control bytes that no text has: all but tab, the line ends and form feed. */
const control = 1
/** Bytes that stand for nothing in Windows-1252, the Latin-1 that offices write. */
const unassigned = 2

const marks = new Uint8Array(256)
for (const byte of [...Array(32).keys(), 127]) marks[byte] = [9, 10, 12, 13].includes(byte) ? 0 : control
for (const byte of [0x81, 0x8d, 0x8f, 0x90, 0x9d]) marks[byte] = unassigned

/** Which of the marks above stand somewhere in these bytes. */
const marksIn = (piece: Uint8Array): number => {
  let found = 0
  for (const byte of piece) found |= marks[byte] ?? 0
  return found
}

/** Reads a file to its end, as UTF-8 or else as Latin-1, in either case without a control byte. */
export const textContent = async (path: string): Promise<TextContent> => {
  const utf8 = watchUtf8()
  let latin = true
  let before = ''
  let markup = false
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const found = marksIn(piece)
    if (found & control) return 'binary'
    latin &&= !(found & unassigned)
    utf8.look(piece)
    if (!latin && !utf8.holds()) return 'binary'
    const text = before + piece.toString('latin1').toLowerCase()
    markup ||=
      activeTag.test(text) || (before === '' && activeStart.test(text.replace(/^\u00ef\u00bb\u00bf/, '')))
    before = text.slice(-32)
  }
  if (!latin && !utf8.end()) return 'binary'
  return markup ? 'markup' : 'plain'
}

const watchUtf8 = () => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let valid = true
  const attempt = (work: () => string) => {
    try {
      if (valid) work()
    } catch {
      // The decoder throws for one reason: these bytes are not UTF-8.
      valid = false
    }
    return valid
  }
  return {
    look: (piece: Uint8Array) => attempt(() => decoder.decode(piece, { stream: true })),
    holds: () => valid,
    end: () => attempt(() => decoder.decode()),
  }
}
