import type { Tx } from '../../database/scope.ts'

export interface VisitFile {
  readonly id: string
  readonly visitId: string
  readonly documentId: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly scan: string
  readonly confidential: boolean
  readonly at: string
}

const COLUMNS = `id, visit_id as "visitId", document_id as "documentId", name, media_type as "mediaType", size_bytes::int as size,
  sha256, scan, confidential, kept_at as at`

/** What whoever asks may read of them: the database keeps the team's from everybody else. */
export const filesOf = async (tx: Tx, visitId: string): Promise<readonly VisitFile[]> =>
  (
    await tx.client.query<VisitFile>(
      `select ${COLUMNS} from aval.evaluation_file where visit_id = $1 order by kept_at, id`,
      [visitId],
    )
  ).rows

export const findFile = async (tx: Tx, id: string): Promise<VisitFile | undefined> =>
  (await tx.client.query<VisitFile>(`select ${COLUMNS} from aval.evaluation_file where id = $1`, [id]))
    .rows[0]

/** Of a content that is held. */
export const insertFile = async (tx: Tx, file: VisitFile): Promise<void> => {
  await tx.client.query(
    `insert into aval.evaluation_file (id, visit_id, document_id, name, media_type, size_bytes, sha256, scan, confidential, kept_by, kept_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, aval.person(), $10)`,
    [
      ...[file.id, file.visitId, file.documentId, file.name, file.mediaType, file.size],
      ...[file.sha256, file.scan, file.confidential, file.at],
    ],
  )
}

export const shareFileRow = async (tx: Tx, id: string, confidential: boolean): Promise<void> => {
  await tx.client.query('update aval.evaluation_file set confidential = $2 where id = $1', [id, confidential])
}
