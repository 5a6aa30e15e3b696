import type { Tx } from '../database/scope.ts'

export interface Scanner {
  readonly id: string
  readonly postId: string
  readonly name: string
  readonly perHour: number
  readonly inServiceFrom: string
  readonly inServiceUntil: string | null
  readonly version: number
  readonly demonstration: boolean
}

export interface BorderPost {
  readonly id: string
  readonly officeId: string
  readonly name: string
  readonly country: string
  readonly preclearance: boolean
  readonly modes: readonly string[]
  readonly handPerHour: number
  readonly opensHours: number
  readonly inServiceFrom: string
  readonly inServiceUntil: string | null
  readonly version: number
  readonly demonstration: boolean
  readonly scanners: readonly Scanner[]
}

export type PostDetails = Omit<BorderPost, 'version' | 'demonstration' | 'scanners'>
export type ScannerDetails = Omit<Scanner, 'version' | 'demonstration'>

export const allPosts = async (tx: Tx): Promise<BorderPost[]> => {
  const { rows: scanners } = await tx.client.query<Scanner>(
    `select id, post_id as "postId", name, per_hour::float8 as "perHour", in_service_from as "inServiceFrom",
       in_service_until as "inServiceUntil", version, demonstration from aval.scanner order by name, id`,
  )
  const { rows } = await tx.client.query<Omit<BorderPost, 'scanners'>>(
    `select id, office_id as "officeId", name, country, preclearance, modes, hand_per_hour::float8 as "handPerHour",
       opens_hours::float8 as "opensHours", in_service_from as "inServiceFrom", in_service_until as "inServiceUntil", version,
       demonstration from aval.border_post order by office_id, name, id`,
  )
  return rows.map((post) => ({ ...post, scanners: scanners.filter(({ postId }) => postId === post.id) }))
}

const valuesOfPost = (post: PostDetails): unknown[] => [
  ...[post.id, post.officeId, post.name, post.country, post.preclearance, post.modes, post.handPerHour],
  ...[post.opensHours, post.inServiceFrom, post.inServiceUntil],
]

/** False where the id is a post's already. */
export const insertPost = async (tx: Tx, post: PostDetails): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `insert into aval.border_post (id, office_id, name, country, preclearance, modes, hand_per_hour, opens_hours,
       in_service_from, in_service_until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
    valuesOfPost(post),
  )
  return rowCount === 1
}

/** Only over the version that was seen. */
export const updatePost = async (tx: Tx, post: PostDetails, version: number): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `update aval.border_post set office_id = $2, name = $3, country = $4, preclearance = $5, modes = $6, hand_per_hour = $7,
       opens_hours = $8, in_service_from = $9, in_service_until = $10, version = version + 1 where id = $1 and version = $11`,
    [...valuesOfPost(post), version],
  )
  return rowCount === 1
}

export const hasPost = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.client.query('select 1 from aval.border_post where id = $1', [id])).rows.length > 0

export const hasScanner = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.client.query('select 1 from aval.scanner where id = $1', [id])).rows.length > 0

export const hasOffice = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.client.query('select 1 from aval.office where id = $1', [id])).rows.length > 0

const valuesOfScanner = (one: ScannerDetails): unknown[] => [
  ...[one.id, one.postId, one.name, one.perHour, one.inServiceFrom, one.inServiceUntil],
]

export const insertScanner = async (tx: Tx, scanner: ScannerDetails): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `insert into aval.scanner (id, post_id, name, per_hour, in_service_from, in_service_until)
     values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing`,
    valuesOfScanner(scanner),
  )
  return rowCount === 1
}

export const updateScanner = async (tx: Tx, scanner: ScannerDetails, version: number): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `update aval.scanner set post_id = $2, name = $3, per_hour = $4, in_service_from = $5, in_service_until = $6,
       version = version + 1 where id = $1 and version = $7`,
    [...valuesOfScanner(scanner), version],
  )
  return rowCount === 1
}

export const writeRate = async (
  tx: Tx,
  rate: {
    readonly currency: string
    readonly from: string
    readonly worth: number
    readonly source: string
    readonly certainty: string
  },
  by: string | null,
  at: string,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.currency_rate (currency, from_day, worth, source, certainty, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (currency, from_day) do update set worth = excluded.worth, source = excluded.source,
       certainty = excluded.certainty, set_by = excluded.set_by, set_at = excluded.set_at`,
    [rate.currency, rate.from, rate.worth, rate.source, rate.certainty, by, at],
  )
}
