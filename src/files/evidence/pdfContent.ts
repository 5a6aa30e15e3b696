import { createReadStream } from 'node:fs'

const active = /\/(?:JavaScript|Launch)(?![A-Za-z0-9])/
const longestName = 64

/** A name may hide its letters as #4a; both forms are the same name. */
const unhidden = (text: string) =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/**
 * Whether a PDF says that it runs a script or starts a program when opened. What lies in its compressed streams is not
 * read: that is the scanner's, and evidence is only ever handed out as a sandboxed attachment.
 */
export const hasActiveContent = async (path: string): Promise<boolean> => {
  let before = ''
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = before + piece.toString('latin1')
    if (active.test(text) || active.test(unhidden(text))) return true
    before = text.slice(-longestName)
  }
  return false
}
