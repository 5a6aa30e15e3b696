import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { companySteps } from '../../actions/profile/ownSteps.ts'
import { type HomeView, readHome } from '../../actions/profile/readHome.ts'
import { type OwnCaseView, readOwnCase } from '../../actions/profile/readOwnCase.ts'
import { takeOwnStep } from '../../actions/profile/takeOwnStep.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs, Id } from '../schemas.ts'
import { form, Line, Lines } from './forms.ts'

const tag = 'company'

/** The company's case: home, history, and the steps that are its own. */
export const openOwnCaseDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/company/home',
      knock: 'company',
      tag,
      summary: 'What now, by when: state, clocks, next tasks, progress, what is unread',
      answer: asIs<HomeView>(),
    },
    ({ actor }) => readHome(world, actor),
  )
  door(
    app,
    {
      method: 'GET',
      path: '/company/case',
      knock: 'company',
      tag,
      summary: 'The company’s case: its history, clocks and letters',
      answer: asIs<OwnCaseView>(),
    },
    ({ actor }) => readOwnCase(world, actor),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/company/case/steps/:step',
      knock: 'company',
      tag,
      summary:
        'Takes a step of the life cycle that is the company’s own; a declaration needs a fresh second factor',
      params: Type.Object({ step: Type.Enum([...companySteps]) }),
      body: form({
        version: Type.Optional(Type.Integer({ minimum: 0 })),
        reasons: Type.Optional(Lines),
        declaration: Type.Optional(form({ name: Line(300), post: Line(300), accepted: Type.Boolean() })),
      }),
      answer: Type.Object({
        state: Type.String(),
        version: Type.Integer(),
        receipt: Type.String(),
        at: Type.String(),
        eventId: Id,
      }),
    },
    ({ actor, params, body }) => takeOwnStep(world, actor, params.step, body),
  )
}
