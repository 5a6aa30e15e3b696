import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { exportRecommendations } from '../../../actions/capacity/evaluations/exportRecommendations.ts'
import { leaveTeam } from '../../../actions/capacity/evaluations/leaveTeam.ts'
import { moveVisit, stepsOnVisit } from '../../../actions/capacity/evaluations/moveVisit.ts'
import { planFollowUps } from '../../../actions/capacity/evaluations/planFollowUps.ts'
import { addToTeam, changeVisit, planVisit } from '../../../actions/capacity/evaluations/planVisit.ts'
import {
  type Countries,
  type CountryRead,
  listCountries,
  readCountry,
} from '../../../actions/capacity/evaluations/readCountries.ts'
import { type EvaluationRead, readVisit } from '../../../actions/capacity/evaluations/readVisit.ts'
import { moveRecommendation, writeRecommendation } from '../../../actions/capacity/evaluations/recommend.ts'
import type { World } from '../../../actions/world.ts'
import { Line } from '../../company/forms.ts'
import { door } from '../../door.ts'
import { asIs, ById, Id } from '../../schemas.ts'
import { csvDoor } from './csvDoor.ts'
import { ChangeForm, Country, closed, PlanForm, RecommendationForm, RecommendationStepForm } from './forms.ts'
import { openSharingDoors } from './sharingDoors.ts'
import { openVisitWorkDoors } from './workDoors.ts'

const plan = { knock: 'office', tag: 'evaluations' } as const
const Made = Type.Object({ id: Id })
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 })

/** Country evaluations: projects, visits, recommendations. */
export const openEvaluationDoors = (app: FastifyInstance, world: World): void => {
  openCountryDoors(app, world)
  openVisitDoors(app, world)
  openVisitWorkDoors(app, world)
  openRecommendationDoors(app, world)
  openSharingDoors(app, world)
  csvDoor(
    app,
    {
      path: '/evaluations/recommendations.csv',
      summary: 'Every recommendation, with where it stands',
      fileName: 'recommendations.csv',
    },
    (actor) => exportRecommendations(world, actor),
  )
}

const openCountryDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/evaluations/countries', answer: asIs<Countries>() },
      summary: 'The projects by country: visits, the next one, recommendations pending and late',
    },
    ({ actor }) => listCountries(world, actor),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/evaluations/countries/:country', answer: asIs<CountryRead>() },
      summary: 'One country: its visits, its levels over time, its recommendations',
      params: Type.Object({ country: Country }),
    },
    ({ actor, params }) => readCountry(world, actor, params.country),
  )
  door(
    app,
    {
      ...{
        ...plan,
        method: 'POST',
        path: '/evaluations/countries/:country/visits',
        answer: Made,
        status: 201,
      },
      summary: 'Plans a visit or a follow-up',
      ...{ params: Type.Object({ country: Country }), body: PlanForm },
    },
    ({ actor, params, body }) => planVisit(world, actor, params.country, body),
  )
}

const openVisitDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/evaluations/visits/:id', answer: asIs<EvaluationRead>() },
      summary: 'A visit with all that whoever asks may read of it',
      params: ById,
    },
    ({ actor, params }) => readVisit(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: '/evaluations/visits/:id', answer: Made },
      summary: 'When, where, whether a validation was accompanied, and the summary',
      ...{ params: ById, body: ChangeForm },
    },
    ({ actor, params, body }) => changeVisit(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/evaluations/visits/:id/steps' },
      summary: 'One step of the life of a visit',
      params: ById,
      body: Type.Object({ step: Type.Enum([...stepsOnVisit]), words: Line(8_000), version: Version }, closed),
      answer: Type.Object({ state: Type.String() }),
    },
    ({ actor, params, body }) => moveVisit(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/evaluations/visits/:id/team', answer: Made },
      summary: 'Lets another evaluator into the team; two score',
      ...{ params: ById, body: Type.Object({ personId: Id, scores: Type.Boolean() }, closed) },
    },
    ({ actor, params, body }) => addToTeam(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/evaluations/visits/:id/follow-ups', params: ById, status: 201 },
      summary: 'Plans the follow-ups that a settled visit has by default',
      answer: Type.Object({ planned: Type.Array(Id) }),
    },
    ({ actor, params }) => planFollowUps(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'DELETE', path: '/evaluations/visits/:id/team/:personId', answer: Made },
      summary: 'One of the team leaves, or is taken off it; scores handed in stay',
      params: Type.Object({ id: Id, personId: Id }),
    },
    ({ actor, params }) => leaveTeam(world, actor, params.id, params.personId),
  )
}

const openRecommendationDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/evaluations/visits/:id/recommendations', answer: Made },
      summary: 'Writes a recommendation, or changes one while the report is a draft',
      ...{ params: ById, body: RecommendationForm },
    },
    ({ actor, params, body }) =>
      writeRecommendation(world, actor, params.id, { ...body, documents: body.documents ?? [] }),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/evaluations/recommendations/:id/steps' },
      summary: 'One step of a recommendation: begun, said done with evidence, confirmed, reopened, dropped',
      ...{ params: ById, body: RecommendationStepForm, answer: Type.Object({ state: Type.String() }) },
    },
    ({ actor, params, body }) => moveRecommendation(world, actor, params.id, body),
  )
}
