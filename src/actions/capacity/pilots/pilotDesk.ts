import type { PilotStage } from '../../../domain/capacity/pilots/pilot.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import { isDay } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { lockPilot, type PilotRow, stagesOf } from '../../../store/capacity/pilots/pilots.ts'
import type { Tx } from '../../../store/database/scope.ts'
import type { Actor } from '../../actor.ts'

/** A pilot is of the whole country: once the role allows it, whoever leads one writes as the system does, under their own name. */
export const forAllOffices = (actor: Actor): Actor => ({ ...actor, side: 'system', officeIds: 'all' })

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isId = (text: string): boolean => UUID.test(text)

/** The pilot, locked until the transaction ends, with its stages. */
export const pilotFor = async (
  tx: Tx,
  id: string,
): Promise<Outcome<{ readonly pilot: PilotRow; readonly stages: readonly PilotStage[] }>> => {
  const pilot = isId(id) ? await lockPilot(tx, id) : undefined
  return pilot ? done({ pilot, stages: await stagesOf(tx, id) }) : refused('notFound', 'notFound')
}

/** A day of the calendar, nothing, or a refusal. */
export const dayOrNone = (text: string | null, path: string): Outcome<Day | null> =>
  text === null || text === ''
    ? done(null)
    : isDay(text)
      ? done(text)
      : refused('input', 'pilots.day', undefined, path)
