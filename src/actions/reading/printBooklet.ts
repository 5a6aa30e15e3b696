import { bookletPdf } from '../../documents/booklet.ts'
import type { Library } from '../../domain/crosswalk/library.ts'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { standardsFor } from '../../domain/programmes/criteriaFor.ts'
import type { Language } from '../../domain/programmes/programme.ts'

export interface BookletWanted {
  readonly programme: string
  readonly type: string
  readonly language: Language
  readonly paper: 'a4' | 'letter'
  readonly day: Day
  readonly url: string
}

export interface PrintedBooklet {
  readonly bytes: Uint8Array
  readonly name: string
}

/** What a programme asks of one kind of operator on a day, as a booklet. The same day gives the same bytes. */
export const printBooklet = async (
  library: Library,
  { programme: id, type, language, paper, day, url }: BookletWanted,
): Promise<Outcome<PrintedBooklet>> => {
  const programme = library.editions.find((one) => one.programme.id === id)?.programme
  if (!programme) return refused('notFound', 'reading.programme')
  const operatorType = programme.operatorTypes.find((one) => one.id === type)
  if (!operatorType) return refused('notFound', 'reading.operatorType', { programme: id })
  const standards = standardsFor(programme, { operatorTypes: [type], on: day })
  if (standards.length === 0) return refused('notFound', 'reading.nothingAsked')
  const issuedAt = `${day}T00:00:00.000Z` as Instant
  const bytes = await bookletPdf({
    ...{ language, paper, programme, operatorType, day, standards, url, issuedAt },
    demonstration: false,
  })
  return done({ bytes, name: `${id}-${programme.edition}-${type}-${language}.pdf` })
}
