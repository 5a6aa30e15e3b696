import MiniSearch from 'minisearch'
import type { Library } from '../../domain/crosswalk/library.ts'
import { type PlacedCriterion, placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Text } from '../../domain/standards/text.ts'
import { type NamePlate, namePlate } from './readProgramme.ts'
import { termOf, wordsOf } from './wordForms.ts'

/** A criterion as it can be found. */
export interface Findable extends PlacedCriterion {
  readonly programme: NamePlate
}

/** The words of both languages of every criterion, by how much they tell of it. */
export interface SearchIndex {
  readonly items: readonly Findable[]
  readonly words: MiniSearch
}

const both = (...texts: readonly (Text | undefined)[]): string =>
  texts.flatMap((text) => (text ? [text.es, text.en] : [])).join('\n')

/** In small pieces: the house answers others between them. */
export const buildIndex = async (programmes: Library['editions']): Promise<SearchIndex> => {
  const items = programmes.flatMap(({ programme }) => {
    const plate = namePlate(programme)
    return placedCriteria(programme).map((placed) => ({ ...placed, programme: plate }))
  })
  const words = new MiniSearch({
    fields: ['title', 'asks', 'more'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: termOf,
    searchOptions: { boost: { title: 4, asks: 2, more: 1 } },
  })
  await words.addAllAsync(
    items.map(({ standard, subStandard, criterion }, id) => ({
      id,
      title: both(standard.title, subStandard.title),
      asks: both(criterion.asks, ...criterion.parts.map(({ asks }) => asks)),
      more: both(criterion.guidance, criterion.evidence, criterion.visit.checks, criterion.smallCompany),
    })),
    { chunkSize: 20 },
  )
  return { items, words }
}

/** Built once for the editions there are, which do not change while the house is open. */
const indexes = new WeakMap<Library['editions'], Promise<SearchIndex>>()
export const indexOf = (library: Library): Promise<SearchIndex> => {
  const known = indexes.get(library.editions)
  if (known) return known
  const making = buildIndex(library.editions)
  indexes.set(library.editions, making)
  return making
}
