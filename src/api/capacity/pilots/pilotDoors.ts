import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { inviteCompany } from '../../../actions/capacity/pilots/inviteCompany.ts'
import { findToInvite, keepInvitation } from '../../../actions/capacity/pilots/keepInvitation.ts'
import {
  answerPilotProposal,
  movePilotOn,
  proposePilotDecision,
} from '../../../actions/capacity/pilots/movePilot.ts'
import { changePilotBounds, preparePilot } from '../../../actions/capacity/pilots/preparePilot.ts'
import { type InvitationLine, readInvitations } from '../../../actions/capacity/pilots/readInvitations.ts'
import {
  listPilots,
  type PilotList,
  type PilotRead,
  readPilot,
} from '../../../actions/capacity/pilots/readPilots.ts'
import type { World } from '../../../actions/world.ts'
import { door } from '../../door.ts'
import { asIs, ById, Id } from '../../schemas.ts'
import type { ServerParts } from '../../serverParts.ts'
import {
  AnswerForm,
  BoundsForm,
  Done,
  InvitationForm,
  KeepForm,
  MoveForm,
  PrepareForm,
  ProposalForm,
  SoughtQuestion,
  State,
} from './pilotForms.ts'
import { openPilotTables } from './pilotTables.ts'

const tag = 'pilots'

/** The office's side of pilots: what bounds them, their life, and whom they invite. */
export const openPilotDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  openLifeDoors(app, world)
  openDecisionDoors(app, world)
  openInvitingDoors(app, world)
  openPilotTables(app, world)
}

const openLifeDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag } as const
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/pilots',
      summary: 'Pilots, the living ones first',
      answer: asIs<PilotList>(),
    },
    ({ actor }) => listPilots(world, actor),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/pilots/:id', params: ById, answer: asIs<PilotRead>() },
      summary: 'What bounds a pilot, its course, what was decided, and what may be done now',
    },
    ({ actor, params }) => readPilot(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/pilots', body: PrepareForm, answer: Done, status: 201 },
      summary: 'Prepares a pilot of a programme, bounded as the programme’s own file says',
    },
    ({ actor, body }) => preparePilot(world, actor, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: '/pilots/:id', params: ById, body: BoundsForm, answer: Done },
      summary: 'Changes sectors, flows, stages, aims and days while that may be done',
    },
    ({ actor, params, body }) => changePilotBounds(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/pilots/:id/steps', params: ById, body: MoveForm, answer: State },
      summary: 'Begins inviting, starts a stage, or begins the evaluation',
    },
    ({ actor, params, body }) => movePilotOn(world, actor, params.id, body),
  )
}

const openDecisionDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag } as const
  door(
    app,
    {
      ...{
        ...plan,
        method: 'POST',
        path: '/pilots/:id/decisions',
        params: ById,
        body: ProposalForm,
        status: 201,
      },
      summary: 'Proposes to extend, change, open or end it; a second person answers',
      answer: Type.Object({ kind: Type.String() }),
    },
    ({ actor, params, body }) => proposePilotDecision(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/pilots/:id/decisions/answer', params: ById, body: AnswerForm },
      summary: 'Confirms or declines what another person proposed, or takes back what one proposed oneself',
      answer: State,
    },
    ({ actor, params, body }) => answerPilotProposal(world, actor, params.id, body),
  )
}

const openInvitingDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag } as const
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/pilots/:id/invitations', params: ById },
      summary: 'Who was invited and what they answered',
      answer: asIs<{ invitations: readonly InvitationLine[] }>(),
    },
    ({ actor, params }) => readInvitations(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/pilots/companies', query: SoughtQuestion },
      summary: 'Companies known here by name or tax number, to be invited',
      answer: Type.Object({
        companies: Type.Array(
          Type.Object({
            ...{ id: Id, name: Type.String(), taxId: Type.String(), types: Type.Array(Type.String()) },
          }),
        ),
      }),
    },
    async ({ actor, query }) => {
      const found = await findToInvite(world, actor, query.q)
      return found.ok
        ? {
            ok: true,
            value: { companies: found.value.companies.map((one) => ({ ...one, types: [...one.types] })) },
          }
        : found
    },
  )
  door(
    app,
    {
      ...{
        ...plan,
        method: 'POST',
        path: '/pilots/:id/invitations',
        params: ById,
        body: InvitationForm,
        status: 201,
      },
      summary: 'Invites a company, known here or not, by mail and in the house',
      answer: Type.Object({ id: Id, known: Type.Boolean() }),
    },
    ({ actor, params, body }) => inviteCompany(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{
        ...plan,
        method: 'POST',
        path: '/pilot-invitations/:id',
        params: ById,
        body: KeepForm,
        answer: Done,
      },
      summary: 'Takes an invitation back, gives more time, or notes an answer given elsewhere',
    },
    ({ actor, params, body }) => keepInvitation(world, actor, params.id, body),
  )
}
