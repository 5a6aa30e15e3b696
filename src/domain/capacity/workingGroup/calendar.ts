import type { Instant } from '../../kernel/day.ts'

export interface CalendarMeeting {
  readonly id: string
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt: Instant | null
  readonly place: string
  readonly url: string
  readonly tells: string
  readonly cancelled: boolean
  /** How often it was changed, so that a calendar takes the later one. */
  readonly sequence: number
}

/** Meetings as a calendar file (RFC 5545). */
export const calendarFile = (
  meetings: readonly CalendarMeeting[],
  { name, madeAt }: { readonly name: string; readonly madeAt: Instant },
): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Aval//Working group//ES', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`],
    ...meetings.flatMap((meeting) => eventOf(meeting, madeAt)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')

const eventOf = (meeting: CalendarMeeting, madeAt: Instant): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${meeting.id}@aval`,
  `DTSTAMP:${stamp(madeAt)}`,
  `SEQUENCE:${meeting.sequence}`,
  `DTSTART:${stamp(meeting.startsAt)}`,
  ...(meeting.endsAt ? [`DTEND:${stamp(meeting.endsAt)}`] : []),
  `SUMMARY:${escaped(meeting.title)}`,
  ...(meeting.place ? [`LOCATION:${escaped(meeting.place)}`] : []),
  ...(meeting.tells ? [`DESCRIPTION:${escaped(meeting.tells)}`] : []),
  `URL:${meeting.url}`,
  `STATUS:${meeting.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
]

/** 2026-03-02T17:04:05.000Z → 20260302T170405Z */
const stamp = (instant: Instant): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n')

const LONGEST = 75

/** A line has at most 75 octets; what is over goes on in the next, behind a space. Signs are never cut in two. */
const folded = (line: string): string => {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const sign of line) {
    const size = octetsOf(sign)
    if (octets + size > LONGEST) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += sign
    octets += size
  }
  return [...lines, current].join('\r\n')
}

const octetsOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
