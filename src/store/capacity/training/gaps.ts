import type { Tx } from '../../database/scope.ts'

/** Criteria that a company says it does not meet, or not wholly, and those of findings that are not closed. */
export const gapsOf = async (tx: Tx, operatorId: string): Promise<readonly string[]> =>
  (
    await tx.client.query<{ id: string }>(
      `select criterion_id as id from aval.answer where operator_id = $1 and status in ('partly', 'doesNot')
       union select criterion_id from aval.finding where operator_id = $1 and state <> 'closed'`,
      [operatorId],
    )
  ).rows.map(({ id }) => id)

/** Criteria of a case's findings that are not closed. */
export const findingGaps = async (tx: Tx, caseId: string): Promise<readonly string[]> =>
  (
    await tx.client.query<{ id: string }>(
      `select distinct criterion_id as id from aval.finding where case_id = $1 and state <> 'closed'`,
      [caseId],
    )
  ).rows.map(({ id }) => id)

export interface OpenWorkshop {
  readonly id: string
  readonly link: string
  readonly title: string
  readonly startsOn: string
  readonly place: string
  readonly mode: string
  readonly forSmallFirms: boolean
  readonly modules: readonly string[]
  readonly demonstration: boolean
}

/** Workshops for companies that are open and teach any of these modules, the soonest first. */
export const openWorkshopsTeaching = async (
  tx: Tx,
  modules: readonly string[],
): Promise<readonly OpenWorkshop[]> =>
  (
    await tx.client.query<OpenWorkshop>(
      `select id, link, title, starts_on as "startsOn", place, mode, for_small_firms as "forSmallFirms", modules, demonstration
       from aval.workshop where state = 'open' and track = 'companies' and modules && $1 order by starts_on, id limit 20`,
      [modules],
    )
  ).rows
