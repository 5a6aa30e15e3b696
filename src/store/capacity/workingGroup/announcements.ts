import type { Audience, InTwoLanguages } from '../../../domain/capacity/workingGroup/announcement.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import { guestRoles } from '../../../domain/people/roles.ts'
import type { Tx } from '../../database/scope.ts'

export interface AnnouncementRow {
  readonly id: string
  /** None of a draft. */
  readonly number: number | null
  readonly state: 'draft' | 'published'
  readonly audience: readonly Audience[]
  readonly title: InTwoLanguages
  readonly body: InTwoLanguages
  readonly validFrom: Day
  readonly validUntil: Day | null
  readonly corrects: string | null
  readonly correctsNumber: number | null
  /** The one that was published instead of it. */
  readonly correctedBy: string | null
  readonly initiativeId: string | null
  readonly version: number
  readonly publishedAt: string | null
  /** The day on which a draft goes out by itself. */
  readonly publishOn: Day | null
  readonly demonstration: boolean
  /** When whoever asks read it. */
  readonly readAt: string | null
}

const COLUMNS = `a.id, a.number, a.state, a.audience, a.title, a.body, a.valid_from as "validFrom", a.valid_until as "validUntil",
  a.corrects, o.number as "correctsNumber", c.id as "correctedBy", a.initiative_id as "initiativeId", a.version,
  a.published_at as "publishedAt", a.publish_on as "publishOn", a.demonstration, r.at as "readAt"`
const FROM = `aval.announcement a left join aval.announcement o on o.id = a.corrects
  left join aval.announcement c on c.corrects = a.id and c.state = 'published'
  left join aval.announcement_read r on r.announcement_id = a.id and r.person_id = aval.person()`

/** What somebody looks for in the archive. */
export interface Sought {
  readonly words?: string
  readonly audience?: Audience
  readonly year?: number
}

/** The years of which somebody may read something, the last first. */
export const announcementYears = async (tx: Tx, audiences: readonly Audience[]): Promise<readonly number[]> =>
  (
    await tx.client.query<{ year: number }>(
      `select distinct extract(year from valid_from)::int as year from aval.announcement
       where state = 'published' and audience && $1::text[] order by 1 desc`,
      [audiences],
    )
  ).rows.map(({ year }) => year)

/** Published for any of these audiences, those to come into force among them; the last first, so many before a number. */
export const announcementsFor = async (
  tx: Tx,
  asked: {
    readonly audiences: readonly Audience[]
    readonly before: number | null
    readonly most: number
    readonly sought?: Sought
  },
): Promise<readonly AnnouncementRow[]> =>
  (
    await tx.client.query<AnnouncementRow>(
      `select ${COLUMNS} from ${FROM}
       where a.state = 'published' and a.audience && $1::text[] and ($2::integer is null or a.number < $2)
         and ($4::text = '' or position(aval.plain_words($4) in aval.plain_words(concat_ws(' ', a.title ->> 'es', a.title ->> 'en', a.body ->> 'es', a.body ->> 'en'))) > 0)
         and ($5::text is null or $5 = any (a.audience)) and ($6::integer is null or extract(year from a.valid_from) = $6)
       order by a.number desc limit $3`,
      [
        ...[asked.audiences, asked.before, asked.most, asked.sought?.words ?? ''],
        ...[asked.sought?.audience ?? null, asked.sought?.year ?? null],
      ],
    )
  ).rows

/** How many that hold, or are to, somebody has not read. */
export const unreadAnnouncements = async (
  tx: Tx,
  audiences: readonly Audience[],
  day: string,
): Promise<number> =>
  (
    await tx.client.query<{ count: number }>(
      `select count(*)::int as count from ${FROM}
       where a.state = 'published' and a.audience && $1::text[]
         and coalesce(a.valid_until, 'infinity') >= $2::date and c.id is null and r.at is null`,
      [audiences, day],
    )
  ).rows[0]?.count ?? 0

/** Whatever there is, drafts and those to come among them: for whoever writes them. */
export const everyAnnouncement = async (tx: Tx, most: number): Promise<readonly AnnouncementRow[]> =>
  (
    await tx.client.query<AnnouncementRow>(
      `select ${COLUMNS} from ${FROM} order by a.state = 'published', a.number desc, a.written_at desc limit $1`,
      [most],
    )
  ).rows

export const findAnnouncement = async (tx: Tx, id: string): Promise<AnnouncementRow | undefined> =>
  (await tx.client.query<AnnouncementRow>(`select ${COLUMNS} from ${FROM} where a.id = $1`, [id])).rows[0]

export const lockAnnouncement = async (tx: Tx, id: string): Promise<AnnouncementRow | undefined> =>
  (
    await tx.client.query<AnnouncementRow>(`select ${COLUMNS} from ${FROM} where a.id = $1 for update of a`, [
      id,
    ])
  ).rows[0]

export interface AnnouncementAsked {
  readonly audience: readonly Audience[]
  readonly title: InTwoLanguages
  readonly body: InTwoLanguages
  readonly validFrom: string
  readonly validUntil: string | null
  readonly corrects: string | null
  readonly initiativeId: string | null
}

const valuesOf = (asked: AnnouncementAsked): readonly unknown[] => [
  ...[asked.audience, JSON.stringify(asked.title), JSON.stringify(asked.body), asked.validFrom],
  ...[asked.validUntil, asked.corrects, asked.initiativeId],
]

export const insertDraft = async (tx: Tx, asked: AnnouncementAsked, at: string): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.announcement (state, audience, title, body, valid_from, valid_until, corrects, initiative_id, written_by, written_at)
     values ('draft', $1, $2, $3, $4, $5, $6, $7, aval.person(), $8) returning id`,
    [...valuesOf(asked), at],
  )
  return rows[0]?.id ?? ''
}

/** Answers false where it is no draft any more, or somebody else changed it meanwhile. */
export const changeDraft = async (
  tx: Tx,
  id: string,
  version: number,
  asked: AnnouncementAsked,
): Promise<boolean> =>
  (
    await tx.client.query(
      `update aval.announcement set audience = $3, title = $4, body = $5, valid_from = $6, valid_until = $7, corrects = $8,
         initiative_id = $9, version = version + 1 where id = $1 and version = $2 and state = 'draft'`,
      [id, version, ...valuesOf(asked)],
    )
  ).rowCount === 1

export const dropDraft = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.client.query(`delete from aval.announcement where id = $1 and state = 'draft'`, [id]))
    .rowCount === 1

/** Gives it the next number: those that are published follow each other without a gap. */
export const publishAnnouncementRow = async (tx: Tx, id: string, at: string): Promise<number> => {
  await tx.client.query(`select pg_advisory_xact_lock(hashtext('aval.announcement'))`)
  const { rows } = await tx.client.query<{ number: number }>(
    `update aval.announcement set state = 'published', published_by = coalesce(aval.person(), scheduled_by), published_at = $2, version = version + 1,
       number = (select coalesce(max(number), 0) + 1 from aval.announcement) where id = $1 returning number`,
    [id, at],
  )
  return rows[0]?.number ?? 0
}

/** Noted once: when somebody read it first. */
export const noteRead = async (tx: Tx, id: string, personId: string, at: string): Promise<void> => {
  await tx.client.query(
    `insert into aval.announcement_read (announcement_id, person_id, at) values ($1, $2, $3) on conflict do nothing`,
    [id, personId, at],
  )
}

export interface MemberReceipt {
  readonly memberId: string
  readonly name: string
  readonly organisation: string
  readonly signsIn: boolean
  readonly at: string | null
}

/** Of each member on a day, when they read it; who cannot sign in can leave no receipt. */
export const receiptsOf = async (
  tx: Tx,
  announcementId: string,
  groupId: string,
  day: string,
): Promise<readonly MemberReceipt[]> =>
  (
    await tx.client.query<MemberReceipt>(
      `select m.id as "memberId", m.name, m.organisation, m.person_id is not null as "signsIn", r.at
       from aval.group_member m left join aval.announcement_read r on r.announcement_id = $1 and r.person_id = m.person_id
       where m.group_id = $2 and m.from_day <= $3::date and coalesce(m.until_day, 'infinity') >= $3::date
       order by r.at nulls first, m.name, m.id`,
      [announcementId, groupId, day],
    )
  ).rows

/** How many people of companies read it, of how many. */
export const companyReaders = async (
  tx: Tx,
  announcementId: string,
): Promise<{ readonly read: number; readonly all: number }> =>
  (
    await tx.client.query<{ read: number; all: number }>(
      `select count(distinct r.person_id)::int as read, count(distinct m.person_id)::int as all
       from aval.membership m left join aval.announcement_read r on r.announcement_id = $1 and r.person_id = m.person_id
       where m.withdrawn_at is null`,
      [announcementId],
    )
  ).rows[0] ?? { read: 0, all: 0 }

export interface HearingPerson {
  readonly personId: string
  readonly email: string
  readonly language: string
  readonly side: 'company' | 'office'
  readonly isAdministrator: boolean
}

/** Everybody who is to hear of it and can be written to. */
export const peopleMeant = async (tx: Tx, audience: readonly Audience[]): Promise<readonly HearingPerson[]> =>
  (
    await tx.client.query<HearingPerson>(
      `select p.id as "personId", p.email, p.language, 'company' as side, bool_or(m.role = 'companyAdministrator') as "isAdministrator"
       from aval.membership m join aval.person p on p.id = m.person_id
       where m.withdrawn_at is null and p.disabled_at is null and $1::text[] && array['public', 'companies'] group by p.id
       union
       select p.id, p.email, p.language, 'office', false from aval.officer_role r join aval.person p on p.id = r.person_id
       where r.withdrawn_at is null and p.disabled_at is null and r.role <> 'systemAdministrator' and (
         $1::text[] && array['officers'] and not r.role = any ($2)
         or $1::text[] && array['public', 'members'] and exists (
           select 1 from aval.group_member g where g.person_id = p.id and g.until_day is null))`,
      [audience, guestRoles],
    )
  ).rows
