import { admission } from '../../../domain/capacity/pilots/admission.ts'
import type { Outcome } from '../../../domain/kernel/outcome.ts'
import { invitationsOfTaxId } from '../../../store/capacity/pilots/invitations.ts'
import { latestPilotOf, stagesOf } from '../../../store/capacity/pilots/pilots.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'

/** Whether a company may apply to the programme of this house now; asked before anything of it is written. Three questions. */
export const admit = async (
  tx: Tx,
  world: World,
  { taxId, types }: { readonly taxId: string; readonly types: readonly string[] },
): Promise<Outcome<true>> => {
  const { programme } = world
  const pilot = await latestPilotOf(tx, programme.id)
  const stages = pilot ? await stagesOf(tx, pilot.id) : []
  return admission({
    pilot: pilot ? { state: pilot.state, opensOn: pilot.opensOn, stages } : null,
    onlyInvited: programme.pilot?.invitedOnly ?? false,
    invitations: pilot ? await invitationsOfTaxId(tx, pilot.id, taxId) : [],
    ...{ types, today: moment(world).day },
  })
}
