import type { Tx } from '../database/scope.ts'
import { standBeforeHolds } from '../holds/standBeforeHolds.ts'

export type KeptBecause = 'held' | 'inOffice' | 'onlyAdministrator'

const HELD = `exists (select 1 from aval.legal_hold h where h.lifted_at is null and (
         exists (select 1 from aval.membership m where m.person_id = $1 and m.operator_id = h.operator_id)
         or exists (select 1 from aval.case_part p where p.person_id = $1 and p.operator_id = h.operator_id
                    and (h.case_id is null or p.case_id = h.case_id))
         or exists (select 1 from aval.case_step s where s.person_id = $1 and s.operator_id = h.operator_id
                    and (h.case_id is null or s.case_id = h.case_id))
         or exists (select 1 from aval.message w where w.author_id = $1 and w.operator_id = h.operator_id
                    and (h.case_id is null or w.case_id = h.case_id))))`

/**
 * What keeps a person from being erased: a hold of the law on a company or case of theirs, an office they hold, a company
 * with an open case that nobody else administers. Asked on side 'system'.
 */
export const whyKept = async (tx: Tx, personId: string): Promise<KeptBecause | undefined> => {
  const { rows } = await tx.client.query<Record<KeptBecause, boolean>>(
    `select
       ${HELD} as held,
       exists (select 1 from aval.officer_role r where r.person_id = $1 and r.withdrawn_at is null) as "inOffice",
       exists (select 1 from aval.membership m where m.person_id = $1 and m.role = 'companyAdministrator' and m.withdrawn_at is null
         and exists (select 1 from aval.case_file f where f.operator_id = m.operator_id
           and f.state <> 'draft' and not aval.ends(f.state))
         and not exists (select 1 from aval.membership o join aval.person p on p.id = o.person_id
           where o.operator_id = m.operator_id and o.person_id <> $1 and o.role = 'companyAdministrator'
             and o.withdrawn_at is null and p.disabled_at is null)) as "onlyAdministrator"`,
    [personId],
  )
  const [found] = rows
  return (['held', 'inOffice', 'onlyAdministrator'] as const).find((why) => found?.[why])
}

/**
 * Asked last, when all but the end of the transaction is done: a hold that came while the person was being erased wins, and one
 * that is still on its way is waited for. A hold that comes after this waits until the erasure is over.
 */
export const becameHeld = async (tx: Tx, personId: string): Promise<boolean> => {
  await standBeforeHolds(tx)
  const { rows } = await tx.client.query<{ held: boolean }>(`select ${HELD} as held`, [personId])
  return rows[0]?.held ?? false
}
