import type { Tx } from '../database/scope.ts'

/** Tables whose texts are no words about people, or whose people are seen to by name (erase.ts). */
export const notSwept: readonly string[] = [
  'migration',
  'office',
  'programme_edition',
  // documents of others, whole as they were published and known by their hash
  'oscal_document',
  'register_change',
  'case_counter',
  'person',
  'erased_person',
  'outgoing_mail',
  'retention_setting',
  'retention_run',
]

const notSweptBeginnings: readonly string[] = ['audit_', 'sign_in_']

export const isSwept = (table: string): boolean =>
  !notSwept.includes(table) && !notSweptBeginnings.some((beginning) => table.startsWith(beginning))

/** Where a person's name stands beside the id of who it names. */
export const namedBeside: Readonly<Record<string, readonly [name: string, id: string]>> = {
  answer: ['writer_name', 'written_by'],
  answer_version: ['writer_name', 'written_by'],
  evidence: ['uploader_name', 'uploaded_by'],
  vetting_check: ['checker_name', 'checked_by'],
  visit_result: ['writer_name', 'written_by'],
  inspection: ['writer_name', 'written_by'],
  case_step: ['person_name', 'person_id'],
  finding_judgement: ['judge_name', 'judged_by'],
  relation_judgement: ['judge_name', 'judged_by'],
  message: ['author_name', 'author_id'],
  country_consent: ['person_name', 'person_id'],
  evaluation_visit_step: ['person_name', 'person_id'],
  recommendation_step: ['person_name', 'person_id'],
  evaluation_note: ['writer_name', 'written_by'],
  group_member: ['name', 'person_id'],
}

/** What a working group wrote: of its members names are looked for there too. */
export const writtenInGroup: readonly string[] = [
  ...['group_meeting', 'group_minutes', 'group_decision', 'group_task', 'group_paper', 'initiative'],
  ...['initiative_step', 'initiative_comment', 'initiative_vote', 'announcement'],
]

export interface TextColumn {
  readonly table: string
  readonly column: string
  readonly type: 'text' | 'jsonb'
  /** The column that says which company a row is about; null where none does. */
  readonly operator: 'operator_id' | 'id' | null
}

/** Every column that holds words, of whatever table there is: one that came since is swept too. */
export const textColumns = async (tx: Pick<Tx, 'client'>): Promise<readonly TextColumn[]> => {
  const { rows } = await tx.client.query<TextColumn>(
    `select c.relname as "table", a.attname as "column", t.typname as type,
       case when c.relname = 'operator' then 'id'
         when exists (select 1 from pg_attribute o where o.attrelid = c.oid and o.attname = 'operator_id') then 'operator_id' end as operator
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     join pg_type t on t.oid = a.atttypid
     where c.relnamespace = 'aval'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and t.typname in ('text', 'jsonb')
       and has_table_privilege(c.oid, 'update')
     order by 1, a.attnum`,
  )
  return rows.filter(({ table }) => isSwept(table))
}
