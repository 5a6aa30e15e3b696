import type { ConsentKind } from '../../../domain/capacity/evaluations/comparison.ts'
import type { Tx } from '../../database/scope.ts'

export interface Consent {
  readonly country: string
  readonly kind: ConsentKind
  readonly given: boolean
  readonly saidBy: 'country' | 'desk'
  readonly onDay: string
  readonly document: string
  readonly by: string
  readonly at: string
}

const COLUMNS = `country, kind, given, said_by as "saidBy", on_day as "onDay", document, person_name as by, at`

/** The last word of each country on each kind. */
export const consentsNow = async (tx: Tx, country: string | null): Promise<readonly Consent[]> =>
  (
    await tx.client.query<Consent>(
      `select distinct on (country, kind) ${COLUMNS} from aval.country_consent where $1::text is null or country = $1
       order by country, kind, id desc`,
      [country],
    )
  ).rows

export const addConsent = async (tx: Tx, one: Consent): Promise<void> => {
  await tx.client.query(
    `insert into aval.country_consent (country, kind, given, said_by, on_day, document, person_id, person_name, at)
     values ($1, $2, $3, $4, $5, $6, aval.person(), $7, $8)`,
    [one.country, one.kind, one.given, one.saidBy, one.onDay, one.document, one.by, one.at],
  )
}
