import type { Day } from '../domain/kernel/day.ts'
import type { Text } from '../domain/standards/text.ts'
import { type Letterhead, letterheadData, type Signatory } from './letterhead.ts'
import type { Manuscript } from './typesetting/manuscript.ts'
import { qrCode } from './typesetting/qrCode.ts'
import { rosette } from './typesetting/rosette.ts'
import { typeset } from './typesetting/typeset.ts'
import { word, wordsIn } from './words.ts'
import { shortDay, writtenInstant } from './writtenDay.ts'

/** A certificate of attendance as it is printed, in Spanish and English side by side. */
export interface AttendanceDocument extends Letterhead {
  readonly number: string
  readonly name: string
  readonly workshop: string
  readonly track: Text
  readonly mode: Text
  readonly place: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly organiser: string
  readonly provider: string
  readonly attended: number
  readonly sessions: number
  readonly hours: number
  readonly modules: readonly Text[]
  readonly signatory: Signatory | null
  /** The page that says whether the certificate holds today. */
  readonly verificationUrl: string
}

export const attendancePdf = (data: AttendanceDocument): Promise<Uint8Array> => typeset(attendance(data))

export const attendance = (data: AttendanceDocument): Manuscript => ({
  template: 'attendance',
  properties: {
    title: `${word('attendanceTitle').es} ${data.number} – ${data.name}`,
    author: data.programme.authority.es,
    description: `${word('attendanceTitle').en} ${data.number} – ${data.name}`,
    keywords: [data.number, data.programme.shortName, data.verificationUrl],
    language: 'es',
    issuedAt: data.issuedAt,
  },
  data: {
    ...letterheadData(data, 'both'),
    words: { es: wordsIn('es'), en: wordsIn('en') },
    ...{ number: data.number, name: data.name, workshop: data.workshop, track: data.track, mode: data.mode },
    ...{ place: data.place, organiser: data.organiser, provider: data.provider, modules: data.modules },
    ...{ signatory: data.signatory, verificationUrl: data.verificationUrl },
    days: daysOf(data.startsOn, data.endsOn),
    attended: word('attendanceShare', { attended: data.attended, sessions: data.sessions }),
    hours: word('attendanceHours', { hours: data.hours }),
    issued: writtenInstant(data.issuedAt, data.programme.timeZone),
    qrAlt: word('qrAlt', { url: data.verificationUrl }).es,
  },
  drawings: { qr: qrCode(data.verificationUrl), rosette: rosette(data.number, '#d9c9ee') },
})

const daysOf = (from: Day, until: Day): Text => {
  const [first, last] = [shortDay(from), shortDay(until)]
  return from === until ? first : { es: `${first.es} – ${last.es}`, en: `${first.en} – ${last.en}` }
}
