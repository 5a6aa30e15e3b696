import { addNotifications, type NewNotification } from '../../../store/company/notifications.ts'
import type { Tx } from '../../../store/database/scope.ts'

/** Everybody who works for a company finds it behind the bell; the letter itself went by mail. */
export const tellMembers = async (
  tx: Tx,
  operatorId: string,
  news: Pick<NewNotification, 'kind' | 'detail' | 'at'>,
): Promise<void> => {
  const members = await tx.kysely
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select('person.id as personId')
    .distinct()
    .where('membership.operatorId', '=', operatorId)
    .where('membership.withdrawnAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .execute()
  if (members.length === 0) return
  await addNotifications(
    tx,
    members.map(({ personId }) => ({
      ...{ ...news, operatorId, caseId: null, personId, waitsForSummary: false },
    })),
  )
}
