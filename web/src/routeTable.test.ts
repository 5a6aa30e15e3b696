import { describe, expect, it } from 'vitest'
import web from '../../messages/web.json'
import { currentWord, navigation, publicNavigation, wordsFor } from './navigation.ts'
import { type PageRow, routeTable } from './routeTable.ts'

const rows: readonly PageRow[] = routeTable
const files = Object.keys(import.meta.glob('./pages/**/*.tsx')).map((file) =>
  file.replace(/^\.\/pages\/|\.tsx$/g, ''),
)
const words = new Set(Object.keys(web))
const rooms = import.meta.glob<Readonly<Record<string, unknown>>>('../../messages/*.json', {
  eager: true,
  import: 'default',
})
const allWords = new Set(Object.values(rooms).flatMap((room) => Object.keys(room)))

describe('The table of pages', () => {
  it.each(rows.map((row) => [row.path, row] as const))('%s has its file', (_path, row) => {
    expect(files).toContain(row.page)
  })

  it.each(rows.map((row) => [row.path, row] as const))('%s has its title written', (_path, row) => {
    expect(allWords).toContain(row.title)
  })

  it('gives no address twice', () => {
    expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length)
  })

  it('has addresses in plain words: small letters, digits and hyphens', () => {
    for (const { path } of rows) expect(path).toMatch(/^\/$|^(\/(\$?[a-zA-Z]+|[a-z0-9-]+))+$/)
  })
})

describe('The bar', () => {
  it.each(Object.entries(navigation))('gives a %s words that are all written, none twice', (_role, own) => {
    for (const { word } of own) expect(words).toContain(word)
    expect(new Set(own.map(({ to }) => to)).size).toBe(own.length)
  })

  it.each(Object.entries(navigation))('leads a %s to pages that there are', (_role, own) => {
    for (const { to } of own) expect(rows.map(({ path }) => path)).toContain(to)
  })

  it('has its public words written', () => {
    for (const { word } of publicNavigation) expect(words).toContain(word)
  })

  it('shows only words that lead somewhere, the first role’s first', () => {
    const shown = wordsFor(['decisionMaker', 'intakeOfficer'], new Set(['/cola', '/casos', '/decisiones']))
    expect(shown.map(({ to }) => to)).toEqual(['/decisiones', '/casos', '/cola'])
  })

  it('marks the word of the page one is on, and of two the nearer', () => {
    const manager = wordsFor(['programmeManager'], new Set(rows.map(({ path }) => path)))
    expect(currentWord(manager, '/declaraciones/26 24 3420')).toBe('/declaraciones')
    expect(currentWord(manager, '/declaraciones/cargar')).toBe('/declaraciones/cargar')
    expect(currentWord(manager, '/declaracionesx')).toBeUndefined()
  })
})
