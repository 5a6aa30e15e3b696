import type { IconName } from '../../parts/Icon.tsx'
import type { Tone } from '../../parts/statusVocabulary.ts'
import type { Text } from '../../words/useText.ts'
import type { WordKey } from '../../words/useWords.ts'

/** What GET /api/v1/certificates/{publicId} answers. Reasons are told only where the programme's law lets them be. */
export interface CheckedCertificate {
  readonly valid: boolean
  readonly reason: 'suspended' | 'expired' | 'revoked' | 'withdrawn' | 'replaced' | 'unknown' | null
  readonly number: string | null
  readonly traderNumber: string | null
  readonly name: string | null
  readonly types: readonly string[]
  readonly tier: string | null
  readonly since: string | null
  readonly until: string | null
  readonly sites: readonly { readonly name: string; readonly city: string }[]
  readonly asOf: string
  readonly suspendedSince: string | null
  readonly programme: { readonly shortName: string; readonly name: Text }
  readonly attendance: AttendanceShown | null
  readonly demonstration: boolean
}

/** Who came to what, of a certificate of attendance. */
export interface AttendanceShown {
  readonly name: string
  readonly workshop: string
  readonly place: string
  readonly startsOn: string
  readonly endsOn: string
  readonly attended: number
  readonly sessions: number
  readonly hours: number
}

export interface Verdict {
  readonly tone: Tone
  readonly icon: IconName
  readonly word: WordKey
}

const notValid: Verdict = { tone: 'halt', icon: 'cross', word: 'web.certificate.notValid' }

const verdicts: Readonly<Record<NonNullable<CheckedCertificate['reason']>, Verdict>> = {
  suspended: { tone: 'halt', icon: 'octagonBars', word: 'web.certificate.suspended' },
  revoked: { tone: 'halt', icon: 'solidOctagon', word: 'web.certificate.revoked' },
  expired: { tone: 'halt', icon: 'hourglass', word: 'web.certificate.expired' },
  withdrawn: { tone: 'halt', icon: 'door', word: 'web.certificate.withdrawn' },
  replaced: { tone: 'heed', icon: 'turn', word: 'web.certificate.replaced' },
  unknown: { tone: 'halt', icon: 'cross', word: 'web.certificate.unknown' },
}

export const verdictOf = ({ valid, reason }: CheckedCertificate): Verdict => {
  if (valid) return { tone: 'good', icon: 'solidTick', word: 'web.certificate.valid' }
  return reason === null ? notValid : verdicts[reason]
}

/** The sentence under the verdict; nothing where it is valid. */
export const reasonOf = ({ valid, reason, suspendedSince }: CheckedCertificate): WordKey | undefined => {
  if (valid) return undefined
  if (suspendedSince !== null) return 'web.certificate.suspendedSince'
  return reason === 'replaced' ? 'web.certificate.replacedWhy' : 'web.certificate.notValidWhy'
}
