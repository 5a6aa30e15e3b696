import type { Tx } from '../database/scope.ts'
import { attemptSubject } from '../people/attempts.ts'
import type { Erased, Known } from './erased.ts'
import { eraseIdentifiers, eraseSignatures } from './identifiers.ts'
import { OWN_COMPANIES } from './ownCompanies.ts'
import { eraseParticipant, eraseParticipants } from './participants.ts'
import { namedBeside, type TextColumn, textColumns, writtenInGroup } from './personalColumns.ts'

/**
 * Makes a person a pseudonym wherever they are named, takes away how they signed in and the salts of what they did; the
 * audit log, which never named them, still verifies. Asked on side 'system'. False where the person is not there, or is
 * a pseudonym already. INVARIANT: the person's own row comes last, the database checks history against it until then.
 */
export const erasePersonIn = async (tx: Tx, erased: Erased): Promise<boolean> => {
  const { personId, pseudonym, erasedAt } = erased
  await tx.client.query(
    `insert into aval.erased_person (person_id, pseudonym, erased_at) values ($1, $2, $3) on conflict do nothing`,
    [personId, pseudonym, erasedAt],
  )
  const { rows } = await tx.client.query<Known>(
    'select name, email from aval.person where id = $1 and name <> $2 for update',
    [personId, pseudonym],
  )
  const [known] = rows
  // Without an account they may have come to workshops all the same.
  if (!known) return eraseParticipant(tx, erased)
  await eraseSignatures(tx, erased, known)
  await eraseParticipants(tx, erased, known)
  await eraseNames(tx, erased)
  await eraseWords(tx, erased, known)
  await eraseIdentifiers(tx, erased)
  await eraseMail(tx, erased, known)
  await eraseSignIn(tx, personId, known)
  await leaveEverything(tx, erased)
  await tx.client.query(
    `update aval.person set name = $2, email = lower($2) || '@erased.invalid', image = null, email_verified = false,
       two_factor_enabled = false, disabled_at = coalesce(disabled_at, $3), updated_at = $3 where id = $1`,
    [personId, pseudonym, erasedAt],
  )
  return true
}

const eraseNames = async (tx: Tx, { personId, pseudonym }: Erased): Promise<void> => {
  for (const [table, [name, id]] of Object.entries(namedBeside))
    await tx.client.query(`update aval.${table} set ${name} = $2 where ${id} = $1 and ${name} <> $2`, [
      personId,
      pseudonym,
    ])
}

/** An address is one person's wherever it stands; a name is looked for where this person was. */
const eraseWords = async (tx: Tx, erased: Erased, known: Known): Promise<void> => {
  for (const column of await textColumns(tx)) await eraseColumn(tx, column, erased, known)
}

/** Where this person was: in a company of theirs, or in the working group. */
const isTheirs = (table: string, operator: TextColumn['operator']): string => {
  if (operator) return `${operator} in ${OWN_COMPANIES}`
  return writtenInGroup.includes(table)
    ? 'exists (select 1 from aval.group_member g where g.person_id = $1::uuid)'
    : 'false'
}

const eraseColumn = async (
  tx: Tx,
  { table, column, type, operator }: TextColumn,
  { personId, pseudonym }: Erased,
  { name, email }: Known,
): Promise<void> => {
  const cleaned = `aval.without_person(${column}::text, case when ${isTheirs(table, operator)} then $2 else '' end, $3, $4)`
  await tx.client.query(
    `update aval.${table} set ${column} = ${cleaned}::${type}
     where $1::uuid is not null and (position(lower($3) in lower(${column}::text)) > 0 or position($2 in ${column}::text) > 0
       or position(substr(to_json($2::text)::text, 2, length(to_json($2::text)::text) - 2) in ${column}::text) > 0)
       and ${column}::text <> ${cleaned}`,
    [personId, name, email, pseudonym],
  )
}

/** What was sent to them goes; what others were sent about them loses the name. */
const eraseMail = async (tx: Tx, { personId, pseudonym }: Erased, { name, email }: Known): Promise<void> => {
  await tx.client.query('delete from aval.outgoing_mail where to_person = $1 or lower(to_address) = $2', [
    personId,
    email,
  ])
  await tx.client.query(
    `update aval.outgoing_mail set subject = aval.without_person(subject, $1, $2, $3),
       body = aval.without_person(body, $1, $2, $3), last_error = aval.without_person(last_error, $1, $2, $3)
     where position(lower($2) in lower(subject || body || coalesce(last_error, ''))) > 0 or position($1 in subject || body) > 0`,
    [name, email, pseudonym],
  )
}

const eraseSignIn = async (tx: Tx, personId: string, { email }: Known): Promise<void> => {
  for (const table of ['session', 'account', 'second_factor', 'passkey', 'used_code', 'recovery'])
    await tx.client.query(`delete from aval.sign_in_${table} where person_id = $1`, [personId])
  await tx.client.query(
    `delete from aval.sign_in_verification where position($1 in value || identifier) > 0
       or position($2 in lower(value || identifier)) > 0`,
    [personId, email],
  )
  await tx.client.query('delete from aval.sign_in_attempt where subject = any($1)', [
    [attemptSubject('password', email), attemptSubject('factor', personId)],
  ])
}

const leaveEverything = async (tx: Tx, { personId, erasedAt }: Erased): Promise<void> => {
  for (const table of ['membership', 'officer_role'])
    await tx.client.query(
      `update aval.${table} set withdrawn_at = $2 where person_id = $1 and withdrawn_at is null`,
      [personId, erasedAt],
    )
  await tx.client.query(
    `update aval.group_member set until_day = greatest(from_day, $2::timestamptz::date), chair = false, version = version + 1
     where person_id = $1 and until_day is null`,
    [personId, erasedAt],
  )
  for (const table of ['saved_view', 'notice_choice'])
    await tx.client.query(`delete from aval.${table} where person_id = $1`, [personId])
  // What the law holds of a company they only had news of stays, and is nobody's who can be named.
  await tx.client.query(
    `delete from aval.notification where person_id = $1
       and (operator_id is null or not aval.is_held(operator_id, case_id))`,
    [personId],
  )
  await tx.client.query('delete from aval.absence where person_id = $1 or deputy_id = $1', [personId])
  await tx.client.query(
    `delete from aval.audit_salt where event_id in (select id from aval.audit_event
       where actor = $1::uuid::text or on_behalf_of = $1::uuid::text or (subject_kind = 'person' and subject_id = $1::uuid::text))`,
    [personId],
  )
}

/** The whole list, the first erased first. */
export const erasedPersons = async (tx: Tx): Promise<Erased[]> => {
  const { rows } = await tx.client.query<Erased>(
    `select person_id as "personId", pseudonym, erased_at as "erasedAt" from aval.erased_person order by erased_at, person_id`,
  )
  return rows
}
