import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { measureVisit } from '../../../actions/capacity/evaluations/measureProgramme.ts'
import {
  holdMeeting,
  keepDocument,
  noteMeeting,
  writeAgenda,
} from '../../../actions/capacity/evaluations/noteVisit.ts'
import {
  confirmLevels,
  handInScores,
  proposeLevel,
  scoreIndicator,
} from '../../../actions/capacity/evaluations/scoreVisit.ts'
import type { World } from '../../../actions/world.ts'
import { door } from '../../door.ts'
import { ById, Id } from '../../schemas.ts'
import { openVisitFileDoors } from './fileDoors.ts'
import {
  AgendaForm,
  closed,
  DocumentForm,
  IndicatorId,
  LevelForm,
  MeetingForm,
  NoteForm,
  ScoreForm,
} from './forms.ts'

const plan = { knock: 'office', tag: 'evaluations', method: 'POST', params: ById } as const
const Made = Type.Object({ id: Id })
const Scored = Type.Object({ indicator: Type.String() })

/** What a team does on its visit: whom it meets, what it is given, how each scores and what both agree on. */
export const openVisitWorkDoors = (app: FastifyInstance, world: World): void => {
  openNotingDoors(app, world)
  openVisitFileDoors(app, world)
  openScoringDoors(app, world)
}

const openNotingDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ ...plan, path: '/evaluations/visits/:id/agenda', body: AgendaForm, answer: Made },
      summary: 'Writes one line of the agenda; with no words it goes',
    },
    ({ actor, params, body }) => writeAgenda(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/evaluations/visits/:id/meetings', body: MeetingForm, answer: Made },
      summary: 'Enters a meeting with one group of stakeholders',
    },
    ({ actor, params, body }) => holdMeeting(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/evaluations/visits/:id/notes', body: NoteForm, answer: Made },
      summary: 'Notes what was said or who was there, for the team alone unless told otherwise',
    },
    ({ actor, params, body }) => noteMeeting(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/evaluations/visits/:id/documents', body: DocumentForm, answer: Made },
      summary: 'Lists a document that was given',
    },
    ({ actor, params, body }) => keepDocument(world, actor, params.id, body),
  )
}

const openScoringDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{
        ...plan,
        path: '/evaluations/visits/:id/measures',
        answer: Type.Object({ measured: Type.Integer() }),
      },
      summary: 'Measures what the running programme can say of itself, if its country agreed',
    },
    ({ actor, params }) => measureVisit(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/evaluations/visits/:id/scores', body: ScoreForm, answer: Scored },
      summary: 'Gives one’s own score of an indicator',
    },
    ({ actor, params, body }) => scoreIndicator(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/evaluations/visits/:id/hand-in', answer: Type.Object({ all: Type.Boolean() }) },
      summary: 'Hands one’s scores in; they stay, and are seen once all have',
    },
    ({ actor, params }) => handInScores(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/evaluations/visits/:id/levels', body: LevelForm, answer: Scored },
      summary: 'Proposes a level where the scores differ, with the reason',
    },
    ({ actor, params, body }) => proposeLevel(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/evaluations/visits/:id/levels/confirm' },
      summary: 'Agrees to levels that the other proposed',
      body: Type.Object(
        { indicators: Type.Array(IndicatorId, { minItems: 1, maxItems: 22, uniqueItems: true }) },
        closed,
      ),
      answer: Type.Object({ confirmed: Type.Integer() }),
    },
    ({ actor, params, body }) => confirmLevels(world, actor, params.id, body.indicators),
  )
}
