import type { Track } from '../../../../domain/capacity/training/workshop.ts'
import { type HistoryField, type HistoryPlaces, historyFields, placesIn } from './historyColumns.ts'

/** What whoever loads a list said of it, where the list does not say it itself. */
export interface HistoryChoices {
  /** The column of each field that is to be read, from 0; left out: as the headings say. */
  readonly columns?: HistoryPlaces | undefined
  /** For rows that name none. */
  readonly track?: Track | undefined
  readonly country?: string | undefined
  readonly dayOrder?: 'dayFirst' | 'monthFirst' | undefined
}

/** How lists of these headings were read last. */
export interface KeptChoices extends HistoryChoices {
  readonly headings: readonly string[]
}

export type ChoicesFor = (headings: readonly string[]) => HistoryChoices

/** As was said now; else as a list of the same headings was read last; else nothing is chosen. */
export const choicesFrom =
  (said: HistoryChoices | undefined, kept: readonly KeptChoices[]): ChoicesFor =>
  (headings) =>
    said ?? keptFor(kept, headings) ?? {}

export const keptFor = (kept: readonly KeptChoices[], headings: readonly string[]): KeptChoices | undefined =>
  kept.find((one) => isSameLayout(one.headings, headings))

export const isSameLayout = (one: readonly string[], other: readonly string[]): boolean =>
  one.join('\u0000') === other.join('\u0000')

/** Places chosen on the headings shown; on a sheet laid out otherwise, wherever the same headings stand. */
export const placesBy = (
  columns: HistoryPlaces | undefined,
  shown: readonly string[],
  headings: readonly string[],
): HistoryPlaces => {
  if (!columns) return placesIn(headings)
  if (isSameLayout(shown, headings)) return columns
  return Object.fromEntries(
    Object.entries(columns).flatMap(([field, place]) => {
      const at = headings.indexOf(shown[place] ?? '\u0000')
      return at >= 0 ? [[field, at]] : []
    }),
  )
}

/** `workshop.1,name.7` */
export const columnsIn = (text: string): HistoryPlaces =>
  Object.fromEntries(
    text.split(',').flatMap((one) => {
      const [field = '', place] = one.split('.')
      return isField(field) ? [[field, Number(place)]] : []
    }),
  )

const isField = (text: string): text is HistoryField => historyFields.some((field) => field === text)
