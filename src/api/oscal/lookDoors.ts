import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { mayLookAtOscal } from '../../actions/oscal/importOscal.ts'
import {
  checkOscalDocument,
  type OscalLooked,
  type OscalResolved,
  resolveOscalProfile,
} from '../../actions/oscal/lookAtOscal.ts'
import type { World } from '../../actions/world.ts'
import { ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { asIs, ShortText } from '../schemas.ts'

const cutAtBytes = 64 * 1024 * 1024

const Given = Type.Object({
  name: ShortText,
  href: Type.Optional(Type.String({ maxLength: 2000 })),
  text: Type.String(),
})
const Files = Type.Object({ files: Type.Array(Given, { minItems: 1, maxItems: 50 }) })

/** A document to be looked at, and a profile to be resolved: nothing is kept of either. */
export const openLookDoors = (app: FastifyInstance, world: World): void => {
  app.register(async (scope) => {
    scope.addContentTypeParser(
      /^application\/(octet-stream|yaml)/,
      { parseAs: 'buffer', bodyLimit: cutAtBytes },
      (_request, body, done) => done(null, body),
    )
    scope.post(
      '/api/v1/oscal/check',
      {
        ...planOf('Looks at an OSCAL document: its model and version, or every fault with its place', {
          200: asIs<OscalLooked>(),
        }),
      },
      async (request, reply) => {
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const looked = await checkOscalDocument(world, request.actor, bytes)
        return looked.ok ? reply.send(looked.value) : answerRefusal(request, reply, looked.refusal)
      },
    )
    const plan = planOf('Resolves a profile, the first file, with the files given beside it', {
      200: asIs<OscalResolved>(),
    })
    scope.post(
      '/api/v1/oscal/resolve',
      { ...plan, schema: { ...plan.schema, body: Files } },
      async (request, reply) => {
        const { files } = request.body as Static<typeof Files>
        const [profile, ...given] = files.map(({ text, ...file }) => ({ ...file, bytes: Buffer.from(text) }))
        if (!profile) return answerRefusal(request, reply, { family: 'input', code: 'input' })
        const resolved = await resolveOscalProfile(world, request.actor, [profile, ...given])
        return resolved.ok ? reply.send(resolved.value) : answerRefusal(request, reply, resolved.refusal)
      },
    )
  })
}

const planOf = (summary: string, answers: Readonly<Record<number, unknown>>) => ({
  config: { knock: 'office' as const, rateLimit: { max: 30, timeWindow: '1 minute' } },
  bodyLimit: cutAtBytes,
  // Who may not is told so before megabytes are read.
  onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
    if (!mayLookAtOscal(request.actor))
      return answerRefusal(request, reply, { family: 'notAllowed', code: 'notAllowed' })
  },
  schema: {
    summary,
    tags: ['oscal'],
    response: { ...answers, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
    ...({ 'x-knock': 'office' } as object),
  },
})
