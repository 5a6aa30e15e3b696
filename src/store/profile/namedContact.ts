import type { Tx } from '../database/scope.ts'

export interface NamedContact {
  readonly name: string
  readonly email: string
}

/** The account officer of a company: whose case it is, else one of its office. As the house: a company sees no officers' roles. */
export const accountOfficerOf = async (
  tx: Tx,
  { operatorId, assignedTo }: { readonly operatorId: string; readonly assignedTo: string | null },
): Promise<NamedContact | undefined> => {
  const { rows } = await tx.client.query<NamedContact>({
    name: 'profile.accountOfficer',
    text: `select p.name, p.email from aval.officer_role r join aval.person p on p.id = r.person_id
      where r.role = 'accountOfficer' and r.withdrawn_at is null and p.disabled_at is null
        and (r.office_id is null or r.office_id = (select o.office_id from aval.operator o where o.id = $1))
      order by p.id = $2::uuid desc nulls last, r.given_at, p.id limit 1`,
    values: [operatorId, assignedTo],
  })
  return rows[0]
}
