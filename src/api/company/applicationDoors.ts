import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { checkEligibility } from '../../actions/operators/checkEligibility.ts'
import { listOffices } from '../../actions/operators/listOffices.ts'
import { startApplication } from '../../actions/operators/startApplication.ts'
import type { World } from '../../actions/world.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { door } from '../door.ts'
import { Id } from '../schemas.ts'
import { form, Line, TextPair } from './forms.ts'

const tag = 'company'
const Types = Type.Array(Line(60), { maxItems: 40 })
const Answers = Type.Array(
  form({
    rule: Line(100),
    answer: Type.Unsafe<string | number | boolean>({ type: ['string', 'number', 'boolean'] }),
  }),
  { maxItems: 100 },
)

const Eligibility = Type.Object({
  eligible: Type.Boolean(),
  because: Type.Array(
    Type.Object({
      rule: Type.String(),
      asks: TextPair,
      result: Type.Enum(['fits', 'doesNotFit', 'notAnswered']),
      says: Type.Union([TextPair, Type.Null()]),
    }),
  ),
})

/** Coming in: whether one may apply, to which office, and the company's first case. */
export const openApplicationDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/offices',
      knock: 'signedIn',
      tag,
      summary: 'Offices an application can be addressed to',
      answer: Type.Object({
        offices: Type.Array(
          Type.Object({
            id: Type.String(),
            name: Type.String(),
            city: Type.String(),
            jurisdiction: Type.String(),
          }),
        ),
      }),
    },
    ({ actor }) => listOffices(world, actor),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/company/eligibility',
      knock: 'signedIn',
      tag,
      summary: 'Whether a company may apply, rule by rule and why; nothing is kept',
      body: form({ types: Types, answers: Answers }),
      answer: Eligibility,
    },
    async ({ body }) => {
      const told = checkEligibility(world, body)
      return told.ok ? done({ ...told.value, because: [...told.value.because] }) : told
    },
  )
  door(
    app,
    {
      method: 'POST',
      path: '/company/applications',
      knock: 'signedIn',
      tag,
      summary: 'Enters a company with its draft case; who starts it administers it',
      body: form({
        name: Line(300, 1),
        taxId: Line(40, 1),
        types: Types,
        city: Line(200),
        legalRepresentative: Line(300),
        officeId: Line(40, 1),
        eligibility: Answers,
      }),
      answer: Type.Object({ operatorId: Id, caseId: Id, number: Type.String() }),
      status: 201,
    },
    ({ actor, body }) => startApplication(world, actor, body),
  )
}
