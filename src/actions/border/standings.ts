import type { Against } from '../../domain/border/against.ts'
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
  /** How much was found and said against whom of late. */
  readonly findings: ReadonlyMap<string, Against>
  /** From this instant on the reading counts for nothing. */
  readonly until: Instant
}

const OLDEST_MS = DAY_MS

export const readingUntil = (asOf: Instant): Instant => instantAt(epochMs(asOf) + OLDEST_MS)

type Known = Pick<Standing, 'is' | 'tier' | 'recentFindings' | 'disowned' | 'without'>

/** What a standing follows from besides the reading. */
interface Asked {
  readonly now: Instant
  readonly zone: string
  readonly reliefBenefits: readonly string[]
  readonly benefits: Programme['benefits']
}

type Find = (traderNumber: string) => Holding | undefined

/**
 * How a trader stands now. INVARIANT: a reading older than a day earns nobody anything: one loses a benefit, never safety.
 */
export const standingsOn = (reading: Reading, find: Find, asked: Asked): StandingOf => {
  const isTooOld = asked.now >= reading.until
  return (traderNumber): Known | undefined => {
    const found = reading.findings.size === 0 ? undefined : reading.findings.get(traderNumber)
    const held = isTooOld ? undefined : heldBy(traderNumber, reading, find(traderNumber), asked)
    // What was found does not grow old with the reading.
    if (!found) return held
    return {
      ...(held ?? { is: 'notCertified', tier: null }),
      ...(found.findings > 0 && { recentFindings: found.findings }),
      ...(found.disowned > 0 && { disowned: found.disowned }),
    }
  }
}

const heldBy = (
  traderNumber: string,
  { suspended, recognised }: Reading,
  holding: Holding | undefined,
  asked: Asked,
): Known | undefined => {
  if (holding) return { tier: holding.tier, ...without(holding, suspended.get(traderNumber), asked) }
  const partner = recognised.get(traderNumber)
  return partner && holdsOn(partner, dayAt(asked.now, asked.zone))
    ? { is: 'recognised', tier: partner.tier }
    : undefined
}

const without = (
  { types }: Holding,
  gone: readonly string[] | undefined,
  { benefits, reliefBenefits }: Asked,
): Pick<Known, 'is' | 'without'> => {
  if (!gone) return { is: 'certified' }
  const kinds = withheldFrom({ benefits }, types, gone)
  const is = gone.some((benefit) => reliefBenefits.includes(benefit)) ? 'reliefSuspended' : 'certified'
  return kinds.length > 0 ? { is, without: kinds } : { is }
}

const holdsOn = ({ validFrom, validUntil }: Recognised, today: Day): boolean =>
  validFrom <= today && (validUntil === null || today <= validUntil)
