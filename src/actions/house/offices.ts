import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { Tx } from '../../store/database/scope.ts'
import {
  insertOffice,
  type Office,
  officersEverywhere,
  type StaffedOffice,
  staffedOffices,
  updateOffice,
} from '../../store/house/offices.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

/** 'all' is how the command line says every office. */
const fits = (id: string) => /^[a-z0-9-]{2,40}$/.test(id) && id !== 'all'

export const listStaffedOffices = (
  world: World,
  actor: Actor,
): Promise<Outcome<{ offices: readonly StaffedOffice[]; everywhere: number }>> =>
  act(world, actor, 'listStaffedOffices', async (tx) =>
    done({ offices: await staffedOffices(tx), everywhere: await officersEverywhere(tx) }),
  )

export const addOffice = (world: World, actor: Actor, office: Office): Promise<Outcome<Office>> =>
  act(world, actor, 'addOffice', (tx) => addOfficeIn(tx, office))

/** An office's id stands in addresses, roles and companies: it never changes, and no office is taken away. */
export const addOfficeIn = async (tx: Tx, asked: Office): Promise<Outcome<Office>> => {
  const office = trimmed(asked)
  if (!fits(office.id)) return refused('input', 'offices.id', { id: office.id }, '/id')
  if (office.name === '') return refused('input', 'offices.name', undefined, '/name')
  if (!(await insertOffice(tx, office))) return refused('conflict', 'offices.taken', { id: office.id }, '/id')
  await recordAudit(tx, { action: 'office.add', subjectKind: 'office', subjectId: office.id })
  return done(office)
}

export const changeOffice = (world: World, actor: Actor, asked: Office): Promise<Outcome<Office>> =>
  act(world, actor, 'changeOffice', async (tx) => {
    const office = trimmed(asked)
    if (office.name === '') return refused('input', 'offices.name', undefined, '/name')
    if (!(await updateOffice(tx, office))) return refused('notFound', 'notFound')
    await recordAudit(tx, {
      action: 'office.change',
      subjectKind: 'office',
      subjectId: office.id,
      after: office,
    })
    return done(office)
  })

const trimmed = ({ id, name, city, jurisdiction }: Office): Office => ({
  id: id.trim(),
  name: name.trim(),
  city: city.trim(),
  jurisdiction: jurisdiction.trim(),
})
