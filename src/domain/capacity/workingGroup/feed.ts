import type { Instant } from '../../kernel/day.ts'

export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly language: 'es' | 'en'
  readonly url: string
  readonly publishedAt: Instant
}

export interface Feed {
  readonly title: string
  readonly author: string
  readonly language: 'es' | 'en'
  /** Where the feed itself is, and the page that shows the same. */
  readonly self: string
  readonly page: string
  readonly madeAt: Instant
}

/** Public announcements for a reader of news (Atom, RFC 4287). */
export const announcementFeed = (feed: Feed, entries: readonly FeedEntry[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `<id>${xml(feed.page)}</id>`,
    `<title>${xml(feed.title)}</title>`,
    `<updated>${latest(entries) ?? feed.madeAt}</updated>`,
    `<author><name>${xml(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(feed.page)}"/>`,
    ...entries.map(entryOf),
    '</feed>\n',
  ].join('\n')

/** None where there is nothing in it. */
const latest = (entries: readonly FeedEntry[]): Instant | undefined =>
  entries
    .map(({ publishedAt }) => publishedAt)
    .reduce<Instant | undefined>((last, one) => (last === undefined || one > last ? one : last), undefined)

const entryOf = ({ id, title, body, language, url, publishedAt }: FeedEntry): string =>
  [
    `<entry xml:lang="${language}">`,
    `<id>urn:uuid:${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<published>${publishedAt}</published><updated>${publishedAt}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
    `<content type="text">${xml(body)}</content>`,
    '</entry>',
  ].join('\n')

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML has no way to say these at all, nor half a sign. */
const isSayable = (sign: string): boolean => {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  return code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff)
}

const xml = (text: string): string =>
  [...text]
    .filter(isSayable)
    .map((sign) => signs[sign] ?? sign)
    .join('')
