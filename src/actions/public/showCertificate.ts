import type { Day, Instant } from '../../domain/kernel/day.ts'
import { momentAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Text } from '../../domain/standards/text.ts'
import {
  type AttendanceCertificateRow,
  attendanceCertificateByPublicId,
} from '../../store/capacity/training/attendanceCertificates.ts'
import { inScope } from '../../store/database/scope.ts'
import { certificateByPublicId, type ShownCertificate } from '../../store/public/certificateByPublicId.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

export type NotValidBecause = 'suspended' | 'expired' | 'revoked' | 'withdrawn' | 'replaced' | 'unknown'

export interface CertificatePage {
  readonly valid: boolean
  /** Null where it is valid, and where the programme's law does not let the public know. */
  readonly reason: NotValidBecause | null
  readonly number: string | null
  readonly traderNumber: string | null
  readonly name: string | null
  readonly types: readonly string[]
  readonly tier: string | null
  readonly since: Day | null
  readonly until: Day | null
  readonly sites: readonly { readonly name: string; readonly city: string }[]
  readonly suspendedSince: Day | null
  readonly asOf: Instant
  readonly programme: { readonly shortName: string; readonly name: Text }
  /** Of a certificate of attendance: who came to what. Null of a company's. */
  readonly attendance: AttendanceShown | null
  readonly demonstration: boolean
}

export interface AttendanceShown {
  readonly name: string
  readonly workshop: string
  readonly place: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly attended: number
  readonly sessions: number
  readonly hours: number
}

/**
 * The page behind a certificate's own QR code. Whoever holds the paper may know whether it is still true, and no public scope
 * sees a company, so one query asks in the office's own scope for the one certificate with this id, which cannot be guessed.
 * An unknown id gets the same page, empty. Why a certificate ended is told by a word, never by the office's reasons.
 */
export const showCertificate = async (
  world: World,
  actor: Actor,
  publicId: string,
): Promise<Outcome<CertificatePage>> => {
  if (!PUBLIC_ID.test(publicId)) return done({ ...unknown, ...about(world) })
  const found = await inScope(world.db, { ...scopeOf(actor), side: 'system' }, async (tx) => {
    const companys = await certificateByPublicId(tx, publicId)
    if (companys) return shown(companys, world)
    const attended = await attendanceCertificateByPublicId(tx, publicId)
    return attended ? shownAttendance(attended) : unknown
  })
  return done({ ...found, ...about(world) })
}

/** What the paper says, and whether it still does. */
const shownAttendance = (found: AttendanceCertificateRow): Shown => ({
  ...unknown,
  valid: found.state === 'valid',
  reason: found.state === 'valid' ? null : 'withdrawn',
  number: found.number,
  since: found.issuedOn,
  attendance: {
    ...{ name: found.name, workshop: found.title, place: found.place, startsOn: found.startsOn },
    ...{ endsOn: found.endsOn, attended: found.attended, sessions: found.sessions, hours: found.hours },
  },
  demonstration: found.demonstration,
})

const PUBLIC_ID = /^[A-Za-z0-9_-]{8,64}$/

const about = (world: World) => ({
  asOf: world.now(),
  programme: { shortName: world.programme.shortName, name: world.programme.name },
})

type Shown = Omit<CertificatePage, 'asOf' | 'programme'>

const unknown: Shown = {
  valid: false,
  reason: 'unknown',
  number: null,
  traderNumber: null,
  name: null,
  types: [],
  tier: null,
  since: null,
  until: null,
  sites: [],
  suspendedSince: null,
  attendance: null,
  demonstration: false,
}

const shown = (found: ShownCertificate, world: World): Shown => {
  const { number, traderNumber, name, types, tier, since, until, sites, demonstration } = found
  const because = notValidBecause(found, moment(world).day)
  const { publicNamesSuspension } = world.programme
  return {
    valid: because === null,
    reason: because === null || publicNamesSuspension || !hidesSuspension.includes(because) ? because : null,
    number,
    traderNumber,
    name,
    types,
    tier,
    since,
    until,
    sites,
    suspendedSince: because === 'suspended' && publicNamesSuspension ? suspensionDay(found, world) : null,
    attendance: null,
    demonstration,
  }
}

/** A certificate past its last day is not valid, even before the clock has written so. */
const notValidBecause = ({ state, until }: ShownCertificate, today: Day): NotValidBecause | null => {
  if (state !== 'valid' && state !== 'partlySuspended') return state
  return until !== null && until < today ? 'expired' : null
}

/** Where a suspension may not be named, what else an officer decided is not named either, or silence would name it. */
const hidesSuspension: readonly NotValidBecause[] = ['suspended', 'revoked', 'withdrawn']

const suspensionDay = ({ suspendedAt }: ShownCertificate, world: World): Day | null =>
  suspendedAt === null ? null : momentAt(suspendedAt, world.programme.timeZone).day
