import { type Day, isDay } from '../kernel/day.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'

/** What a certified company, or one on its way, owes word of: something about itself changed, or something happened. */
export const changeMatters = [
  'name',
  'address',
  'siteOpened',
  'siteClosed',
  'representative',
  'contacts',
  'ownership',
  'activities',
  'other',
] as const
export const incidentMatters = [
  'theft',
  'contraband',
  'tampering',
  'intrusion',
  'information',
  'people',
  'accident',
  'other',
] as const

export type NoticeKind = 'change' | 'incident'

export interface NoticeDraft {
  readonly kind: NoticeKind
  readonly what: string
  readonly tells: string
  readonly happenedOn: string
}

export interface CheckedNotice extends NoticeDraft {
  readonly happenedOn: Day
}

/** The clock of the programme that a notice is under, from the day it happened. */
export const clockOfNotice = { change: 'changeNotice', incident: 'incidentReport' } as const

/** A change may be told before it takes effect; an incident has happened. */
export const checkNotice = (draft: NoticeDraft, today: Day): Outcome<CheckedNotice> => {
  const { kind, what, happenedOn } = draft
  const matters: readonly string[] = kind === 'change' ? changeMatters : incidentMatters
  if (!matters.includes(what)) return refused('input', 'notices.what', undefined, '/what')
  const tells = draft.tells.trim()
  if (tells === '') return refused('input', 'notices.tells', undefined, '/tells')
  if (!isDay(happenedOn)) return refused('input', 'notices.happenedOn', undefined, '/happenedOn')
  if (kind === 'incident' && happenedOn > today)
    return refused('input', 'notices.notYet', undefined, '/happenedOn')
  return done({ kind, what, tells, happenedOn })
}
