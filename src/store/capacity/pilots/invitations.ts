import type { InvitationState } from '../../../domain/capacity/pilots/invitation.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import type { Tx } from '../../database/scope.ts'

export interface InvitationRow {
  readonly id: string
  readonly pilotId: string
  readonly stageId: string
  readonly sectorId: string
  readonly operatorId: string | null
  readonly name: string
  readonly taxId: string
  readonly email: string
  readonly language: 'es' | 'en'
  readonly letter: string
  readonly state: InvitationState
  readonly answerBy: Day
  readonly invitedAt: string
  readonly answeredAt: string | null
  readonly answeredHow: 'house' | 'link' | 'office' | null
  readonly reason: string
  readonly demonstration: boolean
}

const COLUMNS = `id, pilot_id as "pilotId", stage_id as "stageId", sector_id as "sectorId", operator_id as "operatorId", name,
  tax_id as "taxId", email, language, letter, state, answer_by as "answerBy", invited_at as "invitedAt",
  answered_at as "answeredAt", answered_how as "answeredHow", reason, demonstration`

const rowsOf = async (tx: Tx, rest: string, values: readonly unknown[]): Promise<readonly InvitationRow[]> =>
  (await tx.client.query<InvitationRow>(`select ${COLUMNS} from aval.pilot_invitation ${rest}`, [...values]))
    .rows

const MOST = 5000

export const invitationsOf = (tx: Tx, pilotId: string) =>
  rowsOf(tx, `where pilot_id = $1 order by invited_at, name, id limit ${MOST}`, [pilotId])

export const lockInvitation = async (tx: Tx, id: string) =>
  (await rowsOf(tx, 'where id = $1 for update', [id]))[0]

export const lockInvitationOfLink = async (tx: Tx, linkHash: string) =>
  (await rowsOf(tx, 'where link_hash = $1 for update', [linkHash]))[0]

/** A company's own, the latest first: those that name it, and those sent to its tax number before it was known. */
export const invitationsTo = (tx: Tx, operatorId: string) =>
  rowsOf(tx, 'where operator_id = $1 order by invited_at desc, id limit 50', [operatorId])

export const invitationsOfTaxIds = (tx: Tx, pilotId: string, taxIds: readonly string[]) =>
  rowsOf(tx, 'where pilot_id = $1 and upper(tax_id) = any ($2::text[]) order by invited_at desc', [
    pilotId,
    taxIds.map((one) => one.toUpperCase()),
  ])

export const acceptedIn = async (tx: Tx, pilotId: string, stageId: string): Promise<number> => {
  const { rows } = await tx.client.query<{ n: number }>(
    `select count(*)::integer as n from aval.pilot_invitation where pilot_id = $1 and stage_id = $2 and state = 'accepted'`,
    [pilotId, stageId],
  )
  return rows[0]?.n ?? 0
}

/** Companies of all stages that said yes. */
export const takingPart = async (tx: Tx, pilotId: string): Promise<number> => {
  const { rows } = await tx.client.query<{ n: number }>(
    `select count(*)::integer as n from aval.pilot_invitation where pilot_id = $1 and state = 'accepted'`,
    [pilotId],
  )
  return rows[0]?.n ?? 0
}

export type NewInvitation = Pick<
  InvitationRow,
  | 'pilotId'
  | 'stageId'
  | 'sectorId'
  | 'operatorId'
  | 'name'
  | 'taxId'
  | 'email'
  | 'language'
  | 'letter'
  | 'answerBy'
> & { readonly linkHash: string; readonly at: string }

export const insertInvitation = async (tx: Tx, one: NewInvitation): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.pilot_invitation (pilot_id, stage_id, sector_id, operator_id, name, tax_id, email, language, letter, answer_by,
       link_hash, invited_by, invited_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, aval.person(), $12) returning id`,
    [
      ...[
        one.pilotId,
        one.stageId,
        one.sectorId,
        one.operatorId,
        one.name,
        one.taxId,
        one.email,
        one.language,
      ],
      ...[one.letter, one.answerBy, one.linkHash, one.at],
    ],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('an invitation was inserted and has no id')
  return id
}

export const answerInvitationRow = async (
  tx: Tx,
  id: string,
  answer: {
    readonly state: InvitationState
    readonly reason: string
    readonly how: 'house' | 'link' | 'office'
    readonly at: string
  },
): Promise<void> => {
  await tx.client.query(
    `update aval.pilot_invitation set state = $2, reason = $3, answered_how = $4, answered_by = aval.person(), answered_at = $5
     where id = $1`,
    [id, answer.state, answer.reason, answer.how, answer.at],
  )
}

export const withdrawInvitationRow = async (tx: Tx, id: string, reason: string): Promise<void> => {
  await tx.client.query(
    `update aval.pilot_invitation set state = 'withdrawn', reason = $2, link_hash = null where id = $1`,
    [id, reason],
  )
}

export const prolongInvitation = async (
  tx: Tx,
  id: string,
  to: { readonly answerBy: Day; readonly linkHash: string },
): Promise<void> => {
  await tx.client.query('update aval.pilot_invitation set answer_by = $2, link_hash = $3 where id = $1', [
    id,
    to.answerBy,
    to.linkHash,
  ])
}

/** What was sent to a tax number is the company's once it is known here. */
export const nameInvitations = async (tx: Tx, operatorId: string, taxId: string): Promise<void> => {
  await tx.client.query(
    'update aval.pilot_invitation set operator_id = $1 where operator_id is null and upper(tax_id) = upper($2)',
    [operatorId, taxId],
  )
}

/** What somebody invites by: a company that is known here, found by name or tax number. */
export const companiesLike = async (
  tx: Tx,
  sought: string,
  most: number,
): Promise<
  readonly {
    readonly id: string
    readonly name: string
    readonly taxId: string
    readonly types: readonly string[]
  }[]
> =>
  (
    await tx.client.query(
      `select id, name, tax_id as "taxId", types from aval.operator
       where search_name like $1 || '%' or search_name like '% ' || $1 || '%' or upper(tax_id) = upper($2) order by search_name, id limit $3`,
      [sought.replaceAll(/[\\%_]/g, '\\$&'), sought, most],
    )
  ).rows
