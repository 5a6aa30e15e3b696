import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { arePagesOf, pagesFingerprint, stampPath } from './pagesStamp.ts'

describe('the built pages', () => {
  let root = ''
  let pages = ''
  const write = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const stamp = () => write(stampPath(pages), pagesFingerprint(root))

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'aval-pages-'))
    pages = join(root, 'dist/web')
    write(join(root, 'web/src/main.tsx'), 'one')
    write(join(root, 'messages/web.json'), '{}')
    write(join(root, 'package-lock.json'), '{}')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('are not there before they are built', () => {
    expect(arePagesOf(pages, root)).toBe(false)
  })

  it.each(['web/src/main.tsx', 'messages/web.json', 'package-lock.json', 'web/src/new.tsx'])(
    'are of these sources until %s is another',
    (file) => {
      write(join(pages, 'index.html'), '<html>')
      stamp()
      expect(arePagesOf(pages, root)).toBe(true)
      write(join(root, file), 'another')
      expect(arePagesOf(pages, root)).toBe(false)
    },
  )

  it('are not made anew for a changed test', () => {
    write(join(pages, 'index.html'), '<html>')
    stamp()
    write(join(root, 'web/src/main.test.tsx'), 'another')
    expect(arePagesOf(pages, root)).toBe(true)
  })

  it('built by hand count while nothing they were made from is newer', () => {
    const past = new Date(Date.now() - 60_000)
    for (const file of ['web/src/main.tsx', 'messages/web.json', 'package-lock.json'])
      utimesSync(join(root, file), past, past)
    write(join(pages, 'index.html'), '<html>')
    expect(arePagesOf(pages, root)).toBe(true)
    const soon = new Date(Date.now() + 60_000)
    utimesSync(join(root, 'messages/web.json'), soon, soon)
    expect(arePagesOf(pages, root)).toBe(false)
  })
})
