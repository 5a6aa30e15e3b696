import type { Tx } from '../../database/scope.ts'

/** Of a draft alone: the day on which it goes out by itself, and who says so. */
export const scheduleRow = async (tx: Tx, id: string, on: string | null): Promise<void> => {
  await tx.client.query(
    `update aval.announcement set publish_on = $2::date,
       scheduled_by = case when $2::date is null then null else coalesce(aval.person(), scheduled_by) end, version = version + 1
     where id = $1 and state = 'draft'`,
    [id, on],
  )
}

export const dueAnnouncements = async (tx: Tx, day: string): Promise<readonly string[]> =>
  (
    await tx.client.query<{ id: string }>(
      `select id from aval.announcement where state = 'draft' and publish_on <= $1::date order by publish_on, written_at limit 100`,
      [day],
    )
  ).rows.map(({ id }) => id)

/** Members who sign in and left no receipt; who is meant by it is looked at before. */
export const membersUnread = async (
  tx: Tx,
  announcementId: string,
  groupId: string,
  day: string,
): Promise<readonly { personId: string; email: string; language: string }[]> =>
  (
    await tx.client.query<{ personId: string; email: string; language: string }>(
      `select p.id as "personId", p.email, p.language from aval.group_member m join aval.person p on p.id = m.person_id
       where m.group_id = $2 and m.from_day <= $3::date and coalesce(m.until_day, 'infinity') >= $3::date
         and p.disabled_at is null and not exists (
           select 1 from aval.announcement_read r where r.announcement_id = $1 and r.person_id = p.id)`,
      [announcementId, groupId, day],
    )
  ).rows

export const lastReminder = async (tx: Tx, announcementId: string): Promise<string | null> =>
  (
    await tx.client.query<{ at: string | null }>(
      'select max(at) as at from aval.announcement_reminder where announcement_id = $1',
      [announcementId],
    )
  ).rows[0]?.at ?? null

export const noteReminder = async (
  tx: Tx,
  { id, told, at }: { readonly id: string; readonly told: number; readonly at: string },
): Promise<void> => {
  await tx.client.query(
    `insert into aval.announcement_reminder (announcement_id, at, told, reminded_by) values ($1, $2, $3, aval.person())`,
    [id, at, told],
  )
}
