import type { Day } from '../../kernel/day.ts'
import { isOfficer, type Role } from '../../people/roles.ts'

/** Whom official information is for. */
export const audiences = ['public', 'companies', 'members', 'officers'] as const
export type Audience = (typeof audiences)[number]

/** As whom somebody reads. */
export interface Reader {
  readonly side: 'company' | 'office' | 'admin' | 'public' | 'system'
  readonly isMember: boolean
  readonly roles: readonly Role[]
}

/** Which announcements are meant for a reader. */
export const audiencesOf = ({ side, isMember, roles }: Reader): readonly Audience[] => [
  'public',
  ...(side === 'company' ? (['companies'] as const) : []),
  ...((side === 'office' || side === 'admin') && isOfficer(roles) ? (['officers'] as const) : []),
  ...(isMember ? (['members'] as const) : []),
]

export interface Validity {
  readonly validFrom: Day
  readonly validUntil: Day | null
  /** Another was published instead of it. */
  readonly corrected: boolean
}

export type AnnouncementStanding = 'coming' | 'inForce' | 'over' | 'corrected'

/** How a published announcement stands on a day. */
export const standingOn = (
  { validFrom, validUntil, corrected }: Validity,
  day: Day,
): AnnouncementStanding => {
  if (corrected) return 'corrected'
  if (day < validFrom) return 'coming'
  return validUntil !== null && day > validUntil ? 'over' : 'inForce'
}

export interface InTwoLanguages {
  readonly es: string
  readonly en: string
}

/** Said in one language at least, whole: a title and a text in each it is said in. */
export const isSaid = (title: InTwoLanguages, body: InTwoLanguages): boolean => {
  const whole = (language: 'es' | 'en') => title[language] !== '' && body[language] !== ''
  const halved = (language: 'es' | 'en') => (title[language] === '') !== (body[language] === '')
  return (whole('es') || whole('en')) && !halved('es') && !halved('en')
}

/** In the reader's language where it is said in it, otherwise in the one it is said in. */
export const saidIn = (text: InTwoLanguages, language: 'es' | 'en'): 'es' | 'en' =>
  text[language] !== '' ? language : language === 'es' ? 'en' : 'es'
