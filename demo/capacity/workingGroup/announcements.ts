import { addDays } from '../../../src/domain/kernel/day.ts'
import type { Tx } from '../../../src/store/database/scope.ts'
import { newId } from '../../newId.ts'
import { insertRows } from '../../writing/insertRows.ts'
import type { GroupGround } from './ground.ts'
import { announcements } from './words.ts'

/** In two languages and for different readers; one that another corrected; members who have read, and who have not. */
export const writeAnnouncements = async (
  tx: Tx,
  { members, manager, today, ago }: GroupGround,
  adopted: string | null,
): Promise<void> => {
  const told = announcements.map((one) => ({ ...one, id: newId() }))
  await insertRows(
    tx,
    'announcement',
    told.map(({ id, audience, title, body, daysAgo }, at) => ({
      ...{ id, number: at + 1, state: 'published', audience: [...audience], title, body, version: 2 },
      ...{ validFrom: addDays(today, -daysAgo), validUntil: null, demonstration: true },
      corrects: told.find(({ correctedBy }) => correctedBy === at)?.id ?? null,
      initiativeId: at < 2 ? adopted : null,
      ...{
        writtenBy: manager,
        writtenAt: ago(daysAgo + 1, 10),
        publishedBy: manager,
        publishedAt: ago(daysAgo, 12),
      },
    })),
  )
  await insertRows(
    tx,
    'announcementRead',
    told
      .slice(0, 2)
      .flatMap(({ id, daysAgo }) =>
        members
          .slice(2, 5)
          .flatMap(({ personId }) =>
            personId ? [{ announcementId: id, personId, at: ago(daysAgo - 1, 9) }] : [],
          ),
      ),
  )
}
