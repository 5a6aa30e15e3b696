import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { lineAnswer } from '../../actions/border/lineAnswer.ts'
import { mostLineBytes, sentLine } from '../../actions/border/sentLines.ts'
import { LineAnswerForm } from '../border/receiveDoor.ts'
import { ErrorAnswer } from '../door.ts'
import type { AnsweringParts } from './answeringParts.ts'

const LaneAnswer = Type.Interface([LineAnswerForm], {
  means: Type.Union([Type.Enum(['scanner', 'hand']), Type.Null()], {
    description: 'How a physical inspection begins; only of a lane that was given just now.',
  }),
  asOf: Type.String({ format: 'date-time', description: 'When the standing of traders was last read.' }),
})

/** One goods declaration and its lane, kept before it is answered. */
export const openLanesDoor = (app: FastifyInstance, { world, desk, takeDown }: AnsweringParts): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    scope.post(
      '/api/v1/lanes',
      {
        config: { knock: 'office' },
        bodyLimit: mostLineBytes,
        schema: {
          summary: 'The lane of one goods declaration, with reasons',
          tags: ['border'],
          consumes: ['application/json'],
          response: {
            200: LaneAnswer,
            409: LaneAnswer,
            422: LaneAnswer,
            '4xx': ErrorAnswer,
            '5xx': ErrorAnswer,
          },
          ...({ 'x-knock': 'office' } as object),
        },
      },
      async ({ actor, body }, reply) => {
        const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
        const [taken] = await takeDown(actor.name, [sentLine(1, bytes) ?? { line: 1, fault: 'notJson' }])
        if (!taken) throw new Error('One line was sent and none was answered.')
        const answer = lineAnswer(world.say, actor.language, taken)
        return reply
          .code(statusOf(answer))
          .send({ ...answer, means: taken.decision?.means ?? null, asOf: desk.asOf() })
      },
    )
  })
}

const statusOf = ({ outcome, errors }: ReturnType<typeof lineAnswer>): 200 | 409 | 422 => {
  if (outcome !== 'refused') return 200
  return errors.some(({ code }) => code === 'conflict') ? 409 : 422
}
