import type { FastifyInstance } from 'fastify'
import type { TSchema } from 'typebox'
import { showProgramme } from '../../actions/public/showProgramme.ts'
import type { World } from '../../actions/world.ts'
import { ErrorAnswer } from '../door.ts'
import { ProgrammeAnswer, StandardsAnswer } from './programmeAnswers.ts'

export const openProgrammeDoors = (app: FastifyInstance, world: World): void => {
  const { programme, editionHash } = world
  tellAlways(app, '/programme', 'The programme, without its criteria', ProgrammeAnswer, showProgramme(world))
  tellAlways(app, '/programme/standards', 'Every criterion of the edition in force', StandardsAnswer, {
    edition: programme.edition,
    hash: editionHash,
    standards: programme.standards,
  })
}

/** An answer that stays the same as long as the server runs: written out once, and kept by browsers for a while. */
const tellAlways = (
  app: FastifyInstance,
  path: string,
  summary: string,
  answer: TSchema,
  told: object,
): void => {
  const text = JSON.stringify(told)
  app.get(
    `/api/v1${path}`,
    {
      config: { knock: 'anyone' },
      schema: {
        summary,
        tags: ['public'],
        response: { 200: answer, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
        ...({ 'x-knock': 'anyone' } as object),
      },
    },
    (_request, reply) =>
      reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=300').send(text),
  )
}
