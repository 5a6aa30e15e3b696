import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  declineTargeting,
  proposeTargeting,
  publishTargeting,
  saveTargetingDraft,
  throwTargetingDraftAway,
} from '../../actions/targeting/editTargeting.ts'
import {
  readTargeting,
  readTargetingVersion,
  type ShownVersion,
  type Targeting,
} from '../../actions/targeting/readTargeting.ts'
import { openTrials, type TrialUnderWay } from '../../actions/targeting/trials.ts'
import { door } from '../door.ts'
import { asIs } from '../schemas.ts'
import type { ServerParts } from '../serverParts.ts'

const plan = { knock: 'office', tag: 'targeting' } as const
const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const ByVersion = Type.Object({ version: Version })
const VersionAnswer = Type.Object({ version: Type.Integer() })

/** The tables by which lanes are given: read, written as a draft, tried on what happened, published by another person. */
export const openTargetingDoors = (app: FastifyInstance, { world, desk }: ServerParts): void => {
  openReadingDoors(app, world)
  openDraftDoors(app, world)
  openTrialDoors(app, world)
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/targeting/versions/:version/publish',
      summary: 'Publishes tables that another person proposed; every desk follows within a moment',
      params: ByVersion,
      answer: VersionAnswer,
    },
    async ({ actor, params }) => {
      const outcome = await publishTargeting(world, actor, params.version)
      if (outcome.ok) await desk.refresh()
      return outcome
    },
  )
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/targeting/versions/:version/decline',
      summary: 'Declines tables that were proposed, or takes one’s own back',
      params: ByVersion,
      answer: VersionAnswer,
    },
    ({ actor, params }) => declineTargeting(world, actor, params.version),
  )
}

type World = ServerParts['world']

const openReadingDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/targeting',
      summary: 'The tables that hold, one’s own draft, what is proposed and the versions before',
      query: Type.Object({ before: Type.Optional(Version) }),
      answer: asIs<Targeting>(),
    },
    ({ actor, query }) => readTargeting(world, actor, query.before),
  )
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/targeting/versions/:version',
      summary: 'One version of the tables, and what it changed',
      params: ByVersion,
      answer: asIs<ShownVersion>(),
    },
    ({ actor, params }) => readTargetingVersion(world, actor, params.version),
  )
}

const openDraftDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...plan,
      method: 'PUT',
      path: '/targeting/draft',
      summary: 'Keeps one’s own draft of the tables; nothing of it takes effect',
      body: Type.Object({
        tables: Type.Unknown(),
        basedOn: Version,
        revision: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
      }),
      answer: Type.Object({ version: Type.Integer(), revision: Type.Integer() }),
    },
    ({ actor, body }) => saveTargetingDraft(world, actor, body),
  )
  door(
    app,
    {
      ...plan,
      method: 'DELETE',
      path: '/targeting/draft',
      summary: 'Throws one’s own draft of the tables away',
      answer: Type.Object({ gone: Type.Literal(true) }),
    },
    ({ actor }) => throwTargetingDraftAway(world, actor),
  )
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/targeting/draft/propose',
      summary: 'Proposes one’s own draft, which was tried, to another person',
      body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 2_000 }) }),
      answer: VersionAnswer,
    },
    ({ actor, body }) => proposeTargeting(world, actor, body.reason),
  )
}

const openTrialDoors = (app: FastifyInstance, world: World): void => {
  const trials = openTrials()
  app.addHook('onClose', () => trials.stop())
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/targeting/draft/trial',
      summary: 'Begins to try one’s own draft on the declarations of the last days',
      body: Type.Object({ days: Type.Integer({ minimum: 1, maximum: 366 }) }),
      answer: asIs<TrialUnderWay>(),
      status: 202,
      perMinute: 30,
    },
    ({ actor, body }) => trials.begin(world, actor, body.days),
  )
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/targeting/draft/trial',
      summary: 'How far the trial of one’s own draft is, and what came of it',
      answer: asIs<TrialUnderWay>(),
    },
    ({ actor }) => trials.read(world, actor),
  )
}
