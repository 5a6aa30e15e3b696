import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { declareConflict } from '../../actions/cases/declareConflict.ts'
import { takeCaseStep } from '../../actions/cases/takeCaseStep.ts'
import { type CaseView, readCase } from '../../actions/office/readCase.ts'
import { type CaseProfile, readCaseProfile } from '../../actions/office/readCaseProfile.ts'
import { returnAnswer } from '../../actions/review/returnAnswer.ts'
import { recordVettingCheck, vettingKinds } from '../../actions/vetting/recordVettingCheck.ts'
import type { World } from '../../actions/world.ts'
import { stepNames } from '../../domain/casework/derived.ts'
import { door } from '../door.ts'
import { asIs, ById, DayText, Id, LongText, ShortText } from '../schemas.ts'

export const StepBody = Type.Object({
  version: Type.Optional(Type.Integer()),
  reasons: Type.Optional(LongText),
  benefits: Type.Optional(Type.Array(ShortText, { maxItems: 50 })),
  tier: Type.Optional(ShortText),
  declaration: Type.Optional(Type.Object({ name: ShortText, post: ShortText, accepted: Type.Boolean() })),
  recommendation: Type.Optional(Type.Object({ outcome: Type.Enum(['certify', 'refuse']), text: LongText })),
})
export const StepAnswer = Type.Object({
  state: Type.String(),
  version: Type.Integer(),
  receipt: Type.String(),
  at: Type.String(),
  eventId: Type.String(),
})

export const openCaseDoors = (app: FastifyInstance, world: World): void => {
  readingDoors(app, world)
  recordingDoors(app, world)
  door(
    app,
    {
      method: 'POST',
      path: '/cases/:id/steps/:step',
      knock: 'office',
      tag: 'office',
      summary: 'Takes one step of the life cycle; the table of steps says who may and what it needs',
      params: Type.Object({ id: Id, step: Type.Enum(stepNames) }),
      body: StepBody,
      answer: StepAnswer,
    },
    ({ actor, params, body }) => takeCaseStep(world, actor, params.id, params.step, body),
  )
  door(
    app,
    {
      method: 'PUT',
      path: '/cases/:id/returns',
      knock: 'office',
      tag: 'office',
      summary: 'Marks an answer to go back to the company with its reason, or takes the mark away',
      params: ById,
      body: Type.Object({ siteId: Id, criterionId: ShortText, reason: LongText }),
      answer: Type.Object({ marked: Type.Boolean() }),
    },
    ({ actor, params, body }) => returnAnswer(world, actor, { caseId: params.id, ...body }),
  )
}

const recordingDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/cases/:id/vetting',
      knock: 'office',
      tag: 'office',
      summary: 'Records one check made on the applicant',
      params: ById,
      body: Type.Object({
        kind: Type.Enum([...vettingKinds]),
        result: Type.Enum(['clear', 'concern', 'fail']),
        tells: LongText,
      }),
      answer: Type.Object({ id: Id }),
      status: 201,
    },
    ({ actor, params, body }) => recordVettingCheck(world, actor, { caseId: params.id, ...body }),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/cases/:id/conflict-of-interest',
      knock: 'office',
      tag: 'office',
      summary: 'Declares whether something binds the officer to this company',
      params: ById,
      body: Type.Object({ hasConflict: Type.Boolean(), tells: LongText }),
      answer: Type.Object({ hasConflict: Type.Boolean() }),
    },
    ({ actor, params, body }) => declareConflict(world, actor, { caseId: params.id, ...body }),
  )
}

const readingDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/cases/:id',
      knock: 'office',
      tag: 'office',
      summary: 'A case whole, as it stands or as it stood on a day',
      params: ById,
      query: Type.Object({ on: Type.Optional(DayText) }),
      answer: asIs<CaseView>(),
    },
    ({ actor, params, query }) => readCase(world, actor, params.id, query.on),
  )
  door(
    app,
    {
      method: 'GET',
      path: '/cases/by-number/:number',
      knock: 'office',
      tag: 'office',
      summary: 'The same, by the number people know the case by',
      params: Type.Object({ number: Type.String({ pattern: '^\\d{2}-\\d{5,7}$' }) }),
      query: Type.Object({ on: Type.Optional(DayText) }),
      answer: asIs<CaseView>(),
    },
    ({ actor, params, query }) => readCase(world, actor, params.number, query.on),
  )
  door(
    app,
    {
      method: 'GET',
      path: '/cases/:id/profile',
      knock: 'office',
      tag: 'office',
      summary: 'The company’s security profile for this case; every read is in the audit log',
      params: ById,
      answer: asIs<CaseProfile>(),
    },
    ({ actor, params }) => readCaseProfile(world, actor, params.id),
  )
}
