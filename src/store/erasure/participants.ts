import type { Tx } from '../database/scope.ts'
import type { Erased, Known } from './erased.ts'

/**
 * Whoever came to workshops under this address is a pseudonym there too: their names, addresses and own pages go, and what is
 * counted stays. Certificates of attendance keep their number and lose the name. Asked before words are swept, while the address
 * still finds them.
 */
export const eraseParticipants = async (
  tx: Tx,
  { pseudonym, erasedAt }: Pick<Erased, 'pseudonym' | 'erasedAt'>,
  { email }: Pick<Known, 'email'>,
): Promise<void> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `with found as (
       select id from aval.participant where lower(email) = lower($1)
       union select participant_id from aval.participant_alias where kind = 'email' and lower(value) = lower($1))
     select p.id from aval.participant p where p.id in (select id from found) or p.merged_into in (select id from found)`,
    [email],
  )
  await forget(
    tx,
    rows.map(({ id }) => id),
    { pseudonym, erasedAt },
  )
}

/** Whoever came to workshops and has no account is erased by the id of their row: with those merged into them, and their mails. */
export const eraseParticipant = async (
  tx: Tx,
  { personId, pseudonym, erasedAt }: Erased,
): Promise<boolean> => {
  const { rows } = await tx.client.query<{ id: string; email: string | null }>(
    `with own as (select coalesce(merged_into, id) as kept from aval.participant where id = $1 and erased_at is null)
     select p.id, p.email from aval.participant p join own on p.id = own.kept or p.merged_into = own.kept for update of p`,
    [personId],
  )
  if (rows.length === 0) return false
  const ids = rows.map(({ id }) => id)
  await tx.client.query(
    `delete from aval.outgoing_mail where to_person is null and lower(to_address) in (
       select lower(email) from aval.participant where id = any ($1) and email is not null
       union select lower(value) from aval.participant_alias where participant_id = any ($1) and kind = 'email')`,
    [ids],
  )
  await forget(tx, ids, { pseudonym, erasedAt })
  return true
}

const forget = async (
  tx: Tx,
  ids: readonly string[],
  { pseudonym, erasedAt }: Pick<Erased, 'pseudonym' | 'erasedAt'>,
): Promise<void> => {
  if (ids.length === 0) return
  for (const statement of forgetting) await tx.client.query(statement, [[...ids], pseudonym])
  await tx.client.query(
    `update aval.participant set name = $2, email = null, key = 'erased:' || id, organisation = '', erased_at = $3
     where id = any ($1)`,
    [[...ids], pseudonym, erasedAt],
  )
}

const MATCHING = 'select e.id from aval.enrolment e where e.participant_id = any ($1::uuid[])'

const forgetting = [
  'delete from aval.participant_alias where participant_id = any ($1::uuid[]) and $2::text is not null',
  `update aval.attendance_certificate set name = $2 where enrolment_id in (${MATCHING})`,
  // what was mailed leads nowhere
  `update aval.enrolment set link = replace(gen_random_uuid()::text, '-', '') where id in (${MATCHING}) and $2::text is not null`,
]
