import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  commentOnInitiative,
  raiseInitiative,
} from '../../../actions/capacity/workingGroup/raiseInitiative.ts'
import { type InitiativeRead, readInitiative } from '../../../actions/capacity/workingGroup/readInitiative.ts'
import {
  adoptInitiative,
  declineInitiative,
  discussInitiative,
  linkInitiative,
  withdrawInitiative,
} from '../../../actions/capacity/workingGroup/settleInitiative.ts'
import {
  castVote,
  closeVote,
  openVote,
  type VoteAsked,
} from '../../../actions/capacity/workingGroup/voteOnInitiative.ts'
import type { World } from '../../../actions/world.ts'
import { door } from '../../door.ts'
import { asIs, ById, Id } from '../../schemas.ts'
import { CommentForm, InitiativeForm, LinkForm, OpenVoteForm, ReasonsForm, VoteForm } from './forms.ts'

const plan = { knock: 'office', tag: 'working group' } as const
const State = Type.Object({ state: Type.String() })

export const openInitiativeDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/group/initiatives', body: InitiativeForm, status: 201 },
      summary: 'A member raises a need or proposes an initiative',
      answer: Type.Object({ id: Id, number: Type.Integer() }),
    },
    ({ actor, body }) => raiseInitiative(world, actor, body),
  )
  door(
    app,
    {
      ...{
        ...plan,
        method: 'GET',
        path: '/group/initiatives/:id',
        params: ById,
        answer: asIs<InitiativeRead>(),
      },
      summary: 'A need or an initiative: what was said, how it was voted, what became of it',
    },
    ({ actor, params }) => readInitiative(world, actor, params.id),
  )
  door(
    app,
    {
      ...{
        ...plan,
        method: 'POST',
        path: '/group/initiatives/:id/comments',
        params: ById,
        body: CommentForm,
      },
      ...{ summary: 'What a member has to say about it', answer: Type.Object({ id: Id }), status: 201 },
    },
    ({ actor, params, body }) => commentOnInitiative(world, actor, params.id, body.body),
  )
  openVoteDoors(app, world)
  openSettlingDoors(app, world)
}

const openVoteDoors = (app: FastifyInstance, world: World): void => {
  const one = { ...plan, method: 'POST', params: ById } as const
  door(
    app,
    {
      ...{ ...one, path: '/group/initiatives/:id/vote', body: OpenVoteForm },
      summary: 'Puts it to the vote, open or secret, until a time',
      answer: Type.Object({ voters: Type.Integer() }),
    },
    ({ actor, params, body }) => openVote(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...one, path: '/group/initiatives/:id/votes', body: VoteForm, status: 201 },
      summary: 'Casts the vote that whoever asks has, or states a conflict of interest instead',
      answer: Type.Object({ cast: Type.Boolean() }),
    },
    ({ actor, params, body }) => castVote(world, actor, params.id, body as VoteAsked),
  )
  door(
    app,
    {
      ...{ ...one, path: '/group/initiatives/:id/count' },
      summary: 'Closes the vote and counts it, once everybody voted or its term is over',
      answer: Type.Object({ hasQuorum: Type.Boolean(), carried: Type.Boolean() }),
    },
    ({ actor, params }) => closeVote(world, actor, params.id),
  )
}

const openSettlingDoors = (app: FastifyInstance, world: World): void => {
  const one = { ...plan, method: 'POST', params: ById } as const
  door(
    app,
    { ...one, path: '/group/initiatives/:id/discuss', summary: 'Puts it before the members', answer: State },
    ({ actor, params }) => discussInitiative(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...one, path: '/group/initiatives/:id/adopt', body: ReasonsForm, answer: State },
      summary: 'Adopts what a vote carried; a second person',
    },
    ({ actor, params, body }) => adoptInitiative(world, actor, params.id, body.reasons),
  )
  door(
    app,
    {
      ...{ ...one, path: '/group/initiatives/:id/decline', body: ReasonsForm, answer: State },
      summary: 'Declines it, with reasons',
    },
    ({ actor, params, body }) => declineInitiative(world, actor, params.id, body.reasons),
  )
  door(
    app,
    {
      ...{ ...one, path: '/group/initiatives/:id/withdraw', answer: State },
      summary: 'Whoever raised it takes it back',
    },
    ({ actor, params }) => withdrawInitiative(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...one, path: '/group/initiatives/:id/links', body: LinkForm, status: 201 },
      summary: 'Says which edition or benefit changed because of it',
      answer: Type.Object({ links: Type.Integer() }),
    },
    ({ actor, params, body }) => linkInitiative(world, actor, params.id, body),
  )
}
