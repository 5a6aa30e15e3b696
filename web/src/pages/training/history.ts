/** POST /api/v1/training/history/preview, and without it */
export interface HistoryReport {
  readonly file: string
  readonly preview: boolean
  readonly sheets: readonly SheetRead[]
  readonly workshops: readonly WorkshopFound[]
  readonly headings: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly columns: HistoryColumns
  readonly track: string | null
  readonly country: string | null
  readonly missing: readonly string[]
  readonly days: {
    readonly read: DayOrder
    readonly either: number
    readonly onlyDayFirst: number
    readonly onlyMonthFirst: number
    readonly example: string
  }
  readonly remembered: boolean
  readonly rows: number
  readonly read: number
  readonly refused: number
  readonly passed: number
  readonly people: number
  readonly newPeople: number
  readonly newWorkshops: number
  readonly newSeats: number
  readonly doubts: number
  readonly faults: number
  readonly someFaults: readonly HistoryFault[]
  readonly somePassed: readonly {
    readonly sheet: string
    readonly line: number
    readonly why: string
    readonly text: string
  }[]
  readonly toMend: string
}

export type DayOrder = 'dayFirst' | 'monthFirst'
/** The column of each field, from 0. */
export type HistoryColumns = Readonly<Record<string, number>>

/** What whoever loads a list says of it. */
export interface HistoryChoices {
  readonly columns: HistoryColumns
  readonly track: string | null
  readonly country: string | null
  readonly dayOrder: DayOrder
}

export const choicesOf = ({ columns, track, country, days }: HistoryReport): HistoryChoices => ({
  ...{ columns, track, country },
  dayOrder: days.read,
})

/** As a door is asked; nothing where nothing was put right. */
export const choicesAsked = (choices: HistoryChoices | undefined): Readonly<Record<string, string>> =>
  choices === undefined
    ? {}
    : {
        columns: Object.entries(choices.columns)
          .map(([field, place]) => `${field}.${place}`)
          .join(','),
        ...(choices.track ? { track: choices.track } : {}),
        ...(choices.country ? { country: choices.country } : {}),
        dayOrder: choices.dayOrder,
      }

export const neededFields = ['workshop', 'days', 'name'] as const
export const saidOnce = ['country', 'track'] as const
export const otherFields = [
  ...['surnames', 'email', 'organisation', 'organisationKind', 'personCountry', 'gender'],
  ...['endsOn', 'mode', 'place', 'organiser', 'provider'],
] as const

export interface SheetRead {
  readonly name: string
  readonly unknown: readonly string[]
  readonly rows: number
  readonly read: number
  readonly refused: number
  readonly passed: number
}

export interface WorkshopFound {
  readonly title: string
  readonly country: string
  readonly startsOn: string
  readonly endsOn: string
  readonly track: string
  readonly people: number
  readonly isNew: boolean
}

export interface HistoryFault {
  readonly sheet: string
  readonly line: number
  readonly column: string
  readonly code: string
  readonly value: string
  readonly kept: boolean
}

export const historyDoor = '/api/v1/training/history'

/** Hands a text to the browser as a file to keep. */
export const saveText = (text: string, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
