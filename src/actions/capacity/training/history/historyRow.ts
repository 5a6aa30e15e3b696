import type { Gender, OrganisationKind } from '../../../../domain/capacity/training/participant.ts'
import type { Track, WorkshopMode } from '../../../../domain/capacity/training/workshop.ts'
import type { Day } from '../../../../domain/kernel/day.ts'
import type { HistoryChoices } from './historyChoices.ts'
import type { HistoryField } from './historyColumns.ts'

/** One row of a list: somebody was at a workshop. */
export interface HistoryRow {
  readonly sheet: string
  readonly line: number
  readonly workshop: SaidWorkshop
  readonly name: string
  readonly email: string | null
  readonly organisation: string
  readonly organisationKind: OrganisationKind
  readonly country: string
  readonly gender: Gender | null
}

export interface SaidWorkshop {
  readonly title: string
  readonly country: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly track: Track
  readonly mode: WorkshopMode
  readonly place: string
  readonly organiser: string
  readonly provider: string
}

/** Why a row, or a cell of it, could not be read. */
export const faultCodes = [
  ...([
    'missing',
    'tooLong',
    'noName',
    'country',
    'notADay',
    'twoDigitYear',
    'monthFirst',
    'dayFirst',
    'endsBefore',
  ] as const),
  ...(['track', 'mode', 'email', 'kind', 'gender'] as const),
] as const
export type FaultCode = (typeof faultCodes)[number]

export interface HistoryFault {
  readonly sheet: string
  readonly line: number
  readonly column: HistoryField
  readonly code: FaultCode
  readonly value: string
  /** Whether the row was read all the same, without this cell. */
  readonly kept: boolean
}

/** A row that says nothing of anybody, and what it says. */
export interface PassedRow {
  readonly sheet: string
  readonly line: number
  readonly why: 'subtotal' | 'headings' | 'above' | 'nobody'
  readonly text: string
}

export interface HistoryFile {
  /** The file's name, for the report and the history. */
  readonly name: string
  readonly bytes: Buffer
  /** Says what would be written, and writes nothing. */
  readonly preview: boolean
  readonly demonstration?: boolean
  /** As whoever loads it put it right; left out: as a list of these headings was read last, or as its headings say. */
  readonly choices?: HistoryChoices | undefined
}
