import { addDays, addMonths, type Day } from '../kernel/day.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'

/**
 * A certificate says that an operator was found worthy, as what, and until when. What befalls it is a list that only grows;
 * its status on any day is read from that list. Who may do what to it, and after which checks, is the case's business: here
 * is only what each event makes of the certificate.
 */
export interface Certificate {
  readonly number: string
  readonly operatorId: string
  readonly programmeId: string
  readonly types: readonly string[]
  readonly tier: string | null
  /** The first day the operator was certified, without a break since: earlier certificates count. */
  readonly since: Day
  /** The first day of this certificate itself. */
  readonly issuedOn: Day
  /** The last day of the term; none where a programme's certificates hold without end. */
  readonly until: Day | null
  readonly events: readonly CertificateEvent[]
}

export interface CertificateEvent {
  readonly name: EventName
  readonly on: Day
  /** The benefits withheld, when only some are. */
  readonly benefits: readonly string[]
}

export const certificateStatuses = [
  'valid',
  'partlySuspended',
  'suspended',
  'revoked',
  'expired',
  'withdrawn',
  'replaced',
] as const

export type CertificateStatus = (typeof certificateStatuses)[number]

interface EventRow {
  readonly from: readonly CertificateStatus[]
  readonly to: CertificateStatus
}

/** What can befall a certificate. A revoked one comes back only by an appeal that is granted; nothing else that ended does. */
// biome-ignore format: a table, a row a line
export const certificateEvents = {
  suspend:         { from: ['valid', 'partlySuspended'],              to: 'suspended' },
  suspendBenefits: { from: ['valid', 'partlySuspended'],              to: 'partlySuspended' },
  reinstate:       { from: ['suspended', 'partlySuspended', 'revoked'], to: 'valid' },
  revoke:          { from: ['valid', 'partlySuspended', 'suspended'], to: 'revoked' },
  expire:          { from: ['valid', 'partlySuspended', 'suspended'], to: 'expired' },
  withdraw:        { from: ['valid', 'partlySuspended', 'suspended'], to: 'withdrawn' },
  replace:         { from: ['valid', 'partlySuspended', 'suspended'], to: 'replaced' },
} as const satisfies Record<string, EventRow>

export type EventName = keyof typeof certificateEvents

/** What a status is worth: `isAlive` while it can still hold again by itself, `holds` while it proves something today. */
// biome-ignore format: a table, a row a line
const worth = {
  valid:           { holds: true,  isAlive: true },
  partlySuspended: { holds: true,  isAlive: true },
  suspended:       { holds: false, isAlive: true },
  revoked:         { holds: false, isAlive: false },
  expired:         { holds: false, isAlive: false },
  withdrawn:       { holds: false, isAlive: false },
  replaced:        { holds: false, isAlive: false },
} as const satisfies Record<CertificateStatus, { readonly holds: boolean; readonly isAlive: boolean }>

export const isAlive = (status: CertificateStatus): boolean => worth[status].isAlive

export type PublicStatus = 'certified' | 'notCertified'

/** All that the public may know. Unknown, refused, suspended and ended look the same. */
export const publicStatus = (status: CertificateStatus | undefined): PublicStatus =>
  status !== undefined && worth[status].holds ? 'certified' : 'notCertified'

/** What an event makes of a status, or why it cannot befall it. */
export const statusAfter = (status: CertificateStatus, event: EventName): Outcome<CertificateStatus> => {
  const { from, to }: EventRow = certificateEvents[event]
  return from.includes(status) ? done(to) : refused('conflict', `certificates.cannot.${event}`, { status })
}

/** The status at the end of a day; nothing before the certificate was there. */
export const statusOn = (certificate: Certificate, on: Day): CertificateStatus | undefined => {
  if (on < certificate.issuedOn) return undefined
  const last = certificate.events.findLast((event) => event.on <= on)
  const status: CertificateStatus = last ? certificateEvents[last.name].to : 'valid'
  return isAlive(status) && certificate.until !== null && on > certificate.until ? 'expired' : status
}

/** The benefits withheld on a day, by name; all of them when the certificate does not hold. */
export const withheldOn = (certificate: Certificate, on: Day): readonly string[] | 'all' => {
  const status = statusOn(certificate, on)
  if (status === undefined || !worth[status].holds) return 'all'
  return status === 'partlySuspended'
    ? (certificate.events.findLast((event) => event.on <= on)?.benefits ?? [])
    : []
}

/** Adds what befell a certificate on a day. Days are never rewritten: an event before the last one is refused. */
export const befall = (
  certificate: Certificate,
  name: EventName,
  on: Day,
  benefits: readonly string[] = [],
): Outcome<Certificate> => {
  const last = certificate.events.at(-1)
  if (on < (last?.on ?? certificate.issuedOn))
    return refused('conflict', 'certificates.beforeTheLast', { on })
  if (name === 'suspendBenefits' && benefits.length === 0)
    return refused('input', 'certificates.nameBenefits')
  const status = statusOn(certificate, on)
  if (status === undefined) return refused('conflict', `certificates.cannot.${name}`)
  const after = statusAfter(name === 'expire' ? beforeItsEnd(certificate, status) : status, name)
  return after.ok ? done({ ...certificate, events: [...certificate.events, { name, on, benefits }] }) : after
}

/** A term that is over makes a certificate expired by the calendar, before any event says so. */
const beforeItsEnd = ({ events }: Certificate, status: CertificateStatus): CertificateStatus =>
  status === 'expired' && events.at(-1)?.name !== 'expire' ? 'valid' : status

/** The last day of a term that begins on a day: the day before the same date so many months on. */
export const lastDayOf = (from: Day, months: number): Day => addDays(addMonths(from, months), -1)
