import type { Instant } from '../../../domain/kernel/day.ts'
import { isDay } from '../../../domain/kernel/day.ts'
import { dayAt } from '../../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import type { AgendaItem, MeetingAsked, Paper } from '../../../store/capacity/workingGroup/meetings.ts'

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/

/** As the house writes it; none where it is no instant. */
export const instantOf = (text: string): Instant | undefined => {
  const at = ZONED.test(text) ? new Date(text) : undefined
  return at && !Number.isNaN(at.getTime()) ? (at.toISOString() as Instant) : undefined
}

/** Only where a browser goes by itself: an address that runs nothing. */
const isAddress = (text: string): boolean => /^https?:\/\/[^\s]+$/i.test(text)

/** What whoever calls a meeting says of it. */
export interface MeetingForm {
  readonly title: string
  readonly startsAt: string
  readonly endsAt: string | null
  readonly place: string
  readonly link: string
  readonly agenda: readonly AgendaItem[]
  readonly papers: readonly Paper[]
}

export const soundMeeting = (asked: MeetingForm, timeZone: string): Outcome<MeetingAsked> => {
  const title = asked.title.trim()
  if (title === '') return refused('input', 'group.titleMissing', undefined, '/title')
  const startsAt = instantOf(asked.startsAt)
  if (!startsAt) return refused('input', 'group.startMissing', undefined, '/startsAt')
  const endsAt = asked.endsAt === null ? null : instantOf(asked.endsAt)
  if (endsAt === undefined || (endsAt !== null && endsAt <= startsAt))
    return refused('input', 'group.endsBefore', undefined, '/endsAt')
  const link = asked.link.trim()
  if (link !== '' && !isAddress(link)) return refused('input', 'group.noAddress', undefined, '/link')
  const papers = asked.papers.map(({ name, address }) => ({ name: name.trim(), address: address.trim() }))
  const odd = papers.findIndex(({ name, address }) => name === '' || !isAddress(address))
  if (odd >= 0) return refused('input', 'group.noAddress', undefined, `/papers/${odd}/address`)
  const agenda = asked.agenda
    .map((item) => ({ ...item, title: item.title.trim() }))
    .filter((item) => item.title !== '')
  if (agenda.length === 0) return refused('input', 'group.agendaMissing', undefined, '/agenda')
  const onDay = dayAt(startsAt, timeZone)
  return done({ title, onDay, startsAt, endsAt, place: asked.place.trim(), link, agenda, papers })
}

/** A day the calendar has, or none where none is asked for. */
export const soundDay = (text: string | null): boolean => text === null || isDay(text)
