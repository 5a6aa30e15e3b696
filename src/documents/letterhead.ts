import type { Instant } from '../domain/kernel/day.ts'
import type { Language, Programme } from '../domain/programmes/programme.ts'
import type { Text } from '../domain/standards/text.ts'
import { word } from './words.ts'

/** What every printed document is told: whose it is, when it was made, on what paper. */
export interface Letterhead {
  /** A4 unless told otherwise. */
  readonly paper?: 'a4' | 'letter'
  readonly programme: Pick<Programme, 'name' | 'shortName' | 'authority' | 'edition' | 'timeZone'>
  readonly issuedAt: Instant
  /** True for anything made from the demonstration country: every page says so. */
  readonly demonstration: boolean
}

/** Who signs: the person, the post, and how an electronic signature can be told, if there is one. */
export interface Signatory {
  readonly name: string
  readonly post: Text
  readonly seal?: { readonly algorithm: string; readonly key: string }
}

/** The letterhead as templates take it, in the document's language or both. */
export const letterheadData = (letterhead: Letterhead, language: Language | 'both') => {
  const { paper = 'a4', programme, demonstration } = letterhead
  const languages: readonly Language[] = language === 'both' ? ['es', 'en'] : [language]
  return {
    paper: paper === 'letter' ? 'us-letter' : 'a4',
    programme,
    demonstration,
    band: languages.map((one) => ({
      language: one,
      mark: word('demonstration')[one],
      tells: word('demonstrationTells')[one],
    })),
    pageCount: languages.map((one) => word('page', { page: '{page}', pages: '{pages}' })[one]).join(' / '),
  }
}
