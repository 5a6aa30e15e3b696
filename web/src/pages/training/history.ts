/** POST /api/v1/training/history/preview, and without it */
export interface HistoryReport {
  readonly file: string
  readonly preview: boolean
  readonly sheets: readonly SheetRead[]
  readonly workshops: readonly WorkshopFound[]
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
