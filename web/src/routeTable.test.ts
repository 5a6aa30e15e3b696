import { describe, expect, it } from 'vitest'
import web from '../../messages/web.json'
import { navigation, publicNavigation, wordsFor } from './navigation.ts'
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
  it.each(Object.entries(navigation))('gives a %s at most five words, all of them written', (_role, own) => {
    expect(own.length).toBeLessThanOrEqual(5)
    for (const { word } of own) expect(words).toContain(word)
  })

  it('has its public words written', () => {
    for (const { word } of publicNavigation) expect(words).toContain(word)
  })

  it('shows only words that lead somewhere, the first role’s first', () => {
    const shown = wordsFor(['decisionMaker', 'intakeOfficer'], new Set(['/cola', '/casos', '/decisiones']))
    expect(shown.map(({ to }) => to)).toEqual(['/decisiones', '/casos', '/cola'])
  })
})
