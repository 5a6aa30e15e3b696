import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  remindUnread,
  scheduleAnnouncement,
} from '../../../actions/capacity/workingGroup/announcementsOnTime.ts'
import {
  type AnnouncementPage,
  type AnnouncementRead,
  type AnnouncementTold,
  acknowledgeAnnouncement,
  countUnread,
  exportAnnouncements,
  feedAnnouncements,
  listToEdit,
  readAnnouncement,
  readAnnouncements,
} from '../../../actions/capacity/workingGroup/readAnnouncements.ts'
import {
  changeAnnouncement,
  draftAnnouncement,
  dropAnnouncement,
  publishAnnouncement,
} from '../../../actions/capacity/workingGroup/writeAnnouncement.ts'
import type { World } from '../../../actions/world.ts'
import { csvDoor } from '../../benefits/csvDoor.ts'
import { door, ErrorAnswer } from '../../door.ts'
import { answerRefusal } from '../../refusals.ts'
import { asIs, ById, Id } from '../../schemas.ts'
import {
  AnnouncementChangeForm,
  AnnouncementForm,
  AnnouncementsQuestion,
  FeedQuestion,
  GoesOutForm,
} from './forms.ts'

const tag = 'announcements'
const Unread = Type.Object({ unread: Type.Integer() })
const Kept = Type.Object({ id: Id, version: Type.Integer() })

export const openAnnouncementDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ method: 'GET', path: '/announcements', knock: 'anyone', tag, query: AnnouncementsQuestion },
      summary:
        'Official announcements for whoever asks, fifty at a time, sought by words, reader and year; `before` is the `next` of the page before',
      answer: asIs<AnnouncementPage>(),
    },
    ({ actor, query }) =>
      readAnnouncements(world, actor, {
        ...{ before: query.before ?? null, words: query.words ?? '' },
        ...(query.audience ? { audience: query.audience } : {}),
        ...(query.year ? { year: query.year } : {}),
      }),
  )
  csvDoor(
    app,
    {
      ...{ path: '/announcements.csv', knock: 'anyone', tag, query: Type.Object({}) },
      ...{ fileName: 'announcements.csv', summary: 'Those that whoever asks may read, as a table to keep' },
    },
    ({ actor }) => exportAnnouncements(world, actor),
  )
  door(
    app,
    {
      ...{ method: 'GET', path: '/announcements/unread', knock: 'signedIn', tag, answer: Unread },
      summary: 'How many that hold today whoever asks has not read',
    },
    ({ actor }) => countUnread(world, actor),
  )
  door(
    app,
    {
      ...{ method: 'GET', path: '/announcements/:id', knock: 'anyone', tag, params: ById },
      summary: 'One announcement; for whoever writes them, who has read it',
      answer: asIs<AnnouncementRead>(),
    },
    ({ actor, params }) => readAnnouncement(world, actor, params.id),
  )
  door(
    app,
    {
      ...{
        method: 'POST',
        path: '/announcements/:id/read',
        knock: 'signedIn',
        tag,
        params: ById,
        answer: Unread,
      },
      summary: 'Leaves a receipt that it was read',
    },
    ({ actor, params }) => acknowledgeAnnouncement(world, actor, params.id),
  )
  openFeedDoor(app, world)
  openWritingDoors(app, world)
  openTimeDoors(app, world)
}

const openFeedDoor = (app: FastifyInstance, world: World): void => {
  app.get<{ Querystring: { language?: 'es' | 'en' } }>(
    '/api/v1/announcements.atom',
    {
      config: { knock: 'anyone', rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        summary: 'Announcements to the public as a feed (Atom), the last fifty',
        tags: [tag],
        querystring: FeedQuestion,
        response: {
          200: {
            description: 'The feed',
            content: { 'application/atom+xml': { schema: Type.String() } },
          },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'anyone' } as object),
      },
    },
    async (request, reply) => {
      const feed = await feedAnnouncements(world, request.actor, request.query.language ?? 'es')
      if (!feed.ok) return answerRefusal(request, reply, feed.refusal)
      return reply
        .type('application/atom+xml; charset=utf-8')
        .header('cache-control', 'public, max-age=300')
        .send(feed.value)
    },
  )
}

/** When a draft goes out, and who is reminded of what went out. */
const openTimeDoors = (app: FastifyInstance, world: World): void => {
  const one = { knock: 'office', tag, params: ById } as const
  door(
    app,
    {
      ...{ ...one, method: 'PUT', path: '/announcements/:id/day', body: GoesOutForm },
      summary: 'Sets a draft to go out by itself on a day; with none, takes that back',
      answer: asIs<{ publishOn: string | null }>(),
    },
    ({ actor, params, body }) => scheduleAnnouncement(world, actor, params.id, body.on),
  )
  door(
    app,
    {
      ...{ ...one, method: 'POST', path: '/announcements/:id/remind' },
      summary: 'Reminds the members who left no receipt; once a day at most',
      answer: Type.Object({ told: Type.Integer() }),
    },
    ({ actor, params }) => remindUnread(world, actor, params.id),
  )
}

const openWritingDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag } as const
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/announcements/drafts' },
      summary: 'Whatever was written, drafts first',
      answer: asIs<{ announcements: readonly AnnouncementTold[]; today: string }>(),
    },
    ({ actor }) => listToEdit(world, actor),
  )
  door(
    app,
    {
      ...{
        ...plan,
        method: 'POST',
        path: '/announcements',
        body: AnnouncementForm,
        answer: Kept,
        status: 201,
      },
      summary: 'Keeps a draft that nobody reads yet',
    },
    ({ actor, body }) => draftAnnouncement(world, actor, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: '/announcements/:id', params: ById, body: AnnouncementChangeForm },
      ...{ summary: 'Changes a draft', answer: Kept },
    },
    ({ actor, params, body }) => changeAnnouncement(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'DELETE', path: '/announcements/:id', params: ById },
      ...{ summary: 'Throws a draft away', answer: Type.Object({ id: Id }) },
    },
    ({ actor, params }) => dropAnnouncement(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/announcements/:id/publish', params: ById },
      summary: 'Publishes a draft: it gets its number, and whoever it is for is told',
      answer: Type.Object({ number: Type.Integer(), told: Type.Integer() }),
    },
    ({ actor, params }) => publishAnnouncement(world, actor, params.id),
  )
}
