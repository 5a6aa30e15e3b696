import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import { withConnection } from './connection.ts'

/** Tables without row-level security, and why each may. Everything else is closed by a policy or this test fails. */
const approved: Readonly<Record<string, string>> = {
  migration: 'which migrations were applied; readable, and written by the migrator alone',
  office: "the administration's offices: public",
  person: 'people, not companies: sign-in needs them before anybody is anybody',
  sign_in_session: 'sign-in, before a scope exists',
  sign_in_account: 'sign-in, before a scope exists',
  sign_in_verification: 'sign-in, before a scope exists',
  sign_in_second_factor: 'sign-in, before a scope exists',
  sign_in_passkey: 'sign-in, before a scope exists',
  sign_in_recovery: 'sign-in, before a scope exists',
  sign_in_used_code: 'sign-in, before a scope exists',
  sign_in_attempt: 'throttling of sign-in, before a scope exists',
  officer_role: 'who holds which office; the scope is made from it',
  absence: "officers' deputies; the scope is made from it",
  machine_token: 'sign-in of machines, hashes only',
  outgoing_mail: 'the queue of mail, written by every side and read by the sender',
  programme_edition: 'the programme as published',
  case_counter: 'the last case number of a year',
  register_entry: 'the public register: what is public and nothing else',
  backup_made: 'when the data was last backed up: no company’s, and the application only reads it',
  register_change: 'which public entries changed, for followers of the register',
}

/** Functions that run as their owner: none. */
const approvedDefiners: readonly string[] = []

describe("the database's own catalogue says", () => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase()
  })
  afterAll(() => fresh.drop())
  const asked = async (sql: string): Promise<string[]> =>
    withConnection(fresh.ownerUrl, async (client) =>
      (await client.query(sql)).rows.map((row) => String(row.name)),
    )

  it('there are tables', async () => {
    expect((await asked(tables('true'))).length).toBeGreaterThan(6)
  })

  it('every table is closed by row-level security that binds its owner too, but those approved', async () => {
    const open = await asked(tables('not (relrowsecurity and relforcerowsecurity)'))
    expect(open.filter((name) => !(name in approved))).toEqual([])
  })

  it('every closed table has a policy', async () => {
    expect(
      await asked(tables('relrowsecurity and not exists (select from pg_policy where polrelid = c.oid)')),
    ).toEqual([])
  })

  it('every approved table is there and open: the list tells no stories', async () => {
    const open = await asked(tables('not relrowsecurity'))
    expect(Object.keys(approved).filter((name) => !open.includes(name))).toEqual([])
  })

  it('every view looks with the eyes of who asks, and nothing is kept in a materialized view', async () => {
    expect(
      await asked(`select relname as name from pg_class where relnamespace = 'aval'::regnamespace and
        (relkind = 'm' or relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false))`),
    ).toEqual([])
  })

  it('no function runs as its owner', async () => {
    const definers = await asked(
      `select proname as name from pg_proc where pronamespace = 'aval'::regnamespace and prosecdef`,
    )
    expect(definers).toEqual(approvedDefiners)
  })

  it('the application owns nothing and may nothing beside its grants', async () => {
    expect(
      await asked(`select classid::regclass || ' ' || objid as name from pg_shdepend
        where refclassid = 'pg_authid'::regclass and refobjid = 'aval_app'::regrole and deptype = 'o'`),
    ).toEqual([])
    expect(
      await asked(`select rolname as name from pg_roles where rolname in ('aval_app', 'aval_migrator') and
        (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`),
    ).toEqual([])
    expect(
      await asked(
        `select roleid::regrole::text as name from pg_auth_members where member = 'aval_app'::regrole`,
      ),
    ).toEqual([])
    expect(
      await asked(`select s as name from unnest(array['aval', 'public']) s where has_schema_privilege('aval_app', s, 'create')
        union all select 'database' where has_database_privilege('aval_app', current_database(), 'create, temporary')`),
    ).toEqual([])
  })

  it('nobody at all gets in but the three roles', async () => {
    expect(
      await asked(
        `select 'connect' as name from pg_database, aclexplode(datacl) where datname = current_database() and grantee = 0`,
      ),
    ).toEqual([])
  })

  it('the application cannot rewrite, cut or empty the audit log, nor empty any table', async () => {
    expect(
      await asked(`select t || ' ' || p as name from unnest(array['audit_event', 'audit_leaf', 'audit_head']) t,
        unnest(array['update', 'delete', 'truncate', 'trigger', 'references']) p where has_table_privilege('aval_app', 'aval.' || t, p)`),
    ).toEqual([])
    expect(
      await asked(tables(`has_table_privilege('aval_app', c.oid, 'truncate, trigger, references')`)),
    ).toEqual([])
    expect(
      await asked(`select a.attname as name from pg_attribute a where a.attrelid = 'aval.audit_event'::regclass
        and a.attnum > 0 and has_column_privilege('aval_app', a.attrelid, a.attnum, 'update')`),
    ).toEqual([])
  })

  it('a person can be erased from every table with words in it, but those that hold none about people', async () => {
    const closed = await asked(
      tables(`not has_table_privilege('aval_app', c.oid, 'update') and relname not like 'audit\\_%' and exists
        (select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and a.atttypid in ('text'::regtype, 'jsonb'::regtype))
        and not c.relispartition`),
    )
    expect(closed).toEqual([
      // A batch's sender is there by identifier alone.
      'border_batch',
      'case_part',
      // A country's key and its figures as it signed them; by whom they came by id.
      'country_key',
      'country_told',
      // Numbers, containers and plates of goods declarations, kept as long as they.
      'declared_name',
      // whose name it is stands in the case's history, which is there for an erasure
      'edition_move',
      'erased_person',
      // Reference works of others, kept as they came.
      // Of which content a file is, and of whose visit.
      'evaluation_file',
      'framework',
      'framework_library',
      'framework_mapping',
      'framework_node',
      // What traders declared to customs and what was decided on it: kept for its term, with no officer's name in it.
      'goods_declaration',
      'goods_declaration_number',
      // Which edition or benefit, by id and by the programme's own name of it.
      'initiative_link',
      // Where a photo was taken and of which content it is.
      'inspection_photo',
      'lane_decision',
      'migration',
      // Published documents of others, kept to the letter under their hash.
      'oscal_document',
      // Sums over companies, and by whom by id.
      'pilot_reckoning',
      'programme_edition',
      'register_change',
      // Numbers, places and hours of shipments as they were published.
      'resumption_adjustment',
      'resumption_order',
      'resumption_place',
      'retention_run',
      'retention_setting',
      // Numbers by office.
      'targeting_thresholds',
    ])
  })

  it('history that may be updated may be so by an erasure alone', async () => {
    const history = [
      'case_step',
      'decision',
      'answer_version',
      'visit_result_version',
      'conflict_declaration',
    ]
    const guarded = await asked(
      tables(
        `exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'only_erasure_rewrites')`,
      ),
    )
    const written = [
      'border_finding',
      'finding_judgement',
      'relation_judgement',
      'declaration',
      'incident_step',
      'country_consent',
      'evaluation_visit_step',
      'recommendation_step',
      'evaluation_note',
    ]
    const group = [
      'group_decision',
      'group_paper',
      'initiative_comment',
      'initiative_step',
      'initiative_vote',
    ]
    const pilots = ['pilot_figure', 'pilot_step']
    const taught = ['workshop_material']
    expect(guarded).toEqual(
      [...history, ...written, ...group, ...pilots, ...taught, 'resumption_message'].sort(),
    )
  })

  it('the application cannot touch which migrations were applied', async () => {
    expect(
      await asked(`select p as name from unnest(array['insert', 'update', 'delete']) p
        where has_table_privilege('aval_app', 'aval.migration', p)`),
    ).toEqual([])
  })

  it('nothing is built on what a distributed engine lacks: no exclusion constraints, no unlogged tables', async () => {
    expect(await asked(`select conname as name from pg_constraint where contype = 'x'`)).toEqual([])
    expect(await asked(tables(`relpersistence <> 'p'`))).toEqual([])
  })
})

const tables = (where: string): string =>
  `select relname as name from pg_class c where relnamespace = 'aval'::regnamespace and relkind in ('r', 'p') and ${where} order by 1`
