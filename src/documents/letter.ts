import { type Day, isDay } from '../domain/kernel/day.ts'
import type { Language, Letter } from '../domain/programmes/programme.ts'
import type { Text } from '../domain/standards/text.ts'
import { type Letterhead, letterheadData, type Signatory } from './letterhead.ts'
import type { Manuscript } from './typesetting/manuscript.ts'
import { typeset } from './typesetting/typeset.ts'
import { counted, fill, listed, wordsIn } from './words.ts'
import { writtenDay, writtenInstant } from './writtenDay.ts'

/** One letter of the programme's, with its places filled. */
export interface LetterDocument extends Letterhead {
  /** 'both' prints the letter in Spanish and then in English, each whole. */
  readonly language: Language | 'both'
  readonly letter: Pick<Letter, 'title' | 'body'>
  /**
   * What goes into the letter's {places}. {company}, {caseNumber}, {date}, {office} and {signedBy} are known from the
   * rest and are given here only where the letter means another.
   */
  readonly values: Readonly<Record<string, LetterValue>>
  /** The office that writes. */
  readonly office: Text
  readonly letterNumber: string
  readonly caseReference: string | null
  readonly date: Day
  readonly addressee: Addressee
  /** Printed in serif where the body says {reasons}; after the body where it does not. */
  readonly reasons: readonly Reason[]
  readonly signatory: Signatory | null
  /** When and how it counts as delivered, in the programme's words. */
  readonly service: { readonly note: Text; readonly servedOn: Day | null } | null
  readonly receipt: { readonly number: string; readonly sha256: string | null } | null
}

/** As is, by language, a day to be written out, a length in days, or a list. */
export type LetterValue = string | number | Text | Term | readonly string[]

export interface Term {
  readonly days: number
  readonly count: 'working' | 'calendar'
}

export interface Addressee {
  readonly company: string
  readonly traderNumber: string | null
  readonly attention: string | null
  /** Lines of the address. */
  readonly address: readonly string[]
}

export interface Reason {
  /** What it is about, in the programme's words: '7.1 Seals'. */
  readonly about: Text | null
  /** What the officer wrote. */
  readonly words: string
}

const REASONS = '{reasons}'
/** A closing paragraph of names alone: the signature block says the same. */
const SIGNATURE = /^(\{(signedBy|office)\}\s*)+$/

export const letterPdf = (data: LetterDocument): Promise<Uint8Array> => typeset(letter(data))

export const letter = (data: LetterDocument): Manuscript => {
  const languages: readonly Language[] = data.language === 'both' ? ['es', 'en'] : [data.language]
  const first = languages[0] ?? 'es'
  return {
    template: 'letter',
    properties: {
      title: `${filled(data.letter.title, data, first)} – ${data.letterNumber}`,
      author: data.programme.authority[first],
      description: `${data.addressee.company}`,
      keywords: [data.letterNumber, data.programme.shortName, ...present(data.caseReference)],
      language: first,
      issuedAt: data.issuedAt,
    },
    data: {
      ...letterheadData(data, data.language),
      ...{ letterNumber: data.letterNumber, caseReference: data.caseReference, addressee: data.addressee },
      ...{ receipt: data.receipt, letters: languages.map((language) => inLanguage(data, language)) },
    },
  }
}

const inLanguage = (data: LetterDocument, language: Language) => ({
  language,
  words: wordsIn(language),
  programme: data.programme.name[language],
  authority: data.programme.authority[language],
  office: data.office[language],
  title: filled(data.letter.title, data, language),
  paragraphs: paragraphsOf(data, language),
  date: writtenDay(data.date)[language],
  issued: writtenInstant(data.issuedAt, data.programme.timeZone)[language],
  reasons: data.reasons.map(({ about, words }) => ({ about: about?.[language] ?? null, words })),
  signatory: data.signatory && { ...data.signatory, post: data.signatory.post[language] },
  service: data.service && {
    note: data.service.note[language],
    servedOn: data.service.servedOn && writtenDay(data.service.servedOn)[language],
  },
})

interface Paragraph {
  /** Null where the reasons go. */
  readonly text: string | null
  /** Whether the sentence before them already says that reasons follow. */
  readonly led: boolean
}

const paragraphsOf = (data: LetterDocument, language: Language): readonly Paragraph[] => {
  const body = data.letter.body[language]
  if (body.includes(REASONS) && data.reasons.length === 0)
    throw new Error('a letter that names reasons has none')
  const paragraphs = body.split(/\n\s*\n/).filter((text) => !SIGNATURE.test(text.trim()))
  const withPlace = body.includes(REASONS) ? paragraphs : [...paragraphs, REASONS]
  return withPlace.flatMap((paragraph) => {
    const [before = '', ...after] = paragraph.split(REASONS).map((part) => part.trim())
    const texts = after.flatMap((part) => [{ text: null, led: before !== '' }, ...said(part, data, language)])
    return [...said(before, data, language), ...texts]
  })
}

const said = (text: string, data: LetterDocument, language: Language): readonly Paragraph[] =>
  /\p{L}/u.test(text) ? [{ text: filled({ es: text, en: text }, data, language), led: false }] : []

const filled = (text: Text, data: LetterDocument, language: Language): string => {
  const known = {
    company: data.addressee.company,
    date: data.date,
    office: data.office,
    ...(data.caseReference === null ? {} : { caseNumber: data.caseReference }),
    ...(data.signatory === null ? {} : { signedBy: data.signatory.name }),
  }
  const values = Object.entries<LetterValue>({ ...known, ...data.values })
  return fill(
    text[language].replace(/\s*\n\s*/g, ' '),
    Object.fromEntries(values.map(([place, value]) => [place, written(value, language)])),
  )
}

const written = (value: LetterValue, language: Language): string | number => {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return isDay(value) ? writtenDay(value)[language] : value
  if ('days' in value) return counted(value.count, value.days)[language]
  if ('es' in value) return value[language]
  return listed(value, language)
}

const present = <T>(value: T | null): readonly T[] => (value === null ? [] : [value])
