import { type Audience, isSaid, saidIn } from '../../../domain/capacity/workingGroup/announcement.ts'
import { isDay } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  type AnnouncementAsked,
  type AnnouncementRow,
  changeDraft,
  dropDraft,
  findAnnouncement,
  insertDraft,
  lockAnnouncement,
  peopleMeant,
  publishAnnouncementRow,
} from '../../../store/capacity/workingGroup/announcements.ts'
import { findInitiative } from '../../../store/capacity/workingGroup/initiatives.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import { tell } from '../../notifications/tell.ts'
import type { World } from '../../world.ts'
import { asTheGroup, isId } from './groupDesk.ts'
import { soundDay } from './groupInput.ts'

/** Keeps an announcement that nobody reads yet. */
export const draftAnnouncement = (
  world: World,
  actor: Actor,
  asked: AnnouncementAsked,
): Promise<Outcome<{ id: string; version: number }>> =>
  act(world, actor, 'draftAnnouncement', async (tx) => {
    const sound = await soundAnnouncement(tx, asked)
    if (!sound.ok) return sound
    const id = await insertDraft(tx, sound.value, moment(world).at)
    await recordAudit(tx, { action: 'announcement.draft', subjectKind: 'announcement', subjectId: id })
    return done({ id, version: 1 })
  })

export const changeAnnouncement = (
  world: World,
  actor: Actor,
  id: string,
  asked: AnnouncementAsked & { readonly version: number },
): Promise<Outcome<{ id: string; version: number }>> =>
  act(world, actor, 'changeAnnouncement', async (tx) => {
    const found = await draftFor(tx, id)
    if (!found.ok) return found
    const sound = await soundAnnouncement(tx, asked)
    if (!sound.ok) return sound
    if (!(await changeDraft(tx, id, asked.version, sound.value)))
      return refused('conflict', 'group.changedMeanwhile')
    await recordAudit(tx, { action: 'announcement.draft', subjectKind: 'announcement', subjectId: id })
    return done({ id, version: asked.version + 1 })
  })

export const dropAnnouncement = (world: World, actor: Actor, id: string): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'dropAnnouncement', async (tx) => {
    const found = await draftFor(tx, id)
    if (!found.ok) return found
    await dropDraft(tx, id)
    await recordAudit(tx, { action: 'announcement.drop', subjectKind: 'announcement', subjectId: id })
    return done({ id })
  })

/**
 * Makes it official: it gets its number, is never rewritten, and whoever it is for finds it behind the bell, and by mail as
 * they chose. One that corrects another takes its place; the other stays in the archive, marked.
 */
export const publishAnnouncement = (
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<{ number: number; told: number }>> =>
  act(world, asTheGroup(actor), 'publishAnnouncement', async (tx) => {
    const found = await draftFor(tx, id)
    if (!found.ok) return found
    return publishNow(world, tx, found.value)
  })

/** Of a draft that is locked: by whoever asks, or in the name of whoever set the day for it. */
export const publishNow = async (
  world: World,
  tx: Tx,
  announcement: AnnouncementRow,
): Promise<Outcome<{ number: number; told: number }>> => {
  const { id } = announcement
  if (announcement.corrects) {
    const before = await lockAnnouncement(tx, announcement.corrects)
    if (before?.correctedBy) return refused('conflict', 'announcement.correctedAlready')
  }
  const { at } = moment(world)
  const number = await publishAnnouncementRow(tx, id, at)
  const told = await tellReaders(world, tx, announcement, { number, at })
  await recordAudit(tx, {
    action: 'announcement.publish',
    subjectKind: 'announcement',
    subjectId: id,
    after: { title: announcement.title, body: announcement.body },
    detail: { number, told, audience: announcement.audience, corrects: announcement.corrects ?? '' },
  })
  return done({ number, told })
}

export const draftFor = async (tx: Tx, id: string): Promise<Outcome<AnnouncementRow>> => {
  const found = isId(id) ? await lockAnnouncement(tx, id) : undefined
  if (!found) return refused('notFound', 'notFound')
  if (found.state !== 'draft') return refused('conflict', 'announcement.published')
  return done(found)
}

const soundAnnouncement = async (tx: Tx, asked: AnnouncementAsked): Promise<Outcome<AnnouncementAsked>> => {
  const title = { es: asked.title.es.trim(), en: asked.title.en.trim() }
  const body = { es: asked.body.es.trim(), en: asked.body.en.trim() }
  if (!isSaid(title, body)) return refused('input', 'announcement.wordsMissing', undefined, '/title')
  const audience = [...new Set<Audience>(asked.audience)]
  if (audience.length === 0) return refused('input', 'announcement.forWhom', undefined, '/audience')
  const { validFrom, validUntil, corrects, initiativeId } = asked
  if (!isDay(validFrom)) return refused('input', 'group.noDay', undefined, '/validFrom')
  if (!soundDay(validUntil) || (validUntil !== null && validUntil < validFrom))
    return refused('input', 'announcement.endsBefore', undefined, '/validUntil')
  const corrected = corrects === null ? done(null) : await toBeCorrected(tx, corrects)
  if (!corrected.ok) return corrected
  if (initiativeId !== null && !(isId(initiativeId) && (await findInitiative(tx, initiativeId))))
    return refused('input', 'group.initiativeUnknown', undefined, '/initiativeId')
  return done({ title, body, audience, validFrom, validUntil, corrects, initiativeId })
}

/** A published one that no other took the place of. */
const toBeCorrected = async (tx: Tx, id: string): Promise<Outcome<null>> => {
  const found = isId(id) ? await findAnnouncement(tx, id) : undefined
  if (found?.state !== 'published')
    return refused('input', 'announcement.correctsNone', undefined, '/corrects')
  return found.correctedBy
    ? refused('conflict', 'announcement.correctedAlready', undefined, '/corrects')
    : done(null)
}

const tellReaders = async (
  world: World,
  tx: Tx,
  { id, audience, title, body }: AnnouncementRow,
  { number, at }: { readonly number: number; readonly at: string },
): Promise<number> => {
  const people = await peopleMeant(tx, audience)
  const detail = {
    no: String(number),
    announcement: id,
    es: title.es || title.en,
    en: title.en || title.es,
  }
  const news = { operatorId: null, caseId: null, kind: 'announcement.new', detail, at }
  return tell(tx, world, people, news, (_, language) => {
    const said = saidIn(title, language)
    const values = {
      ...{ number: String(number), title: title[said], body: body[said] },
      url: `${world.url}/comunicados/${id}`,
    }
    return {
      subject: world.say('mail.announcement.subject', language, values),
      body: world.say('mail.announcement.body', language, values),
    }
  })
}
