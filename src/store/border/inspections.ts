import type { BorderFinding, InspectionRecord, InspectionState } from '../../domain/border/inspection.ts'
import type { Tx } from '../database/scope.ts'

export interface InspectionRow {
  readonly id: string
  readonly declarationId: string
  readonly issuedAt: string
  readonly number: string
  readonly office: string
  readonly state: InspectionState
  readonly startedAt: string
  readonly endedAt: string | null
  readonly outcome: 'clean' | 'findings' | null
  readonly record: InspectionRecord
  readonly version: number
  readonly writerName: string
  readonly writtenAt: string | null
}

const COLUMNS = `id, declaration_id as "declarationId", issued_at as "issuedAt", number, office_id as office, state,
  started_at as "startedAt", ended_at as "endedAt", outcome, detail as record, version, writer_name as "writerName",
  written_at as "writtenAt"`

export const findInspection = async (tx: Tx, id: string): Promise<InspectionRow | undefined> => {
  const { rows } = await tx.client.query<InspectionRow>({
    name: 'inspection.lock',
    text: `select ${COLUMNS} from aval.inspection where id = $1 for update`,
    values: [id],
  })
  return rows[0]
}

/** Somebody's inspection that is under way of any version of a number: an amendment does not end it. */
export const inspectionUnderWay = async (tx: Tx, number: string): Promise<InspectionRow | undefined> => {
  const { rows } = await tx.client.query<InspectionRow>({
    name: 'inspection.underWay',
    text: `select ${COLUMNS} from aval.inspection where number = $1 and state = 'begun' for update`,
    values: [number],
  })
  return rows[0]
}

export interface InspectionWriting {
  readonly id: string
  readonly startedAt: string
  readonly means: 'scanner' | 'hand' | 'documents'
  readonly record: InspectionRecord
  readonly by: string
  readonly byName: string
  readonly at: string
}

export const insertInspection = async (
  tx: Tx,
  shipment: {
    readonly id: string
    readonly issuedAt: string
    readonly number: string
    readonly office: string
    readonly basis: string
  },
  { id, startedAt, means, record, by, byName, at }: InspectionWriting,
): Promise<void> => {
  await tx.client.query({
    name: 'inspection.insert',
    text: `insert into aval.inspection (id, declaration_id, issued_at, number, office_id, basis, started_at, means, detail, state,
        begun_by, written_by, writer_name, written_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'begun', $10, $10, $11, $12)`,
    values: [
      ...[id, shipment.id, shipment.issuedAt, shipment.number, shipment.office, shipment.basis, startedAt],
      ...[means, JSON.stringify(record), by, byName, at],
    ],
  })
}

/** Writes over the version named; answers the next one, or nothing where somebody was quicker. */
export const rewriteInspection = async (
  tx: Tx,
  { id, means, record, by, byName, at }: Omit<InspectionWriting, 'startedAt'>,
  version: number,
): Promise<number | undefined> => {
  const { rows } = await tx.client.query<{ version: number }>({
    name: 'inspection.rewrite',
    text: `update aval.inspection set means = $3, detail = $4, written_by = $5, writer_name = $6, written_at = $7,
        version = version + 1
      where id = $1 and version = $2 and state = 'begun' returning version`,
    values: [id, version, means, JSON.stringify(record), by, byName, at],
  })
  return rows[0]?.version
}

export const endInspection = async (
  tx: Tx,
  id: string,
  outcome: 'clean' | 'findings',
  endedAt: string,
): Promise<void> => {
  await tx.client.query({
    name: 'inspection.end',
    text: `update aval.inspection set state = 'recorded', outcome = $2, ended_at = greatest($3::timestamptz, started_at) where id = $1`,
    values: [id, outcome, endedAt],
  })
}

export interface FoundAt {
  readonly declarationId: string
  readonly issuedAt: string
  readonly number: string
  readonly office: string
  readonly inspectionId: string | null
  readonly auditId: string | null
  readonly by: string
  readonly at: string
}

export const insertBorderFindings = async (
  tx: Tx,
  where: FoundAt,
  found: readonly (BorderFinding & { readonly traders: readonly string[] })[],
): Promise<void> => {
  await tx.client.query({
    name: 'finding.insert',
    text: `insert into aval.border_finding (declaration_id, issued_at, number, office_id, inspection_id, audit_id, kind, place,
        note, traders, found_by, found_at)
      select $1, $2, $3, $4, $5, $6, kind, place, note, traders, $7, $8
      from jsonb_to_recordset($9::jsonb) as x(kind text, place text, note text, traders text[])`,
    values: [
      ...[where.declarationId, where.issuedAt, where.number, where.office, where.inspectionId, where.auditId],
      ...[where.by, where.at, JSON.stringify(found)],
    ],
  })
}

export interface PhotoRow {
  readonly id: string
  readonly place: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
}

export const photosOf = async (tx: Tx, inspectionId: string): Promise<PhotoRow[]> => {
  const { rows } = await tx.client.query<PhotoRow>({
    name: 'photo.of',
    text: `select id, place, media_type as "mediaType", size_bytes::int as size, sha256 from aval.inspection_photo
      where inspection_id = $1 order by kept_at limit 200`,
    values: [inspectionId],
  })
  return rows
}

export const countPhotos = async (tx: Tx, inspectionId: string): Promise<number> => {
  const { rows } = await tx.client.query<{ photos: number }>({
    name: 'photo.count',
    text: 'select count(*)::int as photos from aval.inspection_photo where inspection_id = $1',
    values: [inspectionId],
  })
  return rows[0]?.photos ?? 0
}

export const findPhoto = async (
  tx: Tx,
  id: string,
): Promise<(PhotoRow & { inspectionId: string }) | undefined> => {
  const { rows } = await tx.client.query<PhotoRow & { inspectionId: string }>({
    name: 'photo.find',
    text: `select id, inspection_id as "inspectionId", place, media_type as "mediaType", size_bytes::int as size, sha256
      from aval.inspection_photo where id = $1`,
    values: [id],
  })
  return rows[0]
}

export const insertPhoto = async (
  tx: Tx,
  photo: PhotoRow & {
    readonly inspectionId: string
    readonly office: string
    readonly scan: string
    readonly by: string
    readonly at: string
  },
): Promise<void> => {
  await tx.client.query({
    name: 'photo.insert',
    text: `insert into aval.inspection_photo (id, inspection_id, office_id, place, media_type, size_bytes, sha256, scan, taken_by,
        kept_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      ...[photo.id, photo.inspectionId, photo.office, photo.place, photo.mediaType, photo.size, photo.sha256],
      ...[photo.scan, photo.by, photo.at],
    ],
  })
}

/** Whether somebody had a hand in an inspection of any version of a number. */
export const hasInspected = async (tx: Tx, number: string, personId: string): Promise<boolean> => {
  const { rows } = await tx.client.query({
    name: 'inspection.by',
    text: `select from aval.inspection where number = $1 and $2 in (begun_by::text, written_by::text) limit 1`,
    values: [number, personId],
  })
  return rows.length > 0
}
