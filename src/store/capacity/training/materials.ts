import type { Tx } from '../../database/scope.ts'

/** A file that was laid to a workshop, or to one of its sessions. */
export interface MaterialRow {
  readonly id: string
  readonly sessionId: string | null
  readonly title: string
  readonly language: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly uploadedByName: string | null
  readonly uploadedAt: string
}

const COLUMNS = `m.id, m.session_id as "sessionId", m.title, m.language, m.name, m.media_type as "mediaType", m.size::int as size, m.sha256,
  p.name as "uploadedByName", m.uploaded_at as "uploadedAt"`
const FROM = 'aval.workshop_material m left join aval.person p on p.id = m.uploaded_by'

export const materialsOf = async (tx: Tx, workshopId: string): Promise<readonly MaterialRow[]> =>
  (
    await tx.client.query<MaterialRow>(
      `select ${COLUMNS} from ${FROM} where m.workshop_id = $1 order by m.uploaded_at, m.id`,
      [workshopId],
    )
  ).rows

export const findMaterial = async (
  tx: Tx,
  id: string,
): Promise<(MaterialRow & { readonly workshopId: string }) | undefined> =>
  (
    await tx.client.query<MaterialRow & { readonly workshopId: string }>(
      `select ${COLUMNS}, m.workshop_id as "workshopId" from ${FROM} where m.id = $1`,
      [id],
    )
  ).rows[0]

/** Of a content that is held. */
export const insertMaterial = async (
  tx: Tx,
  workshopId: string,
  material: Omit<MaterialRow, 'uploadedByName'> & { readonly scan: string },
): Promise<void> => {
  await tx.client.query(
    `insert into aval.workshop_material (id, workshop_id, session_id, title, language, name, media_type, size, sha256, scan, uploaded_by, uploaded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, aval.person(), $11)`,
    [
      ...[material.id, workshopId, material.sessionId, material.title, material.language, material.name],
      ...[material.mediaType, material.size, material.sha256, material.scan, material.uploadedAt],
    ],
  )
}

export const deleteMaterial = async (tx: Tx, id: string): Promise<void> => {
  await tx.client.query('delete from aval.workshop_material where id = $1', [id])
}
