import { done, type Outcome } from '../kernel/outcome.ts'
import { type Succession, type SuccessionRow, successionKinds } from '../operators/successions.ts'
import { befall, type Certificate, type CertificateEvent, isAlive, statusOn } from './certificate.ts'
import { certificateNumber } from './certificateNumber.ts'

export interface Succeeded {
  /** The predecessor's certificate as the succession leaves it. */
  readonly certificate: Certificate
  /** The one that takes its place, for the rest of its term and with its restrictions. */
  readonly carriedOver: Certificate | null
}

/**
 * What a succession makes of a predecessor's certificate. One that does not live any more is left as it is.
 * INVARIANT: a suspension is carried over with the certificate; a new name or number washes nothing off.
 */
export const afterSuccession = (
  certificate: Certificate,
  succession: Succession,
  sequence: number,
): Outcome<Succeeded> => {
  const row: SuccessionRow = successionKinds[succession.kind]
  const status = statusOn(certificate, succession.on)
  if (row.certificate === 'kept' || status === undefined || !isAlive(status)) {
    return done({ certificate, carriedOver: null })
  }
  const [heir] = succession.to
  const isCarriedOver = row.certificate === 'carriedOver' && heir !== undefined
  const after = befall(certificate, isCarriedOver ? 'replace' : 'withdraw', succession.on)
  if (!after.ok) return after
  const carriedOver = isCarriedOver ? carry(certificate, heir, succession, sequence) : null
  return done({ certificate: after.value, carriedOver })
}

const carry = (
  certificate: Certificate,
  operatorId: string,
  { on }: Succession,
  sequence: number,
): Certificate => ({
  ...certificate,
  number: certificateNumber(certificate.programmeId, on, sequence),
  operatorId,
  issuedOn: on,
  events: standing(certificate, on),
})

/** The restriction that stands on a day, as the first event of whatever takes the certificate's place. */
const standing = (certificate: Certificate, on: Succession['on']): readonly CertificateEvent[] => {
  const status = statusOn(certificate, on)
  const last = certificate.events.findLast((event) => event.on <= on)
  return last && status !== 'valid' ? [{ ...last, on }] : []
}
