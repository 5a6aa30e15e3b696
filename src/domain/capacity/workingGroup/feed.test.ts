import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/day.ts'
import { announcementFeed } from './feed.ts'

const at = (text: string) => text as Instant
const feed = {
  ...{ title: 'Comunicados', author: 'Aduana', language: 'es' as const, madeAt: at('2026-09-21T00:00:00Z') },
  ...{ self: 'https://aval.test/a?b=1&c=2', page: 'https://aval.test/comunicados' },
}
const entry = (title: string, body = '') => ({
  ...{ id: '0f8f', title, body, language: 'en' as const, url: 'https://aval.test/comunicados/0f8f' },
  publishedAt: at('2026-09-20T10:00:00Z'),
})

describe('The feed of public announcements', () => {
  it('says when the last was published, and each in the language it is said in', () => {
    const text = announcementFeed(feed, [entry('Hours')])
    expect(text).toContain('<updated>2026-09-20T10:00:00Z</updated>\n<author>')
    expect(text).toContain('<entry xml:lang="en">')
    expect(text).toContain('href="https://aval.test/a?b=1&amp;c=2"')
    expect(announcementFeed(feed, [])).toContain(`<updated>${feed.madeAt}</updated>`)
  })

  it('keeps whatever somebody writes as words, never as elements', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (title, body) => {
        const text = announcementFeed(feed, [entry(`${title}</title><x>`, `${body}]]>&\u0000\u0007`)])
        expect(text.match(/<\/?title>/g)).toHaveLength(4)
        expect(text).not.toContain('<x>')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot say
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
        expect(text.isWellFormed()).toBe(true)
      }),
    )
  })
})
