import type { Tx } from '../../database/scope.ts'

/** What a paper is laid to. */
export interface PaperPlace {
  readonly kind: 'meeting' | 'initiative'
  readonly id: string
}

export interface PaperRow {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly uploadedBy: string | null
  readonly uploadedByName: string | null
  readonly uploadedAt: string
}

const COLUMNS = `g.id, g.name, g.media_type as "mediaType", g.size_bytes::int as size, g.sha256, g.uploaded_by as "uploadedBy",
  p.name as "uploadedByName", g.uploaded_at as "uploadedAt"`
const FROM = 'aval.group_paper g left join aval.person p on p.id = g.uploaded_by'
const columnOf = ({ kind }: Pick<PaperPlace, 'kind'>): string =>
  kind === 'meeting' ? 'meeting_id' : 'initiative_id'

export const papersOf = async (tx: Tx, place: PaperPlace): Promise<readonly PaperRow[]> =>
  (
    await tx.client.query<PaperRow>(
      `select ${COLUMNS} from ${FROM} where g.${columnOf(place)} = $1 order by g.uploaded_at, g.id limit 200`,
      [place.id],
    )
  ).rows

export interface PaperLaid extends PaperRow {
  readonly place: PaperPlace
}

export const findPaper = async (tx: Tx, id: string): Promise<PaperLaid | undefined> => {
  const { rows } = await tx.client.query<
    PaperRow & { meetingId: string | null; initiativeId: string | null }
  >(
    `select ${COLUMNS}, g.meeting_id as "meetingId", g.initiative_id as "initiativeId" from ${FROM} where g.id = $1`,
    [id],
  )
  const [row] = rows
  if (!row) return undefined
  const { meetingId, initiativeId, ...paper } = row
  return {
    ...paper,
    place: meetingId ? { kind: 'meeting', id: meetingId } : { kind: 'initiative', id: initiativeId ?? '' },
  }
}

/** Answers none where this content is laid there already. */
export const insertPaper = async (
  tx: Tx,
  place: PaperPlace & { readonly groupId: string },
  paper: Pick<PaperRow, 'name' | 'mediaType' | 'size' | 'sha256'> & {
    readonly scan: string
    readonly at: string
  },
): Promise<string | undefined> =>
  (
    await tx.client.query<{ id: string }>(
      `insert into aval.group_paper (group_id, ${columnOf(place)}, name, media_type, size_bytes, sha256, scan, uploaded_by, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7, aval.person(), $8) on conflict do nothing returning id`,
      [
        ...[place.groupId, place.id, paper.name, paper.mediaType, paper.size, paper.sha256],
        ...[paper.scan, paper.at],
      ],
    )
  ).rows[0]?.id

export const deletePaper = async (tx: Tx, id: string): Promise<void> => {
  await tx.client.query('delete from aval.group_paper where id = $1', [id])
}
