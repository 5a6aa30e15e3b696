import { modulesFor } from '../../../domain/capacity/training/module.ts'
import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import type { Text } from '../../../domain/standards/text.ts'
import { type OwnAttendanceRow, ownAttendance } from '../../../store/capacity/training/ownAttendance.ts'
import type { Actor } from '../../actor.ts'
import { editionOf } from '../../cases/caseNow.ts'
import { ownCase } from '../../ownCase.ts'
import { actForCompany } from '../../profile/actForCompany.ts'
import type { World } from '../../world.ts'

export interface OwnAttendance {
  /** Modules that teach what the criterion asks. */
  readonly modules: readonly Text[]
  /** Those of workshops that teach it first; one that was withdrawn is there too, and proves nothing. */
  readonly certificates: readonly (Omit<OwnAttendanceRow, 'modules'> & { readonly teaches: boolean })[]
}

/** The certificates of attendance of a company's own people, as far as it has verified them, beside one criterion. */
export const readOwnAttendance = (
  world: World,
  actor: Actor,
  criterionId: string,
): Promise<Outcome<OwnAttendance>> =>
  actForCompany(world, actor, 'readOwnAttendance', async (tx, operatorId) => {
    const file = await ownCase(tx, actor)
    if (!file.ok) return file
    const fitting = modulesFor(world.modules, editionOf(world, file.value).id, [criterionId])
    const taught = new Set(fitting.map(({ module }) => module.id))
    const rows = await ownAttendance(tx, operatorId)
    return done({
      modules: fitting.map(({ module }) => module.title),
      certificates: rows
        .map(({ modules, ...row }) => ({ ...row, teaches: modules.some((one) => taught.has(one)) }))
        .toSorted((one, other) => Number(other.teaches) - Number(one.teaches)),
    })
  })
