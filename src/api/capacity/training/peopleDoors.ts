import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import {
  certifyAttendance,
  withdrawAttendanceCertificate,
} from '../../../actions/capacity/training/certifyAttendance.ts'
import {
  type EnrolledPage,
  enrolAtDesk,
  exportEnrolled,
  moveEnrolment,
  readEnrolled,
} from '../../../actions/capacity/training/enrolAtDesk.ts'
import { markOneAttendance } from '../../../actions/capacity/training/markAttendance.ts'
import { printAttendance } from '../../../actions/capacity/training/printAttendance.ts'
import { type ListTaken, takeInList } from '../../../actions/capacity/training/takeInList.ts'
import type { World } from '../../../actions/world.ts'
import { door } from '../../door.ts'
import { pdfDoor } from '../../pdfDoor.ts'
import { asIs, ById, Id } from '../../schemas.ts'
import {
  AttendanceForm,
  ByEnrolment,
  EnrolmentForm,
  ListForm,
  ParticipantForm,
  PeopleQuestion,
  ReasonForm,
} from './forms.ts'
import { tableDoor } from './tableDoor.ts'

const plan = { knock: 'office', tag: 'training' } as const

/** Who comes to a workshop: registered, there, certified. */
export const openPeopleDoors = (app: FastifyInstance, world: World): void => {
  openEnrolling(app, world)
  openCertifying(app, world)
}

const openEnrolling = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/workshops/:id/people', params: ById, query: PeopleQuestion },
      ...{ summary: 'Who is in a workshop, two hundred at a time', answer: asIs<EnrolledPage>() },
    },
    ({ actor, params, query }) => readEnrolled(world, actor, params.id, query),
  )
  tableDoor(
    app,
    {
      ...{ path: '/workshops/:id/people.csv', knock: 'office', fileName: 'people.csv', params: ById },
      summary: 'Who is in a workshop, as a table to keep',
    },
    ({ actor, params }) => exportEnrolled(world, actor, (params as Static<typeof ById>).id),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/workshops/:id/people', params: ById, body: ParticipantForm },
      summary: 'Enters somebody who stands before the trainer',
      answer: Type.Object({ id: Id, state: Type.String(), isNew: Type.Boolean() }),
      status: 201,
    },
    ({ actor, params, body }) => enrolAtDesk(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/workshops/:id/lists', params: ById, body: ListForm },
      summary: 'A pasted list of people: looked at, or taken in and marked at a session',
      ...{ answer: asIs<ListTaken>(), perMinute: 30 },
    },
    ({ actor, params, body }) => takeInList(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: '/workshops/:id/people/:enrolment', params: ByEnrolment },
      ...{ body: EnrolmentForm, answer: Type.Object({ state: Type.String() }) },
      summary: 'Lets somebody in who waits, or takes somebody out',
    },
    ({ actor, params, body }) =>
      moveEnrolment(world, actor, { workshopId: params.id, enrolmentId: params.enrolment }, body.state),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/workshops/:id/attendance', params: ById, body: AttendanceForm },
      summary: 'Marks somebody at a session, by hand or by the code they show; or takes the mark away',
      perMinute: 600,
      answer: Type.Object({
        name: Type.String(),
        attended: Type.Integer(),
        sessions: Type.Integer(),
        changed: Type.Boolean(),
      }),
    },
    ({ actor, params, body }) => markOneAttendance(world, actor, params.id, body),
  )
}

const openCertifying = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/workshops/:id/certificates', params: ById, perMinute: 600 },
      summary: 'Issues certificates of attendance, fifty at a time; `left` says how many are still to come',
      answer: Type.Object({ issued: Type.Integer(), left: Type.Integer() }),
    },
    ({ actor, params }) => certifyAttendance(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/attendance-certificates/:id/withdraw', params: ById },
      ...{ body: ReasonForm, answer: Type.Object({ withdrawn: Type.Literal(true) }) },
      summary: 'Withdraws a certificate of attendance; its public page says so',
    },
    ({ actor, params, body }) => withdrawAttendanceCertificate(world, actor, params.id, body.reason),
  )
  pdfDoor(
    app,
    {
      ...{ path: '/attendance-certificates/:id/pdf', knock: 'office', tag: 'training', params: ById },
      summary: 'A certificate of attendance as PDF',
    },
    ({ actor }, params) => printAttendance(world, actor, params.id),
  )
}
