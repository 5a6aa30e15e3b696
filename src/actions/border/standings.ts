import type { Standing } from '../../domain/border/lane.ts'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import { DAY_MS, dayAt, epochMs, instantAt } from '../../domain/kernel/moment.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { withheldFrom } from '../../domain/programmes/withheld.ts'
import type { StandingOf } from '../../domain/targeting/chainOf.ts'
import type { Recognised } from '../../store/border/standings.ts'
import type { Holding } from '../../store/public/registerChanges.ts'

/** What is known of traders at one reading. */
export interface Reading {
  readonly suspended: ReadonlyMap<string, readonly string[]>
  readonly recognised: ReadonlyMap<string, Recognised>
  /** How much was found against whom of late. */
  readonly findings: ReadonlyMap<string, number>
  /** From this instant on the reading counts for nothing. */
  readonly until: Instant
}

const OLDEST_MS = DAY_MS

export const readingUntil = (asOf: Instant): Instant => instantAt(epochMs(asOf) + OLDEST_MS)

type Known = Pick<Standing, 'is' | 'tier' | 'recentFindings' | 'without'>

/**
 * How a trader stands now. INVARIANT: a reading older than a day earns nobody anything: one loses a benefit, never safety.
 */
export const standingsOn = (
  { suspended, recognised, findings, until }: Reading,
  find: (traderNumber: string) => Holding | undefined,
  {
    now,
    zone,
    reliefBenefits,
    benefits,
  }: {
    readonly now: Instant
    readonly zone: string
    readonly reliefBenefits: readonly string[]
    readonly benefits: Programme['benefits']
  },
): StandingOf => {
  const tooOld = now >= until
  const without = (
    { types }: Holding,
    gone: readonly string[] | undefined,
  ): Pick<Known, 'is' | 'without'> => {
    if (!gone) return { is: 'certified' }
    const kinds = withheldFrom({ benefits }, types, gone)
    const is = gone.some((benefit) => reliefBenefits.includes(benefit)) ? 'reliefSuspended' : 'certified'
    return kinds.length > 0 ? { is, without: kinds } : { is }
  }
  const heldBy = (traderNumber: string): Known | undefined => {
    const holding = find(traderNumber)
    if (holding) return { tier: holding.tier, ...without(holding, suspended.get(traderNumber)) }
    const partner = recognised.get(traderNumber)
    return partner && holdsOn(partner, dayAt(now, zone))
      ? { is: 'recognised', tier: partner.tier }
      : undefined
  }
  return (traderNumber): Known | undefined => {
    const found = findings.get(traderNumber)
    const held = tooOld ? undefined : heldBy(traderNumber)
    // What was found does not grow old with the reading.
    if (!found) return held
    return { ...(held ?? { is: 'notCertified', tier: null }), recentFindings: found }
  }
}

const holdsOn = ({ validFrom, validUntil }: Recognised, today: Day): boolean =>
  validFrom <= today && (validUntil === null || today <= validUntil)
