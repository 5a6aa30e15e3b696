export type NoticeKind = 'change' | 'incident'

/** The programme's term for telling; `left` is negative once it has passed. */
export interface NoticeTerm {
  readonly days: number
  readonly counted: 'working' | 'calendar'
  readonly because: { readonly es: string; readonly en: string }
  readonly certainty: string
  readonly dueOn: string
  readonly left: number
}

/** GET /api/v1/company/notices */
export interface OwnNotices {
  readonly case: { readonly number: string; readonly state: string }
  readonly today: string
  readonly matters: Readonly<Record<NoticeKind, readonly string[]>>
  readonly mayTell: Readonly<Record<NoticeKind, boolean>>
  readonly terms: Readonly<Record<NoticeKind, NoticeTerm | null>>
  readonly notices: readonly OwnNotice[]
}

export interface OwnNotice {
  readonly id: string
  readonly kind: NoticeKind
  readonly what: string
  readonly tells: string
  readonly happenedOn: string
  readonly dueOn: string | null
  readonly sentAt: string
  readonly by: string
  readonly receipt: string | null
  readonly inTime: boolean
  readonly answeredAt: string | null
  readonly answer: string
}

export const noticesAddress = '/api/v1/company/notices'
export const wordOfKind = { change: 'cambio', incident: 'incidente' } as const
