import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type LinkPage, readLink } from '../../../actions/capacity/training/byLink.ts'
import { eraseOwn } from '../../../actions/capacity/training/eraseOwn.ts'
import { printOwnAttendance } from '../../../actions/capacity/training/printAttendance.ts'
import {
  changeOwnDetails,
  evaluateWorkshop,
  registerByLink,
  takeTest,
  withdrawOwn,
} from '../../../actions/capacity/training/registerByLink.ts'
import { type PublicTotals, readPublicTraining } from '../../../actions/capacity/training/trainingTotals.ts'
import type { World } from '../../../actions/world.ts'
import { door } from '../../door.ts'
import { pdfDoor } from '../../pdfDoor.ts'
import { asIs } from '../../schemas.ts'
import { AnswersForm, ByLink, EraseForm, EvaluationForm, OwnForm, RegistrationForm } from './forms.ts'

const tag = 'training'

/** For anybody: registering for a workshop, one's own place in it by one's own link, and what was taught in numbers. */
export const openLinkDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ method: 'GET', path: '/training', knock: 'anyone', tag, answer: asIs<PublicTotals>() },
      summary: 'Who was taught, in numbers, without groups small enough for somebody to be recognised',
    },
    () => readPublicTraining(world),
  )
  openRegistering(app, world)
  openOwn(app, world)
}

const openRegistering = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'anyone', tag, params: ByLink } as const
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/workshop-links/:link', answer: asIs<LinkPage>() },
      summary: 'What an address under /taller/ leads to: a workshop, or one’s own place in one',
    },
    ({ actor, params }) => readLink(world, actor, params.link),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/workshop-links/:link/registrations', body: RegistrationForm },
      summary: 'Registers; a mail brings the code for the door and the link to change or withdraw',
      ...{ answer: Type.Object({ sent: Type.Literal(true) }), status: 202, perMinute: 120 },
    },
    ({ actor, params, body }) => registerByLink(world, actor, params.link, body),
  )
}

const openOwn = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'anyone', tag, params: ByLink } as const
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: '/workshop-links/:link', body: OwnForm },
      ...{ summary: 'Changes one’s own details', answer: Type.Object({ changed: Type.Literal(true) }) },
    },
    ({ actor, params, body }) => changeOwnDetails(world, actor, params.link, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/workshop-links/:link/withdraw' },
      ...{ summary: 'Gives one’s place back', answer: Type.Object({ withdrawn: Type.Literal(true) }) },
    },
    ({ actor, params }) => withdrawOwn(world, actor, params.link),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/workshop-links/:link/erasure', body: EraseForm },
      summary: 'Forgets whoever this link is of in every workshop; what is counted stays',
      ...{ answer: Type.Object({ erased: Type.Literal(true) }), perMinute: 30 },
    },
    ({ actor, params }) => eraseOwn(world, actor, params.link),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/workshop-links/:link/tests', body: AnswersForm },
      summary: 'Takes the test before or after, once each',
      answer: Type.Object({ score: Type.Integer(), outOf: Type.Integer() }),
    },
    ({ actor, params, body }) => takeTest(world, actor, params.link, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/workshop-links/:link/evaluation', body: EvaluationForm },
      summary: 'Hands the evaluation form in; whose it is is kept nowhere',
      answer: Type.Object({ received: Type.Literal(true) }),
    },
    ({ actor, params, body }) => evaluateWorkshop(world, actor, params.link, body),
  )
  pdfDoor(
    app,
    {
      ...{ path: '/workshop-links/:link/certificate', knock: 'anyone', tag, params: ByLink },
      summary: 'One’s own certificate of attendance as PDF',
    },
    ({ actor }, params) => printOwnAttendance(world, actor, params.link),
  )
}
