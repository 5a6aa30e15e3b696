import { searchNameOf } from '../../domain/operators/searchName.ts'
import type { Tx } from '../database/scope.ts'
import { plainly } from '../people/plainly.ts'

/** What is looked for; every part narrows. */
export interface AuditSought {
  readonly actors?: readonly string[]
  readonly action?: string
  readonly operatorIds?: readonly string[]
  readonly caseId?: string
  /** From this moment on. */
  readonly from?: string
  /** Before this moment. */
  readonly until?: string
}

/** The last event of the page before: its time to the microsecond, and its id. */
export interface AuditPlace {
  readonly at: string
  readonly id: string
}

export interface AuditRow {
  readonly id: string
  /** Microseconds and Z. */
  readonly at: string
  readonly actorKind: string
  readonly actor: string
  readonly actorName: string | null
  readonly side: string
  readonly onBehalfOf: string | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly company: string | null
  readonly caseNumber: string | null
  readonly purpose: string | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly requestId: string
  /** Hexadecimal. */
  readonly leafHash: string
  /** Its place under the seal; null while it waits. */
  readonly leafIndex: number | null
}

/** Newest first, by what the reader's scope lets through: row-level security decides that, not this. */
export const auditRows = async (
  tx: Tx,
  sought: AuditSought,
  after: AuditPlace | undefined,
  most: number,
): Promise<AuditRow[]> => {
  const { where, values } = whereOf(sought, after)
  const { rows } = await tx.client.query<AuditRow>(
    `select e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor_kind as "actorKind",
       e.actor, p.name as "actorName", e.side, e.on_behalf_of as "onBehalfOf", e.action, e.subject_kind as "subjectKind",
       e.subject_id as "subjectId", o.name as company, c.number as "caseNumber", e.purpose, e.detail,
       e.request_id as "requestId", encode(e.leaf_hash, 'hex') as "leafHash", l.index as "leafIndex"
     from (select * from aval.audit_event e ${where} order by e.at desc, e.id desc limit ${Math.trunc(most)}) e
     left join aval.audit_leaf l on l.event_id = e.id
     left join aval.person p on p.id = case when e.actor_kind = 'person' then e.actor::uuid end
     left join aval.operator o on o.id = e.operator_id
     left join aval.case_file c on c.id = e.case_id
     order by e.at desc, e.id desc`,
    values,
  )
  return rows
}

const whereOf = (sought: AuditSought, after: AuditPlace | undefined) => {
  const values: unknown[] = []
  const asked = (value: unknown) => `$${values.push(value)}`
  const { actors, action, operatorIds, caseId, from, until } = sought
  const terms = [
    ...(actors ? [`e.actor = any (${asked(actors)}::text[])`] : []),
    ...(action ? [`e.action = ${asked(action)}`] : []),
    ...(operatorIds ? [`e.operator_id = any (${asked(operatorIds)}::uuid[])`] : []),
    ...(caseId ? [`e.case_id = ${asked(caseId)}`] : []),
    ...(from ? [`e.at >= ${asked(from)}`] : []),
    ...(until ? [`e.at < ${asked(until)}`] : []),
    ...(after ? [`(e.at, e.id) < (${asked(after.at)}::timestamptz, ${asked(after.id)}::uuid)`] : []),
  ]
  return { where: terms.length > 0 ? `where ${terms.join(' and ')}` : '', values }
}

/** Every kind of event there is, one look at the index for each. */
export const auditActions = async (tx: Tx): Promise<string[]> => {
  const { rows } = await tx.client.query<{ action: string }>(
    `with recursive kinds as (
       (select action from aval.audit_event order by action limit 1)
       union all
       select (select e.action from aval.audit_event e where e.action > k.action order by e.action limit 1)
       from kinds k where k.action is not null
     ) select action from kinds where action is not null`,
  )
  return rows.map(({ action }) => action)
}

/** People whose name or address holds the word, as the log names them. */
export const peopleCalled = async (tx: Tx, word: string, most: number): Promise<string[]> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `select id from aval.person where position(${plainly('$1')} in ${plainly('name')}) > 0
       or position(lower($1) in email) > 0 limit $2`,
    [word, most],
  )
  return rows.map(({ id }) => id)
}

/** Companies whose name, trader number or tax id holds the word, of those that the reader may see. */
export const companiesCalled = async (tx: Tx, word: string, most: number): Promise<string[]> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `select id from aval.operator where position($3 in search_name) > 0 or trader_number = upper($1)
       or tax_id = upper($1) limit $2`,
    [word, most, searchNameOf(word)],
  )
  return rows.map(({ id }) => id)
}

export const caseCalled = async (tx: Tx, number: string): Promise<string | undefined> => {
  const { rows } = await tx.client.query<{ id: string }>('select id from aval.case_file where number = $1', [
    number,
  ])
  return rows[0]?.id
}
