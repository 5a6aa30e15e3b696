import { mayDoAt, type WorkshopAct } from '../../../domain/capacity/training/workshop.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { findWorkshop, lockWorkshop, type WorkshopRow } from '../../../store/capacity/training/workshops.ts'
import type { Tx } from '../../../store/database/scope.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isId = (text: string): boolean => UUID.test(text)

export const workshopAt = async (tx: Tx, id: string): Promise<Outcome<WorkshopRow>> => {
  const found = isId(id) ? await findWorkshop(tx, id) : undefined
  return found ? done(found) : refused('notFound', 'notFound')
}

/** The workshop, locked until the transaction ends, where this may be done about it now. */
export const workshopFor = async (tx: Tx, id: string, act: WorkshopAct): Promise<Outcome<WorkshopRow>> => {
  const found = isId(id) ? await lockWorkshop(tx, id) : undefined
  if (!found) return refused('notFound', 'notFound')
  return mayDoAt(found.state, act) ? done(found) : refused('conflict', 'training.notNow')
}
