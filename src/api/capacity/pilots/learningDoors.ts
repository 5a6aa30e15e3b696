import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  addMeasure,
  enterFigure,
  type MeasuresRead,
  readMeasures,
  removeMeasure,
} from '../../../actions/capacity/pilots/measures.ts'
import { reckonPilot } from '../../../actions/capacity/pilots/reckon.ts'
import {
  giveFeedback,
  moveFeedbackRound,
  type OwnRound,
  type RoundTold,
  readOwnRounds,
  readRounds,
  writeRound,
} from '../../../actions/capacity/pilots/rounds.ts'
import type { World } from '../../../actions/world.ts'
import { questionKinds } from '../../../domain/capacity/pilots/feedback.ts'
import { DayOrNothing, form, Line, Lines } from '../../company/forms.ts'
import { door } from '../../door.ts'
import { asIs, ById, DayText } from '../../schemas.ts'
import type { ServerParts } from '../../serverParts.ts'
import { Done, State } from './pilotForms.ts'

const tag = 'pilots'
const MeasureForm = form({
  aimId: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
  ...{ es: Line(500), en: Line(500) },
  ...{ kind: Type.Enum(['share', 'mean']), better: Type.Enum(['lower', 'higher']) },
})
const FigureForm = form({
  ...{ side: Type.Enum(['pilot', 'comparison']), period: Type.Enum(['before', 'after']) },
  n: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }),
  value: Type.Number({ minimum: -1e12, maximum: 1e12 }),
  spread: Type.Unsafe<number | null>({ type: ['number', 'null'], minimum: 0, maximum: 1e12 }),
  source: Line(1000),
})
const Amount = Type.Number({ minimum: 0, maximum: 1e9 })
const ReckoningForm = form({
  asOf: DayText,
  cost: Type.Union([form({ perInspection: Amount, perDocument: Amount, perHour: Amount }), Type.Null()]),
})
const RoundForm = form({
  ...{ es: Line(300), en: Line(300) },
  questions: Type.Array(form({ kind: Type.Enum([...questionKinds]), es: Line(500), en: Line(500) }), {
    maxItems: 40,
  }),
})
const RoundMoveForm = form({
  step: Type.Enum(['open', 'close', 'tell']),
  ...{ closesOn: DayOrNothing, summary: Lines, changed: Lines },
})
const FeedbackForm = form({
  answers: Type.Unsafe<Record<string, unknown>>({
    type: 'object',
    maxProperties: 40,
    additionalProperties: { type: ['string', 'number', 'boolean'] },
  }),
})

/** What a pilot teaches: measures before and after, and what companies say. */
export const openLearningDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  openMeasureDoors(app, world)
  openRoundDoors(app, world)
  openOwnRoundDoors(app, world)
}

const openMeasureDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag, params: ById } as const
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/pilots/:id/measures' },
      summary: 'Measures before and after against a comparison group, with intervals',
      answer: asIs<MeasuresRead>(),
    },
    ({ actor, params }) => readMeasures(world, actor, params.id),
  )
  door(
    app,
    {
      ...{
        ...plan,
        method: 'POST',
        path: '/pilots/:id/measures',
        body: MeasureForm,
        answer: Done,
        status: 201,
      },
      summary: 'Adds a measure to an aim',
    },
    ({ actor, params, body }) => addMeasure(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{
        ...plan,
        method: 'POST',
        path: '/pilot-measures/:id/figures',
        body: FigureForm,
        answer: Done,
        status: 201,
      },
      summary: 'Enters one of the four figures with its source',
    },
    ({ actor, params, body }) => enterFigure(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/pilots/:id/reckonings' },
      ...{ body: ReckoningForm, answer: Done, status: 201 },
      summary:
        'Measures a pilot from the declarations of the border, as of a day, beside companies like its own',
    },
    ({ actor, params, body }) => reckonPilot(world, actor, params.id, body),
  )
  door(
    app,
    { ...plan, method: 'DELETE', path: '/pilot-measures/:id', answer: Done, summary: 'Puts a measure away' },
    ({ actor, params }) => removeMeasure(world, actor, params.id),
  )
}

const openRoundDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag, params: ById } as const
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/pilots/:id/rounds' },
      summary: 'Feedback rounds and what companies answered',
      answer: asIs<{ rounds: readonly RoundTold[] }>(),
    },
    ({ actor, params }) => readRounds(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/pilots/:id/rounds', body: RoundForm, answer: Done, status: 201 },
      summary: 'Writes a feedback round; nobody sees it until it opens',
    },
    ({ actor, params, body }) => writeRound(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/pilot-rounds/:id/steps', body: RoundMoveForm, answer: State },
      summary: 'Opens or closes a round, or tells what was said and what changes',
    },
    ({ actor, params, body }) => moveFeedbackRound(world, actor, params.id, body),
  )
}

const openOwnRoundDoors = (app: FastifyInstance, world: World): void => {
  const own = { knock: 'company', tag } as const
  door(
    app,
    {
      ...{ ...own, method: 'GET', path: '/company/pilot-rounds' },
      summary: 'Feedback rounds of the pilot the company takes part in',
      answer: asIs<{ rounds: readonly OwnRound[] }>(),
    },
    ({ actor }) => readOwnRounds(world, actor),
  )
  door(
    app,
    {
      ...{
        ...own,
        method: 'PUT',
        path: '/company/pilot-rounds/:id',
        params: ById,
        body: FeedbackForm,
        answer: Done,
      },
      summary: 'Answers a round, or answers it anew while it is open',
    },
    ({ actor, params, body }) => giveFeedback(world, actor, params.id, body.answers),
  )
}
