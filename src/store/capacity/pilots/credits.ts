import { sql } from 'kysely'
import type { Covers, CreditState } from '../../../domain/capacity/pilots/credit.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import type { Tx } from '../../database/scope.ts'

export interface CertificateRow {
  readonly id: string
  readonly invitationId: string
  readonly operatorId: string | null
  readonly company: string
  readonly programmeId: string
  readonly edition: string
  readonly types: readonly string[]
  readonly number: string
  readonly validFrom: Day
  readonly validUntil: Day
  readonly siteIds: readonly string[]
  readonly evidenceId: string | null
  readonly shownAt: string
  readonly withdrawnAt: string | null
  readonly demonstration: boolean
}

const COLUMNS = `c.id, c.invitation_id as "invitationId", c.operator_id as "operatorId", i.name as company, c.programme_id as "programmeId",
  c.edition, c.types, c.number, c.valid_from as "validFrom", c.valid_until as "validUntil", c.site_ids as "siteIds",
  c.evidence_id as "evidenceId", c.shown_at as "shownAt", c.withdrawn_at as "withdrawnAt", c.demonstration`

const certificates = async (tx: Tx, where: string, value: string): Promise<readonly CertificateRow[]> =>
  (
    await tx.client.query<CertificateRow>(
      `select ${COLUMNS} from aval.pilot_certificate c join aval.pilot_invitation i on i.id = c.invitation_id
       where ${where} order by c.shown_at, c.id limit 2000`,
      [value],
    )
  ).rows

export const certificatesOfPilot = (tx: Tx, pilotId: string) => certificates(tx, 'i.pilot_id = $1', pilotId)
export const certificatesShownBy = (tx: Tx, operatorId: string) =>
  certificates(tx, 'c.operator_id = $1', operatorId)
export const findCertificateShown = async (tx: Tx, id: string) => (await certificates(tx, 'c.id = $1', id))[0]

export const insertCertificate = async (
  tx: Tx,
  one: Pick<
    CertificateRow,
    | 'invitationId'
    | 'programmeId'
    | 'edition'
    | 'types'
    | 'number'
    | 'validFrom'
    | 'validUntil'
    | 'siteIds'
    | 'evidenceId'
  > & { readonly operatorId: string; readonly at: string },
): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.pilot_certificate (invitation_id, operator_id, programme_id, edition, types, number, valid_from, valid_until, site_ids,
       evidence_id, shown_by, shown_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, aval.person(), $11) returning id`,
    [
      ...[
        one.invitationId,
        one.operatorId,
        one.programmeId,
        one.edition,
        one.types,
        one.number,
        one.validFrom,
      ],
      ...[one.validUntil, one.siteIds, one.evidenceId, one.at],
    ],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('a certificate was inserted and has no id')
  return id
}

export const withdrawCertificateRow = async (tx: Tx, id: string, at: string): Promise<void> => {
  await tx.client.query(
    'update aval.pilot_certificate set withdrawn_at = $2 where id = $1 and withdrawn_at is null',
    [id, at],
  )
}

export interface CreditRow {
  readonly certificateId: string
  readonly criterionId: string
  readonly covers: Covers
  readonly because: unknown
  readonly state: CreditState
  readonly reason: string
  readonly judge: string | null
  readonly judgedAt: string | null
}

export const insertCredits = async (
  tx: Tx,
  certificate: { readonly id: string; readonly operatorId: string | null },
  credits: readonly Pick<CreditRow, 'criterionId' | 'covers' | 'because'>[],
): Promise<void> => {
  await tx.client.query(
    `insert into aval.pilot_credit (certificate_id, operator_id, criterion_id, covers, because)
     select $1, $2, x.criterion, x.covers, x.because from jsonb_to_recordset($3) as x (criterion text, covers text, because jsonb)`,
    [
      ...[certificate.id, certificate.operatorId],
      JSON.stringify(
        credits.map(({ criterionId, covers, because }) => ({ criterion: criterionId, covers, because })),
      ),
    ],
  )
}

export const creditsOf = async (tx: Tx, certificateIds: readonly string[]): Promise<readonly CreditRow[]> =>
  (
    await tx.client.query<CreditRow>(
      `select c.certificate_id as "certificateId", c.criterion_id as "criterionId", c.covers, c.because, c.state, c.reason,
         p.name as judge, c.judged_at as "judgedAt"
       from aval.pilot_credit c left join aval.person p on p.id = c.judged_by
       where c.certificate_id = any($1) order by c.certificate_id, c.criterion_id`,
      [certificateIds],
    )
  ).rows

export const judgeCreditRows = async (
  tx: Tx,
  certificateId: string,
  criterionIds: readonly string[],
  judged: { readonly state: 'confirmed' | 'refused'; readonly reason: string; readonly at: string },
): Promise<number> => {
  const { rows } = await tx.client.query(
    `update aval.pilot_credit set state = $3, reason = $4, judged_by = aval.person(), judged_at = $5
     where certificate_id = $1 and criterion_id = any($2) returning criterion_id`,
    [certificateId, criterionIds, judged.state, judged.reason, judged.at],
  )
  return rows.length
}

export interface CreditInForce {
  readonly criterionId: string
  readonly covers: Covers
  readonly siteIds: readonly string[]
  readonly programmeId: string
  readonly number: string
  readonly validUntil: Day
}

/**
 * A company, and in the same question what an officer confirmed to it: of certificates that are good on that day, in pilots of the
 * programme. Undefined where it is not in this scope.
 */
export const operatorWithCredits = (tx: Tx, operatorId: string, programmeId: string, on: Day) =>
  tx.kysely
    .selectFrom('operator')
    .selectAll()
    .select(
      sql<
        readonly CreditInForce[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('criterionId', k.criterion_id, 'covers', k.covers,
          'siteIds', c.site_ids, 'programmeId', c.programme_id, 'number', c.number, 'validUntil', c.valid_until)
          order by k.criterion_id, k.covers desc, c.number), '[]')
        from aval.pilot_credit k join aval.pilot_certificate c on c.id = k.certificate_id
          join aval.pilot_invitation i on i.id = c.invitation_id join aval.pilot p on p.id = i.pilot_id
        where k.operator_id = ${operatorId} and k.state = 'confirmed' and c.withdrawn_at is null and p.programme_id = ${programmeId}
          and ${on}::date between c.valid_from and c.valid_until)`.as('credits'),
    )
    .where('id', '=', operatorId)
    .executeTakeFirst()
