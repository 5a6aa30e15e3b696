import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  callMeeting,
  cancelMeeting,
  changeMeeting,
} from '../../../actions/capacity/workingGroup/callMeeting.ts'
import { addTask, finishGroupTask, holdMeeting } from '../../../actions/capacity/workingGroup/holdMeeting.ts'
import { printMinutes } from '../../../actions/capacity/workingGroup/printMinutes.ts'
import {
  type MeetingRead,
  meetingCalendar,
  readMeeting,
} from '../../../actions/capacity/workingGroup/readMeeting.ts'
import {
  agreeToDraft,
  approveMinutes,
  draftMinutes,
  publishMinutes,
} from '../../../actions/capacity/workingGroup/writeMinutes.ts'
import type { World } from '../../../actions/world.ts'
import { door } from '../../door.ts'
import { pdfDoor } from '../../pdfDoor.ts'
import { asIs, ById, Id } from '../../schemas.ts'
import { calendarDoor } from './calendarDoor.ts'
import {
  AgreeForm,
  ApproveForm,
  AttendanceForm,
  MeetingChangeForm,
  MeetingForm,
  MinutesForm,
  NoteForm,
  TaskForm,
} from './forms.ts'

const plan = { knock: 'office', tag: 'working group' } as const
const OnlyId = Type.Object({ id: Id })

export const openMeetingDoors = (app: FastifyInstance, world: World): void => {
  openCallDoors(app, world)
  openHeldDoors(app, world)
  openMinutesDoors(app, world)
}

const openCallDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/group/meetings', body: MeetingForm, status: 201 },
      summary: 'Calls the members to a meeting, with agenda and papers',
      answer: Type.Object({ id: Id, number: Type.Integer(), told: Type.Integer() }),
    },
    ({ actor, body }) => callMeeting(world, actor, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/group/meetings/:id', params: ById, answer: asIs<MeetingRead>() },
      summary: 'A meeting: agenda, who was there, minutes for whoever may read them, tasks',
    },
    ({ actor, params }) => readMeeting(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: '/group/meetings/:id', params: ById, body: MeetingChangeForm },
      summary: 'Changes day, place, agenda or papers; members are told',
      answer: Type.Object({ version: Type.Integer(), told: Type.Integer() }),
    },
    ({ actor, params, body }) => changeMeeting(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/group/meetings/:id/cancel', params: ById },
      ...{ summary: 'Calls it off; members are told', answer: Type.Object({ told: Type.Integer() }) },
    },
    ({ actor, params }) => cancelMeeting(world, actor, params.id),
  )
  calendarDoor(
    app,
    {
      ...{
        path: '/group/meetings/:id/calendar.ics',
        type: 'text/calendar',
        name: 'meeting.ics',
        params: ById,
      },
      summary: 'The meeting for a calendar',
    },
    (request) => meetingCalendar(world, request.actor, (request.params as { id: string }).id),
  )
}

const openHeldDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{
        ...plan,
        method: 'PUT',
        path: '/group/meetings/:id/attendance',
        params: ById,
        body: AttendanceForm,
      },
      summary: 'It took place, and who was there',
      answer: Type.Object({ present: Type.Integer() }),
    },
    ({ actor, params, body }) => holdMeeting(world, actor, params.id, body.attendance),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/group/meetings/:id/tasks', params: ById, body: TaskForm },
      ...{ summary: 'What somebody took on, and until when', answer: OnlyId, status: 201 },
    },
    ({ actor, params, body }) => addTask(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/group/tasks/:id/done', params: ById, body: NoteForm },
      ...{ summary: 'Says that a task is done', answer: OnlyId },
    },
    ({ actor, params, body }) => finishGroupTask(world, actor, params.id, body.note),
  )
}

const openMinutesDoors = (app: FastifyInstance, world: World): void => {
  pdfDoor(
    app,
    {
      ...{ path: '/group/meetings/:id/minutes/:language.pdf', knock: 'anyone', tag: plan.tag },
      summary: 'The minutes as PDF, for whoever may read them; once public, for anybody',
      params: Type.Object({ id: Id, language: Type.Enum(['es', 'en']) }),
    },
    ({ actor }, { id, language }) => printMinutes(world, actor, id, language),
  )
  const minutes = '/group/meetings/:id/minutes'
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: minutes, params: ById, body: MinutesForm },
      summary: 'The draft of the minutes with its decisions; `version` is of the draft it was written over',
      answer: Type.Object({ version: Type.Integer() }),
    },
    ({ actor, params, body }) => draftMinutes(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: `${minutes}/agree`, params: ById, body: AgreeForm },
      summary: 'Whoever was there says that the draft tells it as it was',
      answer: Type.Object({ approved: Type.Boolean() }),
    },
    ({ actor, params, body }) => agreeToDraft(world, actor, params.id, body.version),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: `${minutes}/approve`, params: ById, body: ApproveForm },
      ...{ summary: 'A later meeting approved the minutes', answer: OnlyId },
    },
    ({ actor, params, body }) => approveMinutes(world, actor, params.id, body.approvedIn),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: `${minutes}/publish`, params: ById },
      ...{ summary: 'Makes approved minutes anybody’s to read', answer: OnlyId },
    },
    ({ actor, params }) => publishMinutes(world, actor, params.id),
  )
}
