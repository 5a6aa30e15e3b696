import { scopeOf } from '../../actions/actor.ts'
import { addOfficeIn } from '../../actions/house/offices.ts'
import type { World } from '../../actions/world.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { inScope } from '../../store/database/scope.ts'
import type { Office } from '../../store/house/offices.ts'
import { officeList } from '../../store/profile/company.ts'
import { administering } from './commandLine.ts'

export const addOffice = (world: World, office: Office): Promise<Outcome<Office>> =>
  inScope(world.db, scopeOf(administering('office.add')), (tx) => addOfficeIn(tx, office))

export const listOffices = (world: World): Promise<Office[]> =>
  inScope(world.db, scopeOf(administering('office.list')), officeList)
