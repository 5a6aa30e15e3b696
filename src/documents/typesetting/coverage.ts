import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../fonts/', import.meta.url)

/** The fonts that travel with documents; nothing of the machine's is ever used. */
export const fontFiles: readonly Buffer[] = readdirSync(folder)
  .filter((name) => name.endsWith('.ttf'))
  .sort()
  .map((name) => readFileSync(new URL(name, folder)))

/** The characters one TrueType font draws: its `cmap` table, format 4 (Basic Multilingual Plane). */
export const charactersOf = (font: Buffer): ReadonlySet<number> => {
  const at = cmapFormat4(font)
  const segments = font.readUInt16BE(at + 6) / 2
  const characters = new Set<number>()
  for (let i = 0; i < segments; i++) {
    const last = font.readUInt16BE(at + 14 + 2 * i)
    const first = font.readUInt16BE(at + 16 + 2 * segments + 2 * i)
    for (let code = first; code <= last && code < 0xffff; code++) {
      if (glyphOf(font, at, segments, i, code) !== 0) characters.add(code)
    }
  }
  return characters
}

const tableAt = (font: Buffer, tag: string): number => {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`font without a ${tag} table`)
}

const cmapFormat4 = (font: Buffer): number => {
  const cmap = tableAt(font, 'cmap')
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * i)
    if (font.readUInt16BE(at) === 4) return at
  }
  throw new Error('font without a cmap of format 4')
}

const glyphOf = (font: Buffer, at: number, segments: number, i: number, code: number): number => {
  const first = font.readUInt16BE(at + 16 + 2 * segments + 2 * i)
  const delta = font.readUInt16BE(at + 16 + 4 * segments + 2 * i)
  const offsetAt = at + 16 + 6 * segments + 2 * i
  const offset = font.readUInt16BE(offsetAt)
  if (offset === 0) return (code + delta) & 0xffff
  return font.readUInt16BE(offsetAt + offset + 2 * (code - first))
}

/** What a page can show: a style whose own font lacks a character borrows it from the other. */
export const drawable: ReadonlySet<number> = new Set(fontFiles.flatMap((font) => [...charactersOf(font)]))
