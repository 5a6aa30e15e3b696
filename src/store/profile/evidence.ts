import { sql } from 'kysely'
import { attendanceOfPaper } from '../capacity/training/ownAttendance.ts'
import type { Tx } from '../database/scope.ts'

export interface EvidenceDetails {
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly scan: string
  readonly effectiveFrom: string | null
  readonly uploadedBy: string | null
  readonly uploaderName: string
  readonly uploadedAt: string
}

/**
 * Held until this transaction ends: while a content gets its row nobody takes its bytes away, and the other way round. Whoever
 * holds it looks whether the bytes are still there.
 */
export const holdContent = (tx: Tx, sha256: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 43))`.execute(tx.kysely)

/** Of a content that is held. */
export const addEvidence = (tx: Tx, operatorId: string, details: EvidenceDetails) =>
  tx.kysely
    .insertInto('evidence')
    .values({ operatorId, ...details })
    .returning('id')
    .executeTakeFirstOrThrow()

/**
 * Whether any company's row, an inspection's photo, a paper of the working group, a file of an evaluation or a material of a
 * workshop still speaks of a content. Asked on side 'system'.
 */
export const isContentNeeded = async (tx: Tx, sha256: string): Promise<boolean> =>
  (await isBeside(tx, sha256)) ||
  (await tx.kysely
    .selectFrom('evidence')
    .select('id')
    .where('sha256', '=', sha256)
    .where('purgedAt', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined

const isBeside = async (tx: Tx, sha256: string): Promise<boolean> =>
  (
    await tx.client.query(
      `select 1 from aval.inspection_photo where sha256 = $1
       union all select 1 from aval.group_paper where sha256 = $1
       union all select 1 from aval.evaluation_file where sha256 = $1
       union all select 1 from aval.workshop_material where sha256 = $1 limit 1`,
      [sha256],
    )
  ).rows.length > 0

/** The same content sent before and not taken away since. */
export const evidenceLike = (tx: Tx, operatorId: string, sha256: string) =>
  tx.kysely
    .selectFrom('evidence')
    .select('id')
    .where('operatorId', '=', operatorId)
    .where('sha256', '=', sha256)
    .where('removedAt', 'is', null)
    .executeTakeFirst()

export const evidenceOf = (tx: Tx, operatorId: string) =>
  tx.kysely
    .selectFrom('evidence')
    .select([
      'id',
      'name',
      'mediaType',
      'sizeBytes as size',
      'sha256',
      'scan',
      'effectiveFrom',
      'effectiveUntil',
      'uploaderName as by',
      'uploadedAt as at',
      attendanceOfPaper.as('attendance'),
    ])
    .where('operatorId', '=', operatorId)
    .where('removedAt', 'is', null)
    .orderBy('uploadedAt', 'desc')
    .execute()

/** Whoever may see the company may see its evidence: row-level security says which. */
export const findEvidence = (tx: Tx, id: string) =>
  tx.kysely
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()

export const changeEvidence = (
  tx: Tx,
  id: string,
  details: {
    readonly name: string
    readonly effectiveFrom: string | null
    readonly effectiveUntil: string | null
  },
) => tx.kysely.updateTable('evidence').set(details).where('id', '=', id).execute()

/** Out of sight and out of every answer; its content and its history stay. */
export const takeEvidenceAway = (tx: Tx, id: string, at: string) =>
  tx.kysely.updateTable('evidence').set({ removedAt: at }).where('id', '=', id).execute()

export const linkEvidence = (
  tx: Tx,
  link: {
    readonly operatorId: string
    readonly answerId: string
    readonly evidenceId: string
    readonly addedAt: string
  },
) =>
  tx.kysely
    .insertInto('answerEvidence')
    .values(link)
    .onConflict((oc) => oc.columns(['answerId', 'evidenceId']).doNothing())
    .returning('evidenceId')
    .executeTakeFirst()

export const unlinkEvidence = (tx: Tx, answerId: string, evidenceId: string) =>
  tx.kysely
    .deleteFrom('answerEvidence')
    .where('answerId', '=', answerId)
    .where('evidenceId', '=', evidenceId)
    .returning('evidenceId')
    .executeTakeFirst()

/** Which paper serves which answer, since when. */
export const evidenceLinks = (tx: Tx, operatorId: string) =>
  tx.kysely
    .selectFrom('answerEvidence')
    .innerJoin('evidence', 'evidence.id', 'answerEvidence.evidenceId')
    .innerJoin('answer', 'answer.id', 'answerEvidence.answerId')
    .select(['answerEvidence.evidenceId', 'answerEvidence.addedAt', 'answer.siteId', 'answer.criterionId'])
    .where('answerEvidence.operatorId', '=', operatorId)
    .where('evidence.removedAt', 'is', null)
    .orderBy('answerEvidence.addedAt')
    .execute()

export const servesAnyAnswer = async (tx: Tx, evidenceId: string): Promise<boolean> =>
  (await tx.kysely
    .selectFrom('answerEvidence')
    .select('answerId')
    .where('evidenceId', '=', evidenceId)
    .limit(1)
    .executeTakeFirst()) !== undefined
