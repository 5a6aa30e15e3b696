import type { Tx } from '../database/scope.ts'

/** Rows of every table an import fills, as objects with the tables' own column names. */
export interface MemberRows {
  readonly operator: readonly object[]
  readonly site: readonly object[]
  readonly contact: readonly object[]
  readonly case_file: readonly object[]
  readonly case_step: readonly object[]
  readonly decision: readonly object[]
  readonly certificate: readonly object[]
}

/** Each table's columns, in the order in which the tables depend on one another. */
const columns: Readonly<Record<keyof MemberRows, readonly string[]>> = {
  operator: [
    ...['id', 'name', 'search_name', 'tax_id', 'trader_number', 'types', 'city', 'legal_representative'],
    ...['office_id', 'publishes'],
  ],
  site: ['operator_id', 'name', 'kind', 'address', 'city', 'state'],
  contact: ['operator_id', 'name', 'email', 'phone'],
  case_file: [
    ...['id', 'number', 'operator_id', 'programme_id', 'edition_hash', 'state', 'clocks', 'next_due_on'],
    ...['next_clock', 'clock_paused', 'opened_at', 'submitted_at', 'last_step_at'],
  ],
  case_step: [
    ...['case_id', 'operator_id', 'position', 'step', 'from_state', 'to_state', 'person_id', 'person_name'],
    ...['side', 'at', 'on_day', 'reasons', 'detail', 'clocks'],
  ],
  decision: ['id', 'operator_id', 'case_id', 'step', 'decided_by', 'reasons', 'at'],
  certificate: [
    ...['public_id', 'number', 'operator_id', 'case_id', 'decision_id', 'types', 'since', 'until', 'state'],
    ...['suspended_at', 'created_at'],
  ],
}

const PIECE = 1_000

/** Writes them all, a thousand rows a statement, whatever their number. */
export const insertMembers = async (tx: Tx, rows: MemberRows): Promise<void> => {
  for (const table of Object.keys(columns) as (keyof MemberRows)[]) {
    const names = columns[table].join(', ')
    // The table's own row type reads the values, arrays and documents included.
    const text = `insert into aval.${table} (${names}) select ${names} from jsonb_populate_recordset(null::aval.${table}, $1::jsonb)`
    for (let from = 0; from < rows[table].length; from += PIECE) {
      await tx.client.query(text, [JSON.stringify(rows[table].slice(from, from + PIECE))])
    }
  }
}

/** Stands behind decisions of imports for which no officer was named; nobody can sign in as it. */
export const IMPORTER_ID = '00000000-0000-4000-8000-00000000a7a1'

export const keepNamelessImporter = async (tx: Tx, name: string, at: string): Promise<void> => {
  await tx.client.query(
    `insert into aval.person (id, name, email, disabled_at, created_at, updated_at)
     values ($1, $2, 'import@aval.invalid', $3, $3, $3) on conflict (id) do nothing`,
    [IMPORTER_ID, name, at],
  )
}

/** The next places among the cases opened in a year, so many at once; answers the last before them. */
export const takeCasePlaces = async (tx: Tx, year: number, count: number): Promise<number> => {
  const { rows } = await tx.client.query<{ last: number }>(
    `insert into aval.case_counter (year, last) values ($1, $2)
     on conflict (year) do update set last = aval.case_counter.last + $2 returning last`,
    [year, count],
  )
  return Number(rows[0]?.last ?? count) - count
}
