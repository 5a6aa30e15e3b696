import { addDays, type Day } from '../kernel/day.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { befall, type Certificate, lastDayOf, statusOn } from './certificate.ts'
import { certificateNumber } from './certificateNumber.ts'

export interface IssuedTo {
  readonly id: string
  /** What the operator is certified as. */
  readonly types: readonly string[]
  readonly tier?: string | null
}

export interface IssuedUnder {
  readonly id: string
  /** Months a certificate holds; none where it holds without end. */
  readonly validityMonths: number | null
}

/** A first certificate. `sequence`: its place among those the programme issued that year. */
export const issue = (
  operator: IssuedTo,
  programme: IssuedUnder,
  on: Day,
  sequence: number,
): Outcome<Certificate> => {
  if (operator.types.length === 0) return refused('notNow', 'certificates.noTypes')
  return done({
    number: certificateNumber(programme.id, on, sequence),
    operatorId: operator.id,
    programmeId: programme.id,
    types: operator.types,
    tier: operator.tier ?? null,
    since: on,
    issuedOn: on,
    until: programme.validityMonths === null ? null : lastDayOf(on, programme.validityMonths),
    events: [],
  })
}

export interface Renewed {
  readonly replaced: Certificate
  readonly renewed: Certificate
}

/**
 * A further term. The new certificate takes the old one's place the day it is decided, and its term follows on the old
 * one's, so that a company that renews early loses no day. What has lapsed is not renewed: it is applied for anew.
 */
export const renew = (
  certificate: Certificate,
  operator: IssuedTo,
  programme: IssuedUnder,
  on: Day,
  sequence: number,
): Outcome<Renewed> => {
  if (statusOn(certificate, on) !== 'valid') return refused('conflict', 'certificates.onlyValidIsRenewed')
  const replaced = befall(certificate, 'replace', on)
  if (!replaced.ok) return replaced
  const issued = issue(operator, programme, on, sequence)
  if (!issued.ok) return issued
  const begins = certificate.until === null ? on : addDays(certificate.until, 1)
  const until = programme.validityMonths === null ? null : lastDayOf(begins, programme.validityMonths)
  return done({ replaced: replaced.value, renewed: { ...issued.value, since: certificate.since, until } })
}
