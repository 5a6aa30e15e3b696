import {
  borderMeasures,
  type CostAssumed,
  changesCompared,
} from '../../../domain/capacity/pilots/changesCompared.ts'
import { likeCompanies } from '../../../domain/capacity/pilots/likeCompanies.ts'
import { periodsOf } from '../../../domain/capacity/pilots/periods.ts'
import { isDay } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { insertReckoning } from '../../../store/capacity/pilots/reckonings.ts'
import { membersCounted, tradesOf } from '../../../store/capacity/pilots/trades.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { currencyOf } from '../../border/currencyOf.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { forAllOffices, pilotFor } from './pilotDesk.ts'

export interface ReckoningAsked {
  readonly asOf: string
  /** What the office takes for granted; null where it tells no cost. */
  readonly cost: CostAssumed | null
}

/**
 * Measures a pilot from the border's own declarations, as of a day: its members before and during it, beside companies like them.
 * It is kept as it comes out; reckoned again, it stands beside.
 */
export const reckonPilot = (
  world: World,
  actor: Actor,
  pilotId: string,
  { asOf, cost }: ReckoningAsked,
): Promise<Outcome<{ id: string }>> =>
  act(world, forAllOffices(actor), 'reckonPilot', async (tx) => {
    const found = await pilotFor(tx, pilotId)
    if (!found.ok) return found
    const { startsOn, endsOn, bounds, historical } = found.value.pilot
    if (historical) return refused('notNow', 'pilots.reckoning.historical')
    if (!isDay(asOf) || asOf > moment(world).day)
      return refused('input', 'pilots.reckoning.asOf', undefined, '/asOf')
    const periods = startsOn && periodsOf(startsOn, endsOn, asOf)
    if (!periods) return refused('notNow', 'pilots.reckoning.tooSoon')
    const { companies, demonstration } = await tradesOf(tx, { pilotId, flows: bounds.flows, ...periods })
    const like = likeCompanies(companies)
    const counts = {
      ...(await membersCounted(tx, { pilotId, ...periods })),
      ...{ members: like.members.length, others: like.others.length, alone: like.alone },
    }
    const measured = borderMeasures.flatMap((measure) => changesCompared(measure, like, cost) ?? [])
    const id = await insertReckoning(tx, {
      ...{ pilotId, asOf, ...periods, currency: currencyOf(world.programme), cost, counts },
      ...{ found: measured, at: world.now(), demonstration },
    })
    await recordAudit(tx, {
      ...{ action: 'pilot.reckon', subjectKind: 'pilot', subjectId: pilotId },
      detail: { id, asOf, members: counts.members, others: counts.others },
    })
    return done({ id })
  })
