import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'

/** What a PDF shows to a reader that is not ours. */
export interface ReadPdf {
  /** Paragraph by paragraph, whatever ran into more than one space made one. */
  readonly text: string
  /** Line by line, as it stands on the page. */
  readonly lines: string
  readonly links: string
  readonly info: string
  readonly xmp: string
  /** Family, and whether the font travels in the file. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[]
  readonly pages: number
  /** The tree of tags that a screen reader follows. */
  readonly structure: string
}

export const readPdf = (pdf: Uint8Array): ReadPdf =>
  withFile(pdf, (file) => {
    const info = poppler('pdfinfo', [file])
    return {
      text: poppler('pdftotext', [file, '-']).replace(/\s+/g, ' '),
      lines: poppler('pdftotext', ['-layout', file, '-']),
      links: poppler('pdfinfo', ['-url', file]),
      info,
      xmp: poppler('pdfinfo', ['-meta', file]),
      fonts: poppler('pdffonts', [file]).trim().split('\n').slice(2).map(fontOf),
      pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
      structure: poppler('pdfinfo', ['-struct', file]),
    }
  })

/** A page as a printer would draw it. */
export const drawnPage = (pdf: Uint8Array, page: number, dotsPerInch: number): PNG =>
  withFile(pdf, (file) => {
    const picture = file.replace('.pdf', '-page')
    const which = ['-f', String(page), '-l', String(page), '-singlefile', '-r', String(dotsPerInch)]
    poppler('pdftoppm', ['-png', ...which, file, picture])
    return PNG.sync.read(readFileSync(`${picture}.png`))
  })

const withFile = <T>(pdf: Uint8Array, read: (file: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'aval-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    return read(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const poppler = (program: string, options: readonly string[]): string => {
  try {
    return execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    if (!missing) throw cause
    throw new Error(`Printed documents are checked with ${program}: apt-get install poppler-utils`, { cause })
  }
}

const fontOf = (line: string) => ({
  name: (line.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, ''),
  embedded: /\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.exec(line.trim())?.[1] === 'yes',
})
