import type { VoteRules } from '../../../domain/capacity/workingGroup/ballot.ts'
import type { Member } from '../../../domain/capacity/workingGroup/member.ts'
import type { Text } from '../../../domain/standards/text.ts'
import type { Tx } from '../../database/scope.ts'

export interface GroupRow extends VoteRules {
  readonly id: string
  readonly programmeId: string
  readonly name: Text
  readonly tells: Text
  readonly minutesBy: 'nextMeeting' | 'members'
  readonly foundedOn: string | null
  readonly demonstration: boolean
}

const GROUP = `id, programme_id as "programmeId", name, tells, vote_by as "voteBy", quorum, majority, minutes_by as "minutesBy",
  founded_on as "foundedOn", demonstration`

export const findGroup = async (tx: Tx, programmeId: string): Promise<GroupRow | undefined> =>
  (
    await tx.client.query<GroupRow>(`select ${GROUP} from aval.working_group where programme_id = $1`, [
      programmeId,
    ])
  ).rows[0]

export type GroupAsked = Pick<
  GroupRow,
  'name' | 'tells' | 'voteBy' | 'quorum' | 'majority' | 'minutesBy' | 'foundedOn'
>

/** The programme's group as it is now to be; there is one of each programme. */
export const saveGroupRow = async (tx: Tx, programmeId: string, group: GroupAsked): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.working_group (programme_id, name, tells, vote_by, quorum, majority, minutes_by, founded_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (programme_id) do update set name = excluded.name, tells = excluded.tells, vote_by = excluded.vote_by,
       quorum = excluded.quorum, majority = excluded.majority, minutes_by = excluded.minutes_by, founded_on = excluded.founded_on
     returning id`,
    [
      ...[programmeId, JSON.stringify(group.name), JSON.stringify(group.tells), group.voteBy, group.quorum],
      ...[group.majority, group.minutesBy, group.foundedOn],
    ],
  )
  return rows[0]?.id ?? ''
}

export interface MemberRow extends Member {
  readonly version: number
  readonly demonstration: boolean
}

const MEMBER = `id, kind, organisation, name, person_id as "personId", chair, from_day as "fromDay", until_day as "untilDay",
  version, demonstration`

export const membersOf = async (tx: Tx, groupId: string): Promise<readonly MemberRow[]> =>
  (
    await tx.client.query<MemberRow>(
      `select ${MEMBER} from aval.group_member where group_id = $1 order by until_day is not null, chair desc, organisation, name, id`,
      [groupId],
    )
  ).rows

export const findMember = async (
  tx: Tx,
  id: string,
): Promise<(MemberRow & { groupId: string }) | undefined> =>
  (
    await tx.client.query<MemberRow & { groupId: string }>(
      `select ${MEMBER}, group_id as "groupId" from aval.group_member where id = $1 for update`,
      [id],
    )
  ).rows[0]

/** The member that somebody signed in is on a day. */
export const memberOfPerson = async (
  tx: Tx,
  { groupId, personId, day }: { readonly groupId: string; readonly personId: string; readonly day: string },
): Promise<MemberRow | undefined> =>
  (
    await tx.client.query<MemberRow>(
      `select ${MEMBER} from aval.group_member where group_id = $1 and person_id = $2
         and from_day <= $3::date and coalesce(until_day, 'infinity') >= $3::date`,
      [groupId, personId, day],
    )
  ).rows[0]

export type MemberAsked = Pick<
  MemberRow,
  'kind' | 'organisation' | 'name' | 'personId' | 'chair' | 'fromDay' | 'untilDay'
>

export const insertMember = async (tx: Tx, groupId: string, member: MemberAsked): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.group_member (group_id, kind, organisation, name, person_id, chair, from_day, until_day)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      ...[groupId, member.kind, member.organisation, member.name, member.personId, member.chair],
      ...[member.fromDay, member.untilDay],
    ],
  )
  return rows[0]?.id ?? ''
}

/** Answers false where somebody else changed it meanwhile. */
export const changeMember = async (
  tx: Tx,
  id: string,
  version: number,
  member: MemberAsked,
): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `update aval.group_member set kind = $3, organisation = $4, name = $5, person_id = $6, chair = $7, from_day = $8,
       until_day = $9, version = version + 1 where id = $1 and version = $2`,
    [
      ...[id, version, member.kind, member.organisation, member.name, member.personId, member.chair],
      ...[member.fromDay, member.untilDay],
    ],
  )
  return rowCount === 1
}

export interface Candidate {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** People with the role of a member who are not one yet, and whoever leads the programme. */
export const candidatesFor = async (tx: Tx, groupId: string): Promise<readonly Candidate[]> =>
  (
    await tx.client.query<Candidate>(
      `select distinct p.id, p.name, p.email from aval.person p join aval.officer_role r on r.person_id = p.id
       where r.role in ('workingGroupMember', 'programmeManager') and r.withdrawn_at is null and p.disabled_at is null
         and not exists (select 1 from aval.group_member m where m.group_id = $1 and m.person_id = p.id and m.until_day is null)
       order by p.name, p.id limit 500`,
      [groupId],
    )
  ).rows

/** Whether somebody may sign in as one who takes part. */
export const mayBeMember = async (tx: Tx, personId: string): Promise<boolean> =>
  (
    await tx.client.query(
      `select 1 from aval.officer_role where person_id = $1 and role in ('workingGroupMember', 'programmeManager') and withdrawn_at is null`,
      [personId],
    )
  ).rowCount !== 0

export interface HearingMember {
  readonly personId: string
  readonly email: string
  readonly language: string
}

/** Members on a day who can be written to. */
export const membersToTell = async (
  tx: Tx,
  groupId: string,
  day: string,
): Promise<readonly HearingMember[]> =>
  (
    await tx.client.query<HearingMember>(
      `select p.id as "personId", p.email, p.language from aval.group_member m join aval.person p on p.id = m.person_id
       where m.group_id = $1 and m.from_day <= $2::date and coalesce(m.until_day, 'infinity') >= $2::date and p.disabled_at is null`,
      [groupId, day],
    )
  ).rows

/** How many members of each kind there are: all that anybody outside is told of who they are. */
export const kindsOfMembers = async (
  tx: Tx,
  groupId: string,
  day: string,
): Promise<readonly { kind: string; count: number }[]> =>
  (
    await tx.client.query<{ kind: string; count: number }>(
      `select kind, count(*)::int as count from aval.group_member
       where group_id = $1 and from_day <= $2::date and coalesce(until_day, 'infinity') >= $2::date group by 1 order by 1`,
      [groupId, day],
    )
  ).rows
