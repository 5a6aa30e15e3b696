import type { Tx } from '../../database/scope.ts'

export interface WaitingCompany {
  readonly operatorId: string
  readonly office: string
  readonly mode: string
  readonly shipments: number
  readonly firstHour: string | null
}

/** The companies whose shipments stand in an order at these offices by these modes; none named means all. */
export const companiesInOrder = async (
  tx: Tx,
  { incidentId, version }: { readonly incidentId: string; readonly version: number },
  offices: readonly string[],
  modes: readonly string[],
): Promise<readonly WaitingCompany[]> =>
  (
    await tx.client.query<WaitingCompany>(
      `select company as "operatorId", office_id as office, mode, count(*)::int as shipments, min(hour) as "firstHour"
       from aval.resumption_place p, unnest(p.operator_ids) company
       where p.incident_id = $1 and p.version = $2
         and (cardinality($3::text[]) = 0 or office_id = any ($3)) and (cardinality($4::text[]) = 0 or mode = any ($4))
       group by 1, 2, 3 order by 2, 3, 1`,
      [incidentId, version, offices, modes],
    )
  ).rows

export interface CompanyPerson {
  readonly operatorId: string
  readonly personId: string
  readonly email: string
  readonly language: string
  readonly role: string
}

export const peopleOfCompanies = async (
  tx: Tx,
  operatorIds: readonly string[],
): Promise<readonly CompanyPerson[]> =>
  (
    await tx.client.query<CompanyPerson>(
      `select m.operator_id as "operatorId", p.id as "personId", p.email, p.language, m.role
       from aval.membership m join aval.person p on p.id = m.person_id
       where m.operator_id = any ($1::uuid[]) and m.withdrawn_at is null and p.disabled_at is null`,
      [operatorIds],
    )
  ).rows

export interface MessageRow {
  readonly office: string
  readonly mode: string
  readonly es: string
  readonly en: string
  readonly companies: number
  readonly people: number
}

export const insertMessages = async (
  tx: Tx,
  of: {
    readonly incidentId: string
    readonly turn: number
    readonly version: number
    readonly sent: boolean
  },
  messages: readonly MessageRow[],
): Promise<void> => {
  for (const { office, mode, es, en, companies, people } of messages)
    await tx.client.query(
      `insert into aval.resumption_message (incident_id, turn, version, office_id, mode, es, en, companies, people, sent)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [of.incidentId, of.turn, of.version, office, mode, es, en, companies, people, of.sent],
    )
}

export interface MessageTold extends MessageRow {
  readonly turn: number
  readonly version: number
  readonly sent: boolean
}

export const messagesOf = async (tx: Tx, incidentId: string, most: number): Promise<readonly MessageTold[]> =>
  (
    await tx.client.query<MessageTold>(
      `select turn, version, office_id as office, mode, es, en, companies, people, sent
       from aval.resumption_message where incident_id = $1 order by turn desc, office_id, mode limit $2`,
      [incidentId, most],
    )
  ).rows
