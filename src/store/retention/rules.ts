import type { RetentionKind } from '../../domain/retention/kinds.ts'

/**
 * What each kind removes. `pick` names what is older than $1 (an instant) with the company and case it belongs to, if any;
 * what the law holds is left out afterwards. `remove` does it to `picked.id`.
 */
export interface RetentionRule {
  readonly kind: RetentionKind
  readonly pick: string
  readonly remove: readonly string[]
}

const plain = (kind: RetentionKind, table: string, key: string, at: string): RetentionRule => ({
  kind,
  pick: `select ${key}::text as id, null::uuid as operator_id, null::uuid as case_id, ${at} as at from aval.${table} where ${at} < $1`,
  remove: [`delete from aval.${table} where ${key}::text in (select id from picked)`],
})

const COMPANY_ENDED = 'aval.all_ended_at(operator_id) < $1'

/** Of somebody the last workshop they were in ended so long ago: the person goes, what is counted stays. */
const LONG_AGO = `select p.id::text as id, null::uuid as operator_id, null::uuid as case_id,
    (max(w.ends_on) at time zone 'UTC') as at
  from aval.participant p join aval.enrolment e on e.participant_id = p.id join aval.workshop w on w.id = e.workshop_id
  where p.erased_at is null group by p.id having (max(w.ends_on) at time zone 'UTC') < $1`

export const retentionRules: readonly RetentionRule[] = [
  plain('signIn', 'sign_in_session', 'id', 'expires_at'),
  plain('signIn', 'sign_in_verification', 'id', 'expires_at'),
  plain('signIn', 'sign_in_attempt', 'subject', 'last_at'),
  plain('signIn', 'sign_in_used_code', "(person_id::text || encode(code_hash, 'hex'))", 'used_at'),
  plain('signIn', 'sign_in_recovery', 'id', 'decided_at'),
  plain('mails', 'outgoing_mail', 'id', 'created_at'),
  {
    kind: 'news',
    pick: 'select id::text as id, operator_id, case_id, at from aval.notification where at < $1',
    remove: ['delete from aval.notification where id::text in (select id from picked)'],
  },
  {
    kind: 'messages',
    pick: `select m.id::text as id, m.operator_id, m.case_id, f.last_step_at as at
      from aval.message m join aval.case_file f on f.id = m.case_id where aval.ends(f.state) and f.last_step_at < $1`,
    remove: ['delete from aval.message where id::text in (select id from picked)'],
  },
  {
    // Taken out by the company so long ago, or of a company that has had nothing open for so long.
    kind: 'evidence',
    pick: `select id::text as id, operator_id, null::uuid as case_id, coalesce(removed_at, uploaded_at) as at
      from aval.evidence where purged_at is null and (removed_at < $1 or ${COMPANY_ENDED})`,
    remove: [
      `update aval.evidence set purged_at = now(), removed_at = coalesce(removed_at, now()), name = '', uploader_name = ''
       where id::text in (select id from picked)`,
    ],
  },
  {
    kind: 'training',
    pick: LONG_AGO,
    remove: [
      'delete from aval.participant_alias where participant_id::text in (select id from picked)',
      `update aval.enrolment set link = replace(gen_random_uuid()::text, '-', '') where participant_id::text in (select id from picked)`,
      `update aval.participant set name = 'P-' || upper(left(replace(id::text, '-', ''), 8)), email = null, key = 'kept:' || id,
         organisation = '', erased_at = now() where id::text in (select id from picked)`,
    ],
  },
  {
    // Who was at a meeting and agreed to its minutes. What was said, decided and handed out stays.
    kind: 'groupMeetings',
    pick: `select m.id::text as id, null::uuid as operator_id, null::uuid as case_id, m.on_day::timestamptz as at
      from aval.group_meeting m where m.on_day < ($1::timestamptz at time zone 'UTC')::date
        and (exists (select 1 from aval.group_attendance a where a.meeting_id = m.id)
          or exists (select 1 from aval.minutes_approval y where y.meeting_id = m.id))`,
    remove: [
      'delete from aval.group_attendance where meeting_id::text in (select id from picked)',
      'delete from aval.minutes_approval where meeting_id::text in (select id from picked)',
      `update aval.group_task set done_note = '' where meeting_id::text in (select id from picked) and done_at is not null`,
    ],
  },
  {
    // Who voted what and said what of an initiative that was settled so long ago. What the vote came to, and why, stays.
    kind: 'groupVotes',
    pick: `select i.id::text as id, null::uuid as operator_id, null::uuid as case_id, s.at
      from aval.initiative i join lateral (select max(at) as at from aval.initiative_step s where s.initiative_id = i.id) s on true
      where i.state in ('adopted', 'declined', 'withdrawn') and s.at < $1
        and (exists (select 1 from aval.initiative_vote v where v.initiative_id = i.id)
          or exists (select 1 from aval.initiative_comment c where c.initiative_id = i.id))`,
    remove: [
      'delete from aval.initiative_vote where initiative_id::text in (select id from picked)',
      'delete from aval.initiative_comment where initiative_id::text in (select id from picked)',
    ],
  },
  plain('announcementReads', 'announcement_read', "(announcement_id || ' ' || person_id)", 'at'),
  {
    // Working papers of a case, where everything of the company has ended so long ago. What was decided stays.
    kind: 'endedCases',
    pick: `select id::text as id, operator_id, null::uuid as case_id, last_step_at as at
      from aval.case_file where pruned_at is null and aval.ends(state) and ${COMPANY_ENDED}`,
    remove: [
      `update aval.vetting_check set tells = '' where case_id::text in (select id from picked)`,
      `update aval.visit set summary = '', because = '' where case_id::text in (select id from picked)`,
      `update aval.visit_result set note = '' where visit_id in (select v.id from aval.visit v where v.case_id::text in (select id from picked))`,
      'delete from aval.visit_result_version where operator_id in (select operator_id from picked)',
      'delete from aval.answer_version where operator_id in (select operator_id from picked)',
      `update aval.answer set body = '', reason = '', parts = '{}', writer_name = '' where operator_id in (select operator_id from picked)`,
      'delete from aval.contact where operator_id in (select operator_id from picked)',
      'delete from aval.partner_link where operator_id in (select operator_id from picked)',
      'update aval.case_file set pruned_at = now() where id::text in (select id from picked)',
    ],
  },
]
