import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { endAbsence, nameDeputy } from '../../actions/office/absences.ts'
import { listOfficers, type Officer } from '../../actions/office/listOfficers.ts'
import { readTeam, type Team } from '../../actions/office/readTeam.ts'
import { type Reassigned, reassignCases } from '../../actions/office/reassign.ts'
import { listViews, removeView, type SavedView, saveView } from '../../actions/office/savedViews.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs, ById, DayText, Id } from '../schemas.ts'

const Page = Type.Enum(['cola', 'casos'])

/** What an office arranges among its own people: views of a list, who has which case, who stands in for whom. */
export const openDeskDoors = (app: FastifyInstance, world: World): void => {
  viewDoors(app, world)
  peopleDoors(app, world)
  absenceDoors(app, world)
}

const viewDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag: 'office' } as const
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/views',
      summary: 'The reader’s own views of a list',
      query: Type.Object({ page: Page }),
      answer: asIs<{ items: readonly SavedView[] }>(),
    },
    ({ actor, query }) => listViews(world, actor, query.page),
  )
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/views',
      summary: 'Keeps the filters of a list under a name; the same name again replaces them',
      body: Type.Object({
        page: Page,
        name: Type.String({ maxLength: 60 }),
        filters: Type.Record(Type.String({ maxLength: 20 }), Type.String({ maxLength: 200 })),
      }),
      answer: Type.Object({ id: Id }),
      status: 201,
    },
    ({ actor, body }) => saveView(world, actor, body),
  )
  door(
    app,
    {
      ...plan,
      method: 'DELETE',
      path: '/views/:id',
      summary: 'Takes a view away',
      params: ById,
      answer: Type.Object({ removed: Type.Literal(true) }),
    },
    ({ actor, params }) => removeView(world, actor, params.id),
  )
}

const peopleDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag: 'office' } as const
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/officers',
      summary: 'Who can be given a case or stand in for somebody',
      answer: asIs<{ items: readonly Officer[] }>(),
    },
    ({ actor }) => listOfficers(world, actor),
  )
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/reassignments',
      summary: 'Gives cases to an officer, one or many; each that cannot be given says why',
      body: Type.Object({
        caseIds: Type.Array(Id, { minItems: 1, maxItems: 200 }),
        to: Type.Union([Id, Type.Null()]),
      }),
      answer: asIs<Reassigned>(),
    },
    ({ actor, body }) => reassignCases(world, actor, body),
  )
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/team',
      summary: 'What each officer has before them, and who is away',
      answer: asIs<Team>(),
    },
    ({ actor }) => readTeam(world, actor),
  )
}

const absenceDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag: 'office' } as const
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/absences',
      summary: 'Names who stands in while somebody is away',
      body: Type.Object({ personId: Id, deputyId: Id, fromDay: DayText, untilDay: DayText }),
      answer: Type.Object({ id: Id }),
      status: 201,
    },
    ({ actor, body }) => nameDeputy(world, actor, body),
  )
  door(
    app,
    {
      ...plan,
      method: 'DELETE',
      path: '/absences/:id',
      summary: 'Ends an absence',
      params: ById,
      answer: Type.Object({ ended: Type.Literal(true) }),
    },
    ({ actor, params }) => endAbsence(world, actor, params.id),
  )
}
