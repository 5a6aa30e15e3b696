import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { answerAllSites } from '../../actions/profile/answerAllSites.ts'
import { answerHistory } from '../../actions/profile/answerHistory.ts'
import { type MissingView, readMissing } from '../../actions/profile/readMissing.ts'
import { type ProfileView, readProfile } from '../../actions/profile/readProfile.ts'
import { type ProgressView, readProgress } from '../../actions/profile/readProgress.ts'
import { saveAnswer } from '../../actions/profile/saveAnswer.ts'
import type { World } from '../../actions/world.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { Parts, StatusOrNothing } from '../answerForms.ts'
import { door } from '../door.ts'
import { asIs, Id } from '../schemas.ts'
import { form, Line, Lines } from './forms.ts'

const tag = 'company'
const version = Type.Integer({ minimum: 0 })
const Version = Type.Object({
  status: Type.Union([Type.String(), Type.Null()]),
  text: Type.String(),
  reason: Type.String(),
  parts: Parts,
  version: Type.Integer(),
  by: Type.String(),
  at: Type.String(),
})

/** The security profile: reading a standard at a site, answering, what is missing. */
export const openProfileDoors = (app: FastifyInstance, world: World): void => {
  readingDoors(app, world)
  copyingDoor(app, world)
  door(
    app,
    {
      method: 'PUT',
      path: '/company/answers',
      knock: 'company',
      tag,
      summary:
        'Saves an answer over the version it was written on; where somebody wrote meanwhile, theirs comes back and nothing is overwritten. A criterion with parts is answered by part, and its status is derived from them; without parts, status is the whole’s',
      body: form({
        siteId: Id,
        criterionId: Line(100, 1),
        status: StatusOrNothing,
        text: Lines,
        reason: Lines,
        parts: Type.Optional(Parts),
        baseVersion: version,
      }),
      answer: Type.Object({
        saved: Type.Boolean(),
        version: Type.Optional(Type.Integer()),
        at: Type.Optional(Type.String()),
        theirs: Type.Optional(Version),
      }),
    },
    ({ actor, body }) => saveAnswer(world, actor, body),
  )
  door(
    app,
    {
      method: 'GET',
      path: '/company/answers/:siteId/:criterionId/history',
      knock: 'company',
      tag,
      summary: 'Every version of an answer, newest first',
      params: Type.Object({ siteId: Id, criterionId: Line(100, 1) }),
      answer: Type.Object({ versions: Type.Array(Version) }),
    },
    ({ actor, params }) => answerHistory(world, actor, params),
  )
}

const copyingDoor = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/company/answers/same-for-all-sites',
      knock: 'company',
      tag,
      summary:
        'Copies one answer to every site where it is asked; what differs is asked about, never replaced unasked',
      body: form({
        siteId: Id,
        criterionId: Line(100, 1),
        replace: Type.Optional(Type.Array(form({ siteId: Id, version }), { maxItems: 1000 })),
      }),
      answer: Type.Object({
        written: Type.Array(Id),
        asks: Type.Array(Type.Object({ siteId: Id, version: Type.Integer() })),
      }),
    },
    async ({ actor, body }) => {
      const copied = await answerAllSites(world, actor, body)
      return copied.ok ? done({ written: [...copied.value.written], asks: [...copied.value.asks] }) : copied
    },
  )
}

const readingDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/company/progress',
      knock: 'company',
      tag,
      summary: 'The profile as a whole: a row a standard, a strip of answers a site',
      answer: asIs<ProgressView>(),
    },
    ({ actor }) => readProgress(world, actor),
  )
  door(
    app,
    {
      method: 'GET',
      path: '/company/profile',
      knock: 'company',
      tag,
      summary: 'One standard at one site: criteria, answers, what was returned, evidence',
      query: Type.Object({ standard: Line(100, 1), site: Type.Optional(Id) }),
      answer: asIs<ProfileView>(),
    },
    ({ actor, query }) => readProfile(world, actor, { standardId: query.standard, siteId: query.site }),
  )
  door(
    app,
    {
      method: 'GET',
      path: '/company/missing',
      knock: 'company',
      tag,
      summary: 'What is missing before the signature, by name; the company’s own score and gaps',
      answer: asIs<MissingView>(),
    },
    ({ actor }) => readMissing(world, actor),
  )
}
