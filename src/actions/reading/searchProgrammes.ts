import { covers } from '../../domain/programmes/criteriaFor.ts'
import type { Criterion } from '../../domain/standards/standard.ts'
import type { Text } from '../../domain/standards/text.ts'
import type { NamePlate } from './readProgramme.ts'
import type { Findable, SearchIndex } from './searchIndex.ts'
import { markedPieces, stemOf, wordsOf } from './wordForms.ts'

export interface Sought {
  readonly q: string
  readonly programme?: string | undefined
  readonly level?: 'must' | 'should' | undefined
  readonly type?: string | undefined
  readonly limit?: number | undefined
}

export interface Pieces {
  readonly es: readonly string[]
  readonly en: readonly string[]
}

export interface Hit {
  readonly programme: NamePlate
  readonly standard: { readonly id: string; readonly number: string; readonly title: Text }
  readonly id: string
  readonly number: string
  readonly level: Criterion['level']
  readonly certainty: Criterion['certainty']
  /** Pieces of text in turn, every second of them what was looked for. */
  readonly asks: Pieces
  /** The sentence beside it that holds what was looked for, where `asks` does not. */
  readonly beside: Pieces | null
}

export interface Found {
  readonly q: string
  readonly total: number
  /** No criterion holds all the words; these hold some, or words like them. */
  readonly loosely: boolean
  readonly programmes: readonly { readonly id: string; readonly shortName: string; readonly count: number }[]
  readonly items: readonly Hit[]
}

/** More words than this say no more. */
const MOST_WORDS = 12
/** From here on the last word may still be on its way to a longer one. */
const ENOUGH_LETTERS = 3

/** Criteria of every programme, in both languages at once: by number or id first, then by words, the weightiest first. */
export const searchProgrammes = (index: SearchIndex, sought: Sought): Found => {
  const q = sought.q.trim()
  const { found, loosely } = findIn(index, q)
  const fitting = found.filter(({ item }) => fits(item, sought))
  const here = fitting.filter(({ item }) => !sought.programme || item.programme.id === sought.programme)
  const counts = new Map<string, { id: string; shortName: string; count: number }>()
  for (const { item } of fitting) {
    const { id, shortName } = item.programme
    counts.set(id, { id, shortName, count: (counts.get(id)?.count ?? 0) + 1 })
  }
  return {
    q,
    total: here.length,
    loosely,
    programmes: [...counts.values()],
    items: here.slice(0, sought.limit ?? 30).map(hitOf),
  }
}

interface Match {
  readonly item: Findable
  readonly stems: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

const findIn = ({ items, words }: SearchIndex, q: string): { found: readonly Match[]; loosely: boolean } => {
  const named = byName(items, q)
  const terms = wordsOf(q).slice(0, MOST_WORDS)
  const text = terms.join(' ')
  const typing = (term: string, at: number, all: readonly string[]) =>
    at === all.length - 1 && term.length >= ENOUGH_LETTERS
  const strict = text ? words.search(text, { combineWith: 'AND', prefix: typing }) : []
  const loosely = named.length === 0 && strict.length === 0 && text !== ''
  const results = loosely
    ? words.search(text, { combineWith: 'OR', fuzzy: (term) => (term.length > 4 ? 1 : false) })
    : strict
  const byWords = results.flatMap(({ id, match }) => {
    const item = items[Number(id)]
    return item ? [{ item, stems: new Set(Object.keys(match)) }] : []
  })
  const first = new Set(named)
  return {
    found: [
      ...named.map((item) => ({ item, stems: none })),
      ...byWords.filter(({ item }) => !first.has(item)),
    ],
    loosely: loosely && byWords.length > 0,
  }
}

/** Whose number or id it is, and then those under that number. */
const byName = (items: readonly Findable[], q: string): readonly Findable[] => {
  const name = q.toLowerCase()
  if (!/^[\p{L}\p{N}][\p{L}\p{N}.()-]*$/u.test(name)) return []
  const exact = items.filter(({ criterion: { id, number } }) => number.toLowerCase() === name || id === name)
  const under = items.filter(({ criterion }) => criterion.number.toLowerCase().startsWith(`${name}.`))
  return [...exact, ...under]
}

const fits = ({ criterion }: Findable, { level, type }: Sought): boolean => {
  const asked = !type || (criterion.owedBy !== 'customs' && covers(criterion.operatorTypes, [type]))
  const parts = criterion.parts.filter((part) => !type || covers(part.operatorTypes ?? 'all', [type]))
  const levels = criterion.parts.length === 0 ? [criterion.level] : parts.map((part) => part.level)
  return asked && levels.length > 0 && (!level || levels.includes(level))
}

const hitOf = ({ item, stems }: Match): Hit => {
  const { programme, standard, criterion } = item
  const isMarked = (stem: string) => stems.has(stem)
  const pieces = (text: Text): Pieces => ({
    es: markedPieces(text.es, isMarked),
    en: markedPieces(text.en, isMarked),
  })
  const asks = pieces(criterion.asks)
  return {
    programme,
    standard: { id: standard.id, number: standard.number, title: standard.title },
    id: criterion.id,
    number: criterion.number,
    level: criterion.level,
    certainty: criterion.certainty,
    asks,
    beside: stems.size === 0 || isSeen(asks) ? null : besideOf(criterion, stems, pieces),
  }
}

/** Marked in both languages: whichever one reads, one sees why it was found. */
const isSeen = ({ es, en }: Pieces): boolean => es.length > 1 && en.length > 1

const besideOf = (
  criterion: Criterion,
  stems: ReadonlySet<string>,
  pieces: (text: Text) => Pieces,
): Pieces | null => {
  const holds = (text: Text) =>
    [text.es, text.en].some((one) => wordsOf(one).some((word) => stems.has(stemOf(word))))
  const { guidance, evidence, visit, smallCompany, parts } = criterion
  const texts = [...parts.map(({ asks }) => asks), guidance, evidence, visit.checks, smallCompany]
  const found = texts.find((text) => text !== undefined && holds(text))
  return found ? pieces(found) : null
}
