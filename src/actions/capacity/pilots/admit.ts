import { admission } from '../../../domain/capacity/pilots/admission.ts'
import type { Outcome } from '../../../domain/kernel/outcome.ts'
import { invitationsOfTaxIds } from '../../../store/capacity/pilots/invitations.ts'
import { latestPilotOf, stagesOf } from '../../../store/capacity/pilots/pilots.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'

interface Asking {
  readonly taxId: string
  readonly types: readonly string[]
}

/** Whether companies may apply to the programme of this house now; asked before anything of them is written. Three questions. */
export const admissionTo = async (
  tx: Tx,
  world: World,
  taxIds: readonly string[],
): Promise<(company: Asking) => Outcome<true>> => {
  const { programme } = world
  const pilot = await latestPilotOf(tx, programme.id)
  const stages = pilot ? await stagesOf(tx, pilot.id) : []
  const invitations = pilot ? await invitationsOfTaxIds(tx, pilot.id, taxIds) : []
  return ({ taxId, types }) =>
    admission({
      pilot: pilot ? { state: pilot.state, opensOn: pilot.opensOn, stages } : null,
      onlyInvited: programme.pilot?.invitedOnly ?? false,
      invitations: invitations.filter((one) => one.taxId.toUpperCase() === taxId.toUpperCase()),
      ...{ types, today: moment(world).day },
    })
}

export const admit = async (tx: Tx, world: World, company: Asking): Promise<Outcome<true>> =>
  (await admissionTo(tx, world, [company.taxId]))(company)
