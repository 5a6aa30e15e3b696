import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { cancelVisit } from '../../actions/visits/cancelVisit.ts'
import { finishVisit } from '../../actions/visits/finishVisit.ts'
import { planVisit } from '../../actions/visits/planVisit.ts'
import { proposeVisits, type VisitPlan } from '../../actions/visits/proposeVisits.ts'
import { readVisit, type VisitView } from '../../actions/visits/readVisit.ts'
import { type ResultsRecorded, recordVisitResults } from '../../actions/visits/recordVisitResults.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs, ById, DayText, Id, LongText, ShortText } from '../schemas.ts'

const Result = Type.Object({
  criterionId: ShortText,
  result: Type.Union([Type.Enum(['confirmed', 'partly', 'notConfirmed', 'notSeen']), Type.Null()]),
  note: LongText,
  baseVersion: Type.Integer({ minimum: 0 }),
})

export const openVisitDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/visits/:id',
      knock: 'office',
      tag: 'visits',
      summary:
        'All that a validator takes along: the checklist from the company’s own answers, results and findings',
      params: ById,
      answer: asIs<VisitView>(),
    },
    ({ actor, params }) => readVisit(world, actor, params.id),
  )
  planningDoors(app, world)
  recordingDoors(app, world)
}

const planningDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/cases/:id/visit-plan',
      knock: 'office',
      tag: 'visits',
      summary: 'Which sites are worth a visit and why, who could lead it, and from when on',
      params: ById,
      answer: asIs<VisitPlan>(),
    },
    ({ actor, params }) => proposeVisits(world, actor, params.id),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/cases/:id/visits',
      knock: 'office',
      tag: 'visits',
      summary: 'Plans a visit to one site: when, by whom, on site or remote, and why',
      params: ById,
      body: Type.Object({
        siteId: Id,
        plannedOn: DayText,
        remote: Type.Boolean(),
        leadId: Id,
        because: LongText,
      }),
      answer: Type.Object({ id: Id }),
      status: 201,
    },
    ({ actor, params, body }) => planVisit(world, actor, { caseId: params.id, ...body }),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/visits/:id/cancel',
      knock: 'office',
      tag: 'visits',
      summary: 'Cancels a planned visit, with why; it stays in the case',
      params: ById,
      body: Type.Object({ reason: LongText }),
      answer: Type.Object({ id: Id }),
    },
    ({ actor, params, body }) => cancelVisit(world, actor, params.id, body.reason),
  )
}

const recordingDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'PUT',
      path: '/visits/:id/results',
      knock: 'office',
      tag: 'visits',
      summary:
        'Takes in results per criterion, also later from a device without signal; conflicts come back, nothing is overwritten',
      params: ById,
      body: Type.Object({ results: Type.Array(Result, { maxItems: 500 }) }),
      answer: asIs<ResultsRecorded>(),
    },
    ({ actor, params, body }) => recordVisitResults(world, actor, params.id, body.results),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/visits/:id/finish',
      knock: 'office',
      tag: 'visits',
      summary: 'Closes a visit with its summary',
      params: ById,
      body: Type.Object({ summary: LongText }),
      answer: Type.Object({ id: Id }),
    },
    ({ actor, params, body }) => finishVisit(world, actor, params.id, body.summary),
  )
}
