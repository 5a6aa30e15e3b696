import type { Tx } from '../database/scope.ts'

/** What these people chose for one kind of news, by person; who chose nothing is missing. */
export const choicesOf = async (
  tx: Tx,
  personIds: readonly string[],
  kind: string,
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await tx.client.query<{ person_id: string; way: string }>(
    'select person_id, way from aval.notice_choice where kind = $2 and person_id = any ($1::uuid[])',
    [personIds, kind],
  )
  return new Map(rows.map((row) => [row.person_id, row.way]))
}

/** What one person chose, by kind. */
export const ownChoices = async (tx: Tx, personId: string): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await tx.client.query<{ kind: string; way: string }>(
    'select kind, way from aval.notice_choice where person_id = $1',
    [personId],
  )
  return new Map(rows.map((row) => [row.kind, row.way]))
}

export const keepChoice = async (
  tx: Tx,
  { personId, kind, way, at }: Readonly<Record<'personId' | 'kind' | 'way' | 'at', string>>,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.notice_choice (person_id, kind, way, chosen_at) values ($1, $2, $3, $4)
     on conflict (person_id, kind) do update set way = excluded.way, chosen_at = excluded.chosen_at`,
    [personId, kind, way, at],
  )
}
