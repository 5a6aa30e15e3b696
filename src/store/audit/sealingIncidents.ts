import type { Tx } from '../database/scope.ts'

export interface SealingIncident {
  readonly id: string
  readonly since: string
  readonly stopped: boolean
}

/** The one that goes on, held until the transaction ends. */
export const openIncident = async (tx: Tx): Promise<SealingIncident | undefined> => {
  const { rows } = await tx.client.query<SealingIncident>(
    `select id, since, grants_stopped_at is not null as stopped from aval.sealing_incident
     where ended_at is null for update`,
  )
  return rows[0]
}

/** Undefined where another process noticed it first. */
export const beginIncident = async (
  tx: Tx,
  { since, at }: { readonly since: string; readonly at: string },
): Promise<string | undefined> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.sealing_incident (since, noticed_at) values ($1, $2)
     on conflict (one_open) where ended_at is null do nothing returning id`,
    [since, at],
  )
  return rows[0]?.id
}

export const noteGrantsStopped = (tx: Tx, id: string, at: string) =>
  tx.client.query('update aval.sealing_incident set grants_stopped_at = $2 where id = $1', [id, at])

export const endIncident = (tx: Tx, id: string, at: string) =>
  tx.client.query('update aval.sealing_incident set ended_at = $2 where id = $1', [id, at])
