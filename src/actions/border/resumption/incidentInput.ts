import { type TransportMode, transportModes } from '../../../domain/border/goodsDeclaration.ts'
import { type IncidentKind, incidentKinds } from '../../../domain/border/resumption/incident.ts'
import type { Instant } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { officeNames } from '../../../store/border/resumption/posts.ts'
import type { Tx } from '../../../store/database/scope.ts'

/** What the programme manager says of an incident. */
export interface IncidentAsked {
  readonly name: string
  readonly offices: readonly string[]
  /** None: all. */
  readonly modes: readonly string[]
  /** Offices that take the shipments meanwhile. */
  readonly receiving: readonly string[]
  readonly until: string | null
  readonly reason: string
}

export interface DeclarationAsked extends IncidentAsked {
  readonly kind: string
  readonly from: string
  readonly exercise: boolean
}

export const isKind = (text: string): text is IncidentKind => incidentKinds.some((one) => one === text)
const isMode = (text: string): text is TransportMode => transportModes.some((one) => one === text)
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/

/** As the house writes it; none where it is no instant. */
export const instantOf = (text: string): Instant | undefined => {
  const at = ZONED.test(text) ? new Date(text) : undefined
  return at && !Number.isNaN(at.getTime()) ? (at.toISOString() as Instant) : undefined
}

export interface SoundIncident {
  readonly name: string
  readonly reason: string
  readonly offices: readonly string[]
  readonly modes: readonly string[]
  readonly receiving: readonly string[]
  readonly untilAt: Instant | null
}

/** Offices and modes are known, no office stands still and receives, and it ends after it began. */
export const soundIncident = async (
  tx: Tx,
  asked: IncidentAsked,
  fromAt: string,
): Promise<Outcome<SoundIncident>> => {
  const name = asked.name.trim()
  if (name === '') return refused('input', 'incidents.name', undefined, '/name')
  const reason = asked.reason.trim()
  if (reason === '') return refused('input', 'incidents.reason', undefined, '/reason')
  const offices = [...new Set(asked.offices)]
  if (offices.length === 0) return refused('input', 'incidents.offices', undefined, '/offices')
  const receiving = [...new Set(asked.receiving)]
  const known = new Set((await officeNames(tx)).map(({ id }) => id))
  const stranger = [...offices, ...receiving].find((one) => !known.has(one))
  if (stranger !== undefined) return refused('input', 'incidents.officeUnknown', { office: stranger })
  const both = receiving.find((one) => offices.includes(one))
  if (both !== undefined)
    return refused('input', 'incidents.receivesAndStands', { office: both }, '/receiving')
  const modes = [...new Set(asked.modes)]
  const odd = modes.find((one) => !isMode(one))
  if (odd !== undefined) return refused('input', 'incidents.modeUnknown', { mode: odd }, '/modes')
  const untilAt = asked.until === null ? null : instantOf(asked.until)
  if (untilAt === undefined) return refused('input', 'incidents.instant', undefined, '/until')
  if (untilAt !== null && untilAt <= fromAt)
    return refused('input', 'incidents.untilBefore', undefined, '/until')
  return done({ name, reason, offices, modes, receiving, untilAt })
}
