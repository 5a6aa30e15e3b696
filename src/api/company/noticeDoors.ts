import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { answerNotice } from '../../actions/notices/answerNotice.ts'
import { type CaseNotices, readCaseNotices } from '../../actions/notices/readCaseNotices.ts'
import { readNoticeTerm } from '../../actions/notices/readNoticeTerm.ts'
import { type OwnNotices, readOwnNotices } from '../../actions/notices/readOwnNotices.ts'
import { type NoticeReceipt, sendNotice } from '../../actions/notices/sendNotice.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs, ById, DayText, Id } from '../schemas.ts'
import { type DoneOf, form, Line, Lines } from './forms.ts'

const Kind = Type.Enum(['change', 'incident'])

/** Word of a change or of an incident: what the company told, by when it has to, and the office's answer. */
export const openNoticeDoors = (app: FastifyInstance, world: World): void => {
  const own = { knock: 'company', tag: 'company' } as const
  door(
    app,
    {
      ...own,
      method: 'GET',
      path: '/company/notices',
      summary: 'Changes and incidents told to the office, with their receipts, and the terms for telling',
      answer: asIs<OwnNotices>(),
    },
    ({ actor }) => readOwnNotices(world, actor),
  )
  door(
    app,
    {
      ...own,
      method: 'GET',
      path: '/company/notices/term',
      summary: 'By when something that happened on a day has to be told',
      query: Type.Object({ kind: Kind, on: DayText }),
      answer: asIs<DoneOf<ReturnType<typeof readNoticeTerm>>>(),
    },
    ({ actor, query }) => readNoticeTerm(world, actor, query),
  )
  door(
    app,
    {
      ...own,
      method: 'POST',
      path: '/company/notices',
      summary: 'Tells the office of a change or an incident; the answer is the receipt',
      body: form({ kind: Kind, what: Line(60), tells: Lines, happenedOn: DayText }),
      answer: asIs<NoticeReceipt>(),
      status: 201,
    },
    ({ actor, body }) => sendNotice(world, actor, body),
  )
  openCaseNoticeDoors(app, world)
}

const openCaseNoticeDoors = (app: FastifyInstance, world: World): void => {
  const office = { knock: 'office', tag: 'office' } as const
  door(
    app,
    {
      ...office,
      method: 'GET',
      path: '/cases/:id/notices',
      summary: 'Changes and incidents that the company of a case told the office',
      params: ById,
      answer: asIs<CaseNotices>(),
    },
    ({ actor, params }) => readCaseNotices(world, actor, params.id),
  )
  door(
    app,
    {
      ...office,
      method: 'POST',
      path: '/cases/:id/notices/:noticeId/answer',
      summary: 'Takes note of a notice, in words the company reads',
      params: Type.Object({ id: Id, noticeId: Id }),
      body: form({ answer: Lines }),
      answer: Type.Object({ answeredAt: Type.String() }),
    },
    ({ actor, params, body }) =>
      answerNotice(world, actor, { caseId: params.id, noticeId: params.noticeId, answer: body.answer }),
  )
}
