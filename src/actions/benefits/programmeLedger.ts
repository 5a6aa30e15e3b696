import { addSums } from '../../domain/benefits/comparedSums.ts'
import type { BothSpreads } from '../../domain/benefits/comparison.ts'
import { type Effect, effectOfSums, effectsBy, timeEffectOf } from '../../domain/benefits/effect.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { type ComparedRow, comparedByTier, comparedIn } from '../../store/benefits/comparedKinds.ts'
import { timesGiven } from '../../store/benefits/given.ts'
import { type LanesRow, lanesCounted, timesCounted } from '../../store/benefits/ledger.ts'
import { type MonthsCounted, monthsCounted } from '../../store/benefits/months.ts'
import { spreadsOf } from '../../store/benefits/spreads.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { type DrawTold, drawTold, type HitLine, hitsByBasis, hitsByLane } from './drawn.ts'
import { type LedgerQuery, ledgerAsked } from './ledgerAsked.ts'
import { placesOf, spreadsIn } from './measured.ts'
import { type Measured, type PromisedBenefit, promisesKept } from './promises.ts'

/** What certification earned at the border, over a range of months. */
export interface ProgrammeLedger extends Measured {
  readonly from: string
  readonly to: string
  readonly counted: MonthsCounted
  readonly lodged: Readonly<Record<'certified' | 'recognised' | 'reliefSuspended' | 'notCertified', number>>
  readonly draw: DrawTold
  readonly lanes: readonly HitLine[]
  readonly bases: readonly HitLine[]
  readonly byMonth: readonly Keyed[]
  readonly byOffice: readonly Keyed[]
  readonly byMode: readonly Keyed[]
  readonly byTier: readonly Keyed[]
  /** How many times wider the variance is for shipments of one company being alike. */
  readonly spreads: BothSpreads
  readonly benefits: readonly PromisedBenefit[]
}

interface Keyed {
  readonly key: string
  readonly effect: Effect | null
}

/** Seven queries of summaries, whatever the number of declarations. */
export const readProgrammeLedger = (
  world: World,
  actor: Actor,
  query: LedgerQuery,
): Promise<Outcome<ProgrammeLedger>> =>
  act(world, actor, 'readProgrammeLedger', (tx) => ledgerIn(tx, world, query))

/** The same, as far as the scope sees. */
export const ledgerIn = async (
  tx: Tx,
  world: World,
  query: LedgerQuery,
): Promise<Outcome<ProgrammeLedger>> => {
  const counted = await monthsCounted(tx)
  const range = ledgerAsked(query, counted, moment(world).day)
  if (!range.ok) return range
  const asked = range.value
  const spreads = spreadsIn(await spreadsOf(tx, asked))
  const compared = await comparedIn(tx, asked)
  const tiers = await comparedByTier(tx, asked)
  const lanes = await lanesCounted(tx, asked)
  const times = await timesCounted(tx, asked)
  const given = await timesGiven(tx, asked, null)
  const inspected = compared.map((row) => ({ ...row, sums: row.inspections }))
  const summed = (of: (row: ComparedRow) => ComparedRow['inspections']) =>
    effectOfSums(addSums(compared.map(of)), spreads)
  const measured: Measured = {
    inspections: summed((row) => row.inspections),
    documents: summed((row) => row.documents),
    clearance: timeEffectOf(placesOf(times, 'clearance')),
    wait: timeEffectOf(placesOf(times, 'wait')),
  }
  return done({
    ...{ from: asked.from.slice(0, 7), to: asked.to.slice(0, 7), counted },
    lodged: lodgedIn(lanes),
    ...measured,
    draw: drawTold(lanes),
    ...{ lanes: hitsByLane(lanes), bases: hitsByBasis(lanes) },
    byMonth: sorted(effectsBy(inspected, ({ month }) => month, spreads)),
    byOffice: sorted(effectsBy(inspected, ({ office }) => office, spreads)),
    byMode: sorted(effectsBy(inspected, ({ mode }) => mode, spreads)),
    byTier: sorted(
      effectsBy(
        tiers.map((row) => ({ ...row, sums: row.inspections })),
        ({ tier }) => tier,
        spreads,
      ),
    ),
    ...{ spreads, benefits: promisesKept(world, measured, given) },
  })
}

const sorted = (keyed: readonly Keyed[]): readonly Keyed[] =>
  keyed.toSorted((one, other) => (one.key < other.key ? -1 : 1))

const lodgedIn = (rows: readonly LanesRow[]): ProgrammeLedger['lodged'] => {
  const of = (standing: string) =>
    rows.reduce((sum, row) => sum + (row.standing === standing ? row.lodged : 0), 0)
  return {
    certified: of('certified'),
    recognised: of('recognised'),
    reliefSuspended: of('reliefSuspended'),
    notCertified: of('notCertified'),
  }
}
