import { scopeOf } from '../../actions/actor.ts'
import type { World } from '../../actions/world.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { insertOffice, type Office } from '../../store/commandLine/offices.ts'
import { inScope } from '../../store/database/scope.ts'
import { officeList } from '../../store/profile/company.ts'
import { administering } from './commandLine.ts'

/** 'all' is how the command line says every office. */
const fits = (id: string) => /^[a-z0-9-]{2,40}$/.test(id) && id !== 'all'

export const addOffice = (world: World, office: Office): Promise<Outcome<Office>> =>
  inScope(world.db, scopeOf(administering('office.add')), async (tx) => {
    if (!fits(office.id)) return refused('input', 'offices.id', { id: office.id }, '/id')
    if (office.name === '') return refused('input', 'offices.name', undefined, '/name')
    if (!(await insertOffice(tx, office)))
      return refused('conflict', 'offices.taken', { id: office.id }, '/id')
    await recordAudit(tx, { action: 'office.add', subjectKind: 'office', subjectId: office.id })
    return done(office)
  })

export const listOffices = (world: World): Promise<Office[]> =>
  inScope(world.db, scopeOf(administering('office.list')), officeList)
