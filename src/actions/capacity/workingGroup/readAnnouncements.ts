import {
  type AnnouncementStanding,
  audiencesOf,
  saidIn,
  standingOn,
} from '../../../domain/capacity/workingGroup/announcement.ts'
import { announcementFeed } from '../../../domain/capacity/workingGroup/feed.ts'
import type { Day, Instant } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  type AnnouncementRow,
  announcementsFor,
  announcementYears,
  companyReaders,
  everyAnnouncement,
  findAnnouncement,
  type MemberReceipt,
  noteRead,
  receiptsOf,
  type Sought,
  unreadAnnouncements,
} from '../../../store/capacity/workingGroup/announcements.ts'
import { lastReminder } from '../../../store/capacity/workingGroup/announcementTimes.ts'
import { findGroup } from '../../../store/capacity/workingGroup/groups.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import { csvOf } from '../../public/csv.ts'
import type { World } from '../../world.ts'
import { isId, ownMember } from './groupDesk.ts'

const PAGE = 50
const MOST_TO_EDIT = 500
const MOST_EXPORTED = 5_000

export interface AnnouncementTold extends AnnouncementRow {
  readonly standing: AnnouncementStanding
}

export interface AnnouncementPage {
  readonly today: string
  readonly timeZone: string
  readonly announcements: readonly AnnouncementTold[]
  /** Of how many that hold today whoever asks left no receipt; none where nobody is signed in. */
  readonly unread: number | null
  /** The number behind which the next page begins. */
  readonly next: number | null
  /** Years of which whoever asks may read something. */
  readonly years: readonly number[]
  readonly mayWrite: boolean
}

const readerOf = async (world: World, tx: Tx, actor: Actor) => {
  const group = actor.side === 'office' ? await findGroup(tx, world.programme.id) : undefined
  const member = group ? await ownMember(world, tx, actor, group.id) : undefined
  return audiencesOf({ side: actor.side, isMember: member !== undefined, roles: actor.roles })
}

const told = (row: AnnouncementRow, day: Day): AnnouncementTold => ({
  ...row,
  standing: standingOn({ ...row, corrected: row.correctedBy !== null }, day),
})

/** Official information for whoever asks: what holds or is to, and the archive of what held before. */
export const readAnnouncements = (
  world: World,
  actor: Actor,
  { before, ...sought }: Sought & { readonly before: number | null },
): Promise<Outcome<AnnouncementPage>> =>
  act(world, actor, 'readAnnouncements', async (tx) => {
    const day = moment(world).day as Day
    const mayWrite = may(actor.roles, 'writeAnnouncements')
    const audiences = await readerOf(world, tx, actor)
    const rows = await announcementsFor(tx, { audiences, before, most: PAGE + 1, sought })
    return done({
      ...{ today: day, timeZone: world.programme.timeZone, mayWrite },
      announcements: rows.slice(0, PAGE).map((row) => told(row, day)),
      unread: actor.personId ? await unreadAnnouncements(tx, audiences, day) : null,
      years: await announcementYears(tx, audiences),
      next: rows.length > PAGE ? (rows[PAGE - 1]?.number ?? null) : null,
    })
  })

const MOST_FED = 50

/** What anybody may read, for a reader of news: in the language asked for where it is said in it. */
export const feedAnnouncements = (
  world: World,
  actor: Actor,
  language: 'es' | 'en',
): Promise<Outcome<string>> =>
  act(world, { ...actor, side: 'public' }, 'readAnnouncements', async (tx) => {
    const rows = await announcementsFor(tx, { audiences: ['public'], before: null, most: MOST_FED })
    const page = `${world.url}/comunicados`
    const feed = {
      ...{ title: world.say('announcement.page', language), author: world.programme.authority[language] },
      ...{ language, page, self: `${world.url}/api/v1/announcements.atom?language=${language}` },
      madeAt: moment(world).at as Instant,
    }
    return done(
      announcementFeed(
        feed,
        rows.map((row) => entryOf(row, page, language)),
      ),
    )
  })

const entryOf = ({ id, title, body, publishedAt }: AnnouncementRow, page: string, language: 'es' | 'en') => {
  const said = saidIn(title, language)
  const words = { title: title[said], body: body[said], language: said }
  return { id, ...words, url: `${page}/${id}`, publishedAt: publishedAt as Instant }
}

/** Those that whoever asks may read, as a table to keep. */
export const exportAnnouncements = (world: World, actor: Actor): Promise<Outcome<string>> =>
  act(world, actor, 'exportAnnouncements', async (tx) => {
    const day = moment(world).day as Day
    const audiences = await readerOf(world, tx, actor)
    const rows = await announcementsFor(tx, { audiences, before: null, most: MOST_EXPORTED })
    const head = ['number', 'standing', 'from', 'until', 'title_es', 'title_en', 'text_es', 'text_en']
    const lines = rows.map((row) => [
      ...[row.number, told(row, day).standing, row.validFrom, row.validUntil],
      ...[row.title.es, row.title.en, row.body.es, row.body.en],
    ])
    return done(csvOf(head, lines))
  })

export interface AnnouncementRead extends AnnouncementTold {
  readonly timeZone: string
  readonly mayWrite: boolean
  /** Whether whoever asks can leave a receipt. */
  readonly mayAcknowledge: boolean
  /** Who has read it and who has not; for whoever writes announcements. */
  readonly receipts: {
    readonly members: readonly MemberReceipt[]
    readonly companies: { readonly read: number; readonly all: number } | null
    /** When the members were reminded last. */
    readonly remindedAt: string | null
  } | null
}

export const readAnnouncement = (
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<AnnouncementRead>> =>
  act(world, actor, 'readAnnouncement', async (tx) => {
    const day = moment(world).day as Day
    const mayWrite = may(actor.roles, 'writeAnnouncements')
    const found = await meantFor(world, tx, actor, id, mayWrite)
    if (!found) return refused('notFound', 'notFound')
    return done({
      ...told(found, day),
      ...{ timeZone: world.programme.timeZone, mayWrite },
      mayAcknowledge: actor.personId !== null && found.state === 'published' && found.readAt === null,
      receipts:
        found.state === 'published' && (mayWrite || actor.roles.includes('auditor'))
          ? await receiptsFor(world, tx, found, day)
          : null,
    })
  })

const meantFor = async (
  world: World,
  tx: Tx,
  actor: Actor,
  id: string,
  mayWrite: boolean,
): Promise<AnnouncementRow | undefined> => {
  const found = isId(id) ? await findAnnouncement(tx, id) : undefined
  if (!found || mayWrite) return found
  const audiences = await readerOf(world, tx, actor)
  const meant = found.audience.some((one) => audiences.includes(one)) || actor.roles.includes('auditor')
  return found.state === 'published' && meant ? found : undefined
}

const receiptsFor = async (world: World, tx: Tx, { id, audience }: AnnouncementRow, day: Day) => {
  const group = await findGroup(tx, world.programme.id)
  const companies = audience.includes('companies') || audience.includes('public')
  const members = audience.includes('members') || audience.includes('public')
  return {
    members: group && members ? await receiptsOf(tx, id, group.id, day) : [],
    companies: companies ? await companyReaders(tx, id) : null,
    remindedAt: await lastReminder(tx, id),
  }
}

/** A receipt: whoever is signed in says that they read it. Said twice it is noted once. */
export const acknowledgeAnnouncement = (
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<{ unread: number }>> =>
  act(world, actor, 'acknowledgeAnnouncement', async (tx) => {
    const { personId } = actor
    if (!personId) return refused('signIn', 'signIn.needed')
    const found = await meantFor(world, tx, actor, id, false)
    if (!found) return refused('notFound', 'notFound')
    const { at, day } = moment(world)
    await noteRead(tx, id, personId, at)
    if (found.readAt === null)
      await recordAudit(tx, { action: 'announcement.read', subjectKind: 'announcement', subjectId: id })
    return done({ unread: await unreadAnnouncements(tx, await readerOf(world, tx, actor), day) })
  })

/** How many wait to be read, for the company's home. */
export const countUnread = (world: World, actor: Actor): Promise<Outcome<{ unread: number }>> =>
  act(world, actor, 'countUnreadAnnouncements', async (tx) => {
    if (!actor.personId) return refused('signIn', 'signIn.needed')
    const audiences = await readerOf(world, tx, actor)
    return done({ unread: await unreadAnnouncements(tx, audiences, moment(world).day) })
  })

/** Whatever was written, drafts first. */
export const listToEdit = (
  world: World,
  actor: Actor,
): Promise<Outcome<{ announcements: readonly AnnouncementTold[]; today: string }>> =>
  act(world, actor, 'listAnnouncementsToEdit', async (tx) => {
    const day = moment(world).day as Day
    const rows = await everyAnnouncement(tx, MOST_TO_EDIT)
    return done({ announcements: rows.map((row) => told(row, day)), today: day })
  })
