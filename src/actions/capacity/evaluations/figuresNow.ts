import type { Figures } from '../../../domain/capacity/evaluations/measured.ts'
import {
  certifiedByType,
  reassessmentsUntil,
  smallFirmsNow,
} from '../../../store/capacity/evaluations/figures.ts'
import { inScope, type Tx } from '../../../store/database/scope.ts'
import { casesByClock, daysToDecision } from '../../../store/office/overview.ts'
import { scopeOf, theClock } from '../../actor.ts'
import { ledgerIn, type ProgrammeLedger } from '../../benefits/programmeLedger.ts'
import { openPublicLedger } from '../../benefits/publicLedger.ts'
import { moment } from '../../moment.ts'
import { openStatistics } from '../../public/showStatistics.ts'
import type { World } from '../../world.ts'

/** A firm is small or medium up to so many people at its sites; a proposal of ours. */
const MOST_PEOPLE = 250

/** What the running programme can say of itself, over all its offices, hence in the system's own scope. Counts, no names. */
export const figuresNow = async (world: World): Promise<Figures> => {
  const { day } = moment(world)
  const published = await publishedNow(world)
  return inScope(world.db, scopeOf(theClock('measures')), async (tx) => {
    const { decided, median } = await daysToDecision(tx, day)
    return {
      decisionTime: { decided, medianDays: median },
      backlog: await backlogNow(tx, day),
      operatorTypes: { certified: await certifiedByType(tx) },
      reassessments: await reassessmentsUntil(tx, day),
      smallFirms: await smallFirmsNow(tx, MOST_PEOPLE),
      statisticsPublished: published.counts,
      ...(await borderNow(tx, world, published.comparesByChance)),
    }
  })
}

const backlogNow = async (tx: Tx, day: string): Promise<Figures['backlog']> => {
  const clocks = await casesByClock(tx, day)
  const late = clocks.reduce((sum, one) => sum + one.late, 0)
  return { late, open: clocks.reduce((sum, one) => sum + one.late + one.week + one.later, 0) }
}

const publishedNow = async (world: World) => {
  const { rows } = await openStatistics(world)()
  const { quarters } = await openPublicLedger(world)()
  const told = new Set(rows.filter(({ count }) => count !== null && count > 0).map(({ month }) => month))
  return {
    counts: {
      months: Math.min(told.size, 12),
      quarters: quarters.filter(({ all }) => all).length,
    },
    comparesByChance: quarters.some(({ draw }) => draw.certified !== null && draw.others !== null),
  }
}

const borderNow = async (tx: Tx, world: World, published: boolean) => {
  const ledger = await ledgerIn(tx, world, {})
  if (!ledger.ok) throw new Error('the ledger of the last year could not be read')
  const { benefits, lodged } = ledger.value
  const many = (...kinds: readonly string[]) =>
    benefits.filter(({ delivery }) => kinds.includes(delivery)).length
  return {
    benefitsDelivered: {
      promised: benefits.length,
      delivered: many('kept', 'given'),
      undelivered: many('notKept', 'notGiven'),
    },
    shareOfTrade: {
      lodged: Object.values(lodged).reduce((sum, one) => sum + one, 0),
      certified: lodged.certified,
    },
    benefitMeasurement: measuredAtBorder(ledger.value, published),
  }
}

const measuredAtBorder = (
  { inspections, clearance, draw }: ProgrammeLedger,
  published: boolean,
): Figures['benefitMeasurement'] => ({
  compared: inspections?.compared ?? 0,
  certifiedRate: inspections ? hundredths(inspections.certifiedRate.value) : null,
  othersRate: inspections ? hundredths(inspections.otherRate.value) : null,
  clearanceMinutes: clearance ? Math.round(clearance.certified.median.value) : null,
  drawn: draw.certified.done + draw.others.done,
  published,
})

const hundredths = (share: number): number => Math.round(share * 1_000) / 10
