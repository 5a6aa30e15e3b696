import { covers } from '../../domain/programmes/criteriaFor.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { withheldFrom } from '../../domain/programmes/withheld.ts'
import { asTheHouse } from '../../store/database/asTheHouse.ts'
import type { Tx } from '../../store/database/scope.ts'
import { accountOfficerOf, type NamedContact } from '../../store/profile/namedContact.ts'

/** Whom a certified company calls at its office, where the programme promises somebody and the promise is not suspended. */
export const namedContact = async (
  tx: Tx,
  programme: Pick<Programme, 'benefits'>,
  company: {
    readonly operatorId: string
    readonly types: readonly string[]
    readonly assignedTo: string | null
    readonly certificate: { readonly state: string } | null
    readonly suspendedBenefits: readonly string[]
  },
): Promise<NamedContact | null> => {
  const { types, certificate, suspendedBenefits } = company
  const holds = certificate?.state === 'valid' || certificate?.state === 'partlySuspended'
  const isPromised = programme.benefits.some(
    ({ deliveredBy, operatorTypes }) => deliveredBy === 'namedContact' && covers(operatorTypes, types),
  )
  const isWithheld = withheldFrom(programme, types, suspendedBenefits).includes('namedContact')
  if (!holds || !isPromised || isWithheld) return null
  return (await asTheHouse(tx, (house) => accountOfficerOf(house, company))) ?? null
}
