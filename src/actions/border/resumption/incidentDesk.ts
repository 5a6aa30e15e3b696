import { type IncidentStep, mayTakeIncidentStep } from '../../../domain/border/resumption/incident.ts'
import { plainRules, type ResumptionRules } from '../../../domain/border/resumption/resumptionRules.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { type IncidentRow, lockIncident } from '../../../store/border/resumption/incidents.ts'
import { takeStock } from '../../../store/border/resumption/shipments.ts'
import type { Tx } from '../../../store/database/scope.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'

/**
 * An incident is of the whole country: its shipments move from one office to another. Once the role allows it, whoever arranges
 * writes as the system does, and the audit log names the person.
 */
export const ofAllOffices = (actor: Actor): Actor => ({ ...actor, side: 'system', officeIds: 'all' })

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isId = (text: string): boolean => UUID.test(text)

/** The incident, locked until the transaction ends, where this step may be taken now. */
export const incidentFor = async (tx: Tx, id: string, step: IncidentStep): Promise<Outcome<IncidentRow>> => {
  const found = isId(id) ? await lockIncident(tx, id) : undefined
  if (!found) return refused('notFound', 'notFound')
  if (!mayTakeIncidentStep(found.state, step)) return refused('conflict', 'incidents.closed')
  return done(found)
}

export const rulesOf = ({ programme }: Pick<World, 'programme'>): ResumptionRules =>
  programme.resumption ?? plainRules

export const stockOf = (
  tx: Tx,
  world: World,
  { id, offices, modes }: Pick<IncidentRow, 'id' | 'offices' | 'modes'>,
): Promise<{ came: number; left: number }> => {
  const { standingOf, benefit } = rulesOf(world)
  const { at, day } = moment(world)
  return takeStock(tx, { incidentId: id, offices, modes, standingOf, benefit, at, today: day })
}
