import type { Count, VoteRules } from '../../../domain/capacity/workingGroup/ballot.ts'
import type {
  InitiativeKind,
  InitiativeMatter,
  InitiativeState,
} from '../../../domain/capacity/workingGroup/initiative.ts'
import type { Text } from '../../../domain/standards/text.ts'
import type { Tx } from '../../database/scope.ts'

/** Of one round: its rules as they were when it began, and how many have a vote. */
export interface VoteOpened extends VoteRules {
  readonly secret: boolean
  readonly voters: readonly string[]
}

export interface InitiativeRow {
  readonly id: string
  readonly groupId: string
  readonly number: number
  readonly kind: InitiativeKind
  readonly about: InitiativeMatter
  readonly language: 'es' | 'en'
  readonly title: string
  readonly tells: string
  readonly answers: string | null
  readonly state: InitiativeState
  readonly turn: number
  readonly round: number
  readonly raisedBy: string | null
  readonly memberId: string | null
  readonly organisation: string | null
  readonly memberName: string | null
  readonly raisedAt: string
  readonly vote: VoteOpened | null
  readonly closesAt: string | null
  readonly result: Count | null
  readonly decidedAt: string | null
  readonly decidedByName: string | null
  readonly reasons: string
  readonly demonstration: boolean
}

const COLUMNS = `i.id, i.group_id as "groupId", i.number, i.kind, i.about, i.language, i.title, i.tells, i.answers, i.state, i.turn, i.round,
  i.raised_by as "raisedBy", i.member_id as "memberId", m.organisation, m.name as "memberName", i.raised_at as "raisedAt", i.vote,
  i.closes_at as "closesAt", i.result, i.decided_at as "decidedAt", d.name as "decidedByName", i.reasons, i.demonstration`
const FROM = `aval.initiative i left join aval.group_member m on m.id = i.member_id left join aval.person d on d.id = i.decided_by`

export type NewInitiative = Pick<
  InitiativeRow,
  'groupId' | 'kind' | 'about' | 'language' | 'title' | 'tells' | 'answers' | 'memberId'
> & { readonly at: string }

export const insertInitiative = async (
  tx: Tx,
  one: NewInitiative,
): Promise<{ id: string; number: number }> => {
  await tx.client.query('select 1 from aval.working_group where id = $1 for update', [one.groupId])
  const { rows } = await tx.client.query<{ id: string; number: number }>(
    `insert into aval.initiative (group_id, number, kind, about, language, title, tells, answers, state, raised_by, member_id, raised_at)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7::uuid, 'raised', aval.person(), $8::uuid, $9::timestamptz
     from aval.initiative where group_id = $1 returning id, number`,
    [
      ...[one.groupId, one.kind, one.about, one.language, one.title, one.tells, one.answers, one.memberId],
      one.at,
    ],
  )
  const [row] = rows
  if (!row) throw new Error('an initiative was raised and has no number')
  return row
}

export const findInitiative = async (tx: Tx, id: string): Promise<InitiativeRow | undefined> =>
  (await tx.client.query<InitiativeRow>(`select ${COLUMNS} from ${FROM} where i.id = $1`, [id])).rows[0]

/** Whoever moves or votes does so one after another. */
export const lockInitiative = async (tx: Tx, id: string): Promise<InitiativeRow | undefined> =>
  (
    await tx.client.query<InitiativeRow>(`select ${COLUMNS} from ${FROM} where i.id = $1 for update of i`, [
      id,
    ])
  ).rows[0]

/** The group's needs and initiatives, the latest first. */
export const initiativesOf = async (
  tx: Tx,
  groupId: string,
  most: number,
): Promise<readonly InitiativeRow[]> =>
  (
    await tx.client.query<InitiativeRow>(
      `select ${COLUMNS} from ${FROM} where i.group_id = $1 order by i.number desc limit $2`,
      [groupId, most],
    )
  ).rows

/** What a step changes; what is left out stays. */
export interface InitiativeChange {
  readonly state: InitiativeState
  readonly vote?: VoteOpened
  readonly closesAt?: string | null
  readonly result?: Count | null
  readonly newRound?: boolean
  readonly decidedAt?: string
  readonly reasons?: string
}

export const moveInitiative = async (tx: Tx, id: string, change: InitiativeChange): Promise<void> => {
  await tx.client.query(
    `update aval.initiative set state = $2, round = round + $3, vote = coalesce($4::jsonb, vote),
       closes_at = case when $3 = 1 then $5::timestamptz else closes_at end,
       result = case when $3 = 1 then null else coalesce($6::jsonb, result) end,
       decided_by = case when $7::timestamptz is null then decided_by else aval.person() end,
       decided_at = coalesce($7::timestamptz, decided_at), reasons = coalesce($8, reasons) where id = $1`,
    [
      ...[id, change.state, change.newRound ? 1 : 0, change.vote ? JSON.stringify(change.vote) : null],
      ...[change.closesAt ?? null, change.result ? JSON.stringify(change.result) : null],
      ...[change.decidedAt ?? null, change.reasons ?? null],
    ],
  )
}

/** Notes what was done and answers its turn. */
export const addInitiativeStep = async (
  tx: Tx,
  taken: {
    readonly id: string
    readonly step: string
    readonly reason: string
    readonly detail: Readonly<Record<string, unknown>>
    readonly at: string
  },
): Promise<void> => {
  await tx.client.query(
    `with moved as (update aval.initiative set turn = turn + 1 where id = $1 returning turn)
     insert into aval.initiative_step (initiative_id, turn, step, reason, detail, person_id, at)
     select $1, turn, $2, $3, $4::jsonb, aval.person(), $5::timestamptz from moved`,
    [taken.id, taken.step, taken.reason, JSON.stringify(taken.detail), taken.at],
  )
}

export interface InitiativeStepTold {
  readonly turn: number
  readonly step: string
  readonly reason: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly by: string | null
  readonly at: string
}

export const stepsOfInitiative = async (tx: Tx, id: string): Promise<readonly InitiativeStepTold[]> =>
  (
    await tx.client.query<InitiativeStepTold>(
      `select s.turn, s.step, s.reason, s.detail, p.name as by, s.at from aval.initiative_step s
       left join aval.person p on p.id = s.person_id where s.initiative_id = $1 order by s.turn desc limit 200`,
      [id],
    )
  ).rows

export interface CommentTold {
  readonly id: string
  readonly by: string | null
  readonly organisation: string | null
  readonly body: string
  readonly at: string
}

export const insertComment = async (
  tx: Tx,
  comment: {
    readonly initiativeId: string
    readonly memberId: string | null
    readonly body: string
    readonly at: string
  },
): Promise<void> => {
  await tx.client.query(
    `insert into aval.initiative_comment (initiative_id, member_id, person_id, body, at) values ($1, $2, aval.person(), $3, $4)`,
    [comment.initiativeId, comment.memberId, comment.body, comment.at],
  )
}

export const commentsOf = async (tx: Tx, initiativeId: string): Promise<readonly CommentTold[]> =>
  (
    await tx.client.query<CommentTold>(
      `select c.id, coalesce(p.name, m.name) as by, m.organisation, c.body, c.at from aval.initiative_comment c
       left join aval.person p on p.id = c.person_id left join aval.group_member m on m.id = c.member_id
       where c.initiative_id = $1 order by c.at, c.id limit 1000`,
      [initiativeId],
    )
  ).rows

export interface LinkTold {
  readonly kind: 'edition' | 'benefit'
  readonly programmeId: string
  readonly ref: string
  readonly name: Text
  readonly at: string
  /** Of an edition, the one before it by hash, or the programme whose place it took by id; none where there is neither. */
  readonly before: string | null
}

export const insertLink = async (
  tx: Tx,
  initiativeId: string,
  link: Omit<LinkTold, 'before'>,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.initiative_link (initiative_id, kind, programme_id, ref, name, linked_by, at)
     values ($1, $2, $3, $4, $5, aval.person(), $6)`,
    [initiativeId, link.kind, link.programmeId, link.ref, JSON.stringify(link.name), link.at],
  )
}

const LINK = `l.kind, l.programme_id as "programmeId", l.ref, l.name, l.at, (
  select coalesce((
    select o.hash from aval.programme_edition o where o.id = e.id and o.hash <> e.hash and o.published_at <= e.published_at
    order by o.published_at desc limit 1), e.content ->> 'succeeds')
  from aval.programme_edition e where l.kind = 'edition' and e.hash = l.ref) as before`

export const linksOf = async (tx: Tx, initiativeId: string): Promise<readonly LinkTold[]> =>
  (
    await tx.client.query<LinkTold>(
      `select ${LINK} from aval.initiative_link l where l.initiative_id = $1 order by l.at, l.ref`,
      [initiativeId],
    )
  ).rows

/** Of each of these what changed because of it. */
export const linksOfEach = async (
  tx: Tx,
  initiativeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LinkTold[]>> => {
  const { rows } = await tx.client.query<LinkTold & { initiativeId: string }>(
    `select l.initiative_id as "initiativeId", ${LINK} from aval.initiative_link l
     where l.initiative_id = any ($1::uuid[]) order by l.at, l.ref`,
    [initiativeIds],
  )
  const links = new Map<string, LinkTold[]>()
  for (const { initiativeId, ...link } of rows)
    links.set(initiativeId, [...(links.get(initiativeId) ?? []), link])
  return links
}

export interface Origin {
  readonly kind: 'edition' | 'benefit'
  readonly ref: string
  readonly number: number
  readonly title: string
  readonly language: string
}

/** What in a programme's data came of an initiative that was adopted. */
export const originsIn = async (tx: Tx, programmeId: string): Promise<readonly Origin[]> =>
  (
    await tx.client.query<Origin>(
      `select l.kind, l.ref, i.number, i.title, i.language from aval.initiative_link l
       join aval.initiative i on i.id = l.initiative_id where l.programme_id = $1 and i.state = 'adopted'
       order by i.number, l.kind, l.ref limit 500`,
      [programmeId],
    )
  ).rows

export interface PublishedEdition {
  readonly hash: string
  readonly programmeId: string
  readonly edition: string
}

/** Editions that were published here, the latest first. */
export const publishedEditions = async (tx: Tx): Promise<readonly PublishedEdition[]> =>
  (
    await tx.client.query<PublishedEdition>(
      `select hash, id as "programmeId", edition from aval.programme_edition order by published_at desc, id limit 200`,
    )
  ).rows
