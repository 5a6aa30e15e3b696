import type { ClockFaceOfCase } from '../decide/caseTypes.ts'

/** A case in a list, as `GET /api/v1/cases` tells it. */
export interface QueueItem {
  readonly id: string
  readonly number: string
  readonly company: string
  readonly city: string
  readonly state: string
  readonly group: 'late' | 'today' | 'week' | 'later' | 'paused'
  readonly clock: ClockFaceOfCase | null
  readonly turn: 'mine' | 'office' | 'company' | 'nobody'
  readonly nextDueOn: string | null
  readonly nextClock: string | null
  readonly riskBand: 'low' | 'medium' | 'high'
  readonly riskPoints: number
  readonly assignedTo: string | null
  readonly assignedName: string | null
  readonly sites: number
  readonly unread: number
  readonly evidence: number
  readonly paper: boolean
  readonly lastStepAt: string
}

export interface QueueCounts {
  readonly total: number
  readonly late: number
  readonly today: number
  readonly week: number
  readonly paused: number
  readonly mine: number
  readonly high: number
  readonly news: number
  readonly shown: number
  readonly states: Readonly<Record<string, number>>
}

export interface QueuePage {
  readonly items: readonly QueueItem[]
  readonly counts: QueueCounts
  readonly page: number
  readonly perPage: number
  readonly today: string
}
