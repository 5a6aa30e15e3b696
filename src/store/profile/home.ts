import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

export interface HomeCounts {
  readonly unreadMessages: number
  readonly unreadLetters: number
  readonly openFindings: number
  /** Answers that wait for review since the case moved to another edition. */
  readonly openReviews: number
  readonly lastMessage: { readonly body: string; readonly by: string; readonly at: string } | null
  readonly certificate: {
    readonly number: string
    readonly publicId: string
    readonly since: string
    readonly until: string | null
    readonly state: string
  } | null
}

/** What lies on a company's desk, told in one question. */
export const homeCounts = async (tx: Tx, operatorId: string, caseId: string): Promise<HomeCounts> => {
  const { rows } = await sql<HomeCounts>`
    select
      (select count(*)::int from aval.message m
        where m.case_id = ${caseId} and m.from_side = 'office' and m.read_at is null) as unread_messages,
      (select count(*)::int from aval.letter l where l.case_id = ${caseId} and l.opened_at is null) as unread_letters,
      (select count(*)::int from aval.finding f where f.case_id = ${caseId} and f.state = 'open') as open_findings,
      (select count(*)::int from aval.answer_review r
        where r.operator_id = ${operatorId} and r.cleared_at is null) as open_reviews,
      (select jsonb_build_object('body', m.body, 'by', m.author_name,
                'at', to_char(m.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from aval.message m where m.case_id = ${caseId} and m.from_side = 'office'
        order by m.at desc limit 1) as last_message,
      (select jsonb_build_object('number', c.number, 'publicId', c.public_id, 'since', c.since,
                'until', c.until, 'state', c.state)
        from aval.certificate c where c.operator_id = ${operatorId}
        order by c.created_at desc limit 1) as certificate
  `.execute(tx.kysely)
  const [row] = rows
  if (!row) throw new Error('one row was asked for and none came')
  return row
}

/** Days that come nearer beside the case's own clocks: papers that stop speaking, notices that are owed. */
export const otherDeadlines = (tx: Tx, operatorId: string, until: string) =>
  sql<{ kind: 'evidence' | 'notice' | 'partner'; id: string; what: string; on: string }>`
    select 'evidence' as kind, e.id::text, e.name as what, e.effective_until as "on"
      from aval.evidence e
      where e.operator_id = ${operatorId} and e.removed_at is null and e.effective_until <= ${until}::date
    union all
    select 'notice', n.id::text, n.kind || '.' || n.what, n.due_on
      from aval.notice n
      where n.operator_id = ${operatorId} and n.answered_at is null and n.due_on <= ${until}::date
    union all
    select 'partner', p.id::text, p.name, p.next_review_on
      from aval.partner_link p
      where p.operator_id = ${operatorId} and p.next_review_on <= ${until}::date
    order by "on" limit 12
  `
    .execute(tx.kysely)
    .then(({ rows }) => rows)

/** The company's own people, as they are told of what happens. */
export const ownPeople = (tx: Tx, operatorId: string) =>
  tx.kysely
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.name'])
    .distinct()
    .where('membership.operatorId', '=', operatorId)
    .where('membership.withdrawnAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .orderBy('person.name')
    .execute()

/** What was sent and received, newest first, with its receipt. */
export const ownReceipts = (tx: Tx, caseId: string, most: number) =>
  tx.kysely
    .selectFrom('caseStep')
    .select(['step', 'receipt', 'at', 'personName as by'])
    .where('caseId', '=', caseId)
    .where('side', '=', 'company')
    .where('receipt', 'is not', null)
    .orderBy('position', 'desc')
    .limit(most)
    .execute()

export const lettersOf = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('letter')
    .select(['id', 'kind', 'titleEs', 'titleEn', 'sentAt', 'servedOn', 'openedAt'])
    .where('caseId', '=', caseId)
    .orderBy('sentAt', 'desc')
    .execute()
