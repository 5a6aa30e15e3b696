import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type DeclarationView, readDeclaration } from '../../actions/declarations/readDeclaration.ts'
import { companySteps } from '../../actions/profile/ownSteps.ts'
import { type HomeView, readHome } from '../../actions/profile/readHome.ts'
import { type OwnCaseView, readOwnCase } from '../../actions/profile/readOwnCase.ts'
import { takeOwnStep } from '../../actions/profile/takeOwnStep.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs, Id } from '../schemas.ts'
import { form, Line, Lines } from './forms.ts'

const tag = 'company'

const Base64 = (maxLength: number) =>
  Type.String({ minLength: 4, maxLength, pattern: '^[A-Za-z0-9+/]+={0,2}$' })

const DeclarationForm = form({
  name: Line(300),
  post: Line(300),
  accepted: Type.Boolean(),
  fingerprint: Type.Optional(
    Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: 'Of the profile, as GET /company/declaration told it.',
    }),
  ),
  signature: Type.Optional(
    form(
      { certificate: Base64(24_000), value: Base64(2_000) },
      {
        description:
          'Instead of the second factor: a certificate (DER or PEM) and its signature over the text of GET /company/declaration in UTF-8, SHA-256 with RSA (PKCS #1) or ECDSA on P-256 (r and s, 32 bytes each); both in base64.',
      },
    ),
  ),
})

/** The company's case: home, history, and the steps that are its own. */
export const openOwnCaseDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/company/home',
      knock: 'company',
      tag,
      summary: 'What now, by when: state, clocks, next tasks, progress, what is unread',
      answer: asIs<HomeView>(),
    },
    ({ actor }) => readHome(world, actor),
  )
  door(
    app,
    {
      method: 'GET',
      path: '/company/case',
      knock: 'company',
      tag,
      summary: 'The company’s case: its history, clocks and letters',
      answer: asIs<OwnCaseView>(),
    },
    ({ actor }) => readOwnCase(world, actor),
  )
  openSubmissionDoors(app, world)
}

/** What is declared, and the steps that carry it. */
const openSubmissionDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/company/declaration',
      knock: 'company',
      tag,
      summary: 'The exact text that submitting now would declare, and whether a certificate may sign it',
      query: form({ name: Line(300), post: Line(300) }),
      answer: asIs<DeclarationView>(),
    },
    ({ actor, query }) => readDeclaration(world, actor, query),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/company/case/steps/:step',
      knock: 'company',
      tag,
      summary:
        'Takes a step of the life cycle that is the company’s own; a declaration needs a fresh second factor, or a certificate’s signature',
      params: Type.Object({ step: Type.Enum([...companySteps]) }),
      body: form({
        version: Type.Optional(Type.Integer({ minimum: 0 })),
        reasons: Type.Optional(Lines),
        declaration: Type.Optional(DeclarationForm),
      }),
      answer: Type.Object({
        state: Type.String(),
        version: Type.Integer(),
        receipt: Type.String(),
        at: Type.String(),
        eventId: Id,
      }),
    },
    ({ actor, params, body }) => takeOwnStep(world, actor, params.step, body),
  )
}
