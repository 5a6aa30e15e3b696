import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { removeSession, saveSession } from '../../../actions/capacity/training/arrangeSessions.ts'
import {
  changeWorkshop,
  draftWorkshop,
  moveWorkshopBy,
  setWorkshopTest,
} from '../../../actions/capacity/training/arrangeWorkshop.ts'
import {
  exportWorkshops,
  listWorkshops,
  readWorkshop,
  type WorkshopList,
  type WorkshopRead,
} from '../../../actions/capacity/training/readWorkshops.ts'
import {
  exportTrainingTotals,
  readTrainingTotals,
  type TotalsRead,
} from '../../../actions/capacity/training/trainingTotals.ts'
import type { World } from '../../../actions/world.ts'
import { door } from '../../door.ts'
import { asIs, ById, Id } from '../../schemas.ts'
import {
  BySession,
  SessionForm,
  StepForm,
  TestForm,
  TotalsQuestion,
  WorkshopForm,
  WorkshopsExported,
  WorkshopsQuestion,
} from './forms.ts'
import { tableDoor } from './tableDoor.ts'

const Made = Type.Object({ id: Id })

/** Workshops: what is taught, where, when and by whom. */
export const openWorkshopDoors = (app: FastifyInstance, world: World): void => {
  openReading(app, world)
  openArranging(app, world)
}

const openReading = (app: FastifyInstance, world: World): void => {
  const plan = { method: 'GET', knock: 'office', tag: 'training' } as const
  door(
    app,
    {
      ...{ ...plan, path: '/workshops', query: WorkshopsQuestion, answer: asIs<WorkshopList>() },
      summary: 'Workshops, the latest first, fifty at a time; `after` is the `next` of the page before',
    },
    ({ actor, query }) => listWorkshops(world, actor, query),
  )
  tableDoor(
    app,
    {
      ...{ path: '/workshops.csv', knock: 'office', fileName: 'workshops.csv', query: WorkshopsExported },
      summary: 'Workshops as a table to keep',
    },
    ({ actor, query }) => exportWorkshops(world, actor, query as Static<typeof WorkshopsExported>),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/workshops/:id', params: ById, answer: asIs<WorkshopRead>() },
      summary: 'A workshop with its sessions, materials, tests, evaluation and history',
    },
    ({ actor, params }) => readWorkshop(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/training/totals', query: TotalsQuestion, answer: asIs<TotalsRead>() },
      summary: 'Who was taught: by country, year, track, gender where given and organisation; a person once',
    },
    ({ actor, query }) => readTrainingTotals(world, actor, query),
  )
  tableDoor(
    app,
    {
      ...{ path: '/training/totals.csv', knock: 'office', fileName: 'training.csv', query: TotalsQuestion },
      summary: 'The same totals as a table to keep',
    },
    ({ actor, query }) => exportTrainingTotals(world, actor, query as Static<typeof TotalsQuestion>),
  )
}

const openArranging = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag: 'training' } as const
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/workshops', body: WorkshopForm, answer: Made, status: 201 },
      summary: 'Drafts a workshop; nobody outside sees it until it is opened',
    },
    ({ actor, body }) => draftWorkshop(world, actor, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: '/workshops/:id', params: ById, body: WorkshopForm, answer: Made },
      summary: 'Changes what is said of a workshop',
    },
    ({ actor, params, body }) => changeWorkshop(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/workshops/:id/steps', params: ById, body: StepForm },
      summary: 'Opens it to registration, starts, closes, opens again or cancels it',
      answer: Type.Object({ state: Type.String() }),
    },
    ({ actor, params, body }) => moveWorkshopBy(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: '/workshops/:id/test', params: ById, body: TestForm },
      summary: 'Sets the questions of the tests before and after, until somebody has answered',
      answer: Type.Object({ questions: Type.Integer() }),
    },
    ({ actor, params, body }) => setWorkshopTest(world, actor, params.id, body.questions),
  )
  openSessions(app, world)
}

const openSessions = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag: 'training' } as const
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/workshops/:id/sessions', params: ById, body: SessionForm },
      ...{ summary: 'Adds a session', answer: Made, status: 201 },
    },
    ({ actor, params, body }) => saveSession(world, actor, { workshopId: params.id, sessionId: null }, body),
  )
  const one = { ...plan, path: '/workshops/:id/sessions/:session', params: BySession } as const
  door(
    app,
    { ...one, method: 'PUT', body: SessionForm, summary: 'Changes a session', answer: Made },
    ({ actor, params, body }) =>
      saveSession(world, actor, { workshopId: params.id, sessionId: params.session }, body),
  )
  door(
    app,
    {
      ...{ ...one, method: 'DELETE', answer: Type.Object({ removed: Type.Literal(true) }) },
      summary: 'Takes a session away that nobody attended',
    },
    ({ actor, params }) => removeSession(world, actor, { workshopId: params.id, sessionId: params.session }),
  )
}
