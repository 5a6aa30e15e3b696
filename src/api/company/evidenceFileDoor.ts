import type { FastifyInstance } from 'fastify'
import { readEvidenceFile } from '../../actions/evidence/readEvidenceFile.ts'
import type { World } from '../../actions/world.ts'
import { ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { ById } from '../schemas.ts'
import { sendFile } from '../sendFile.ts'

/** One paper's bytes: saved, never run. Nothing in the file can reach Aval's own pages. */
export const openEvidenceFileDoor = (app: FastifyInstance, world: World): void => {
  app.get<{ Params: { id: string } }>(
    '/api/v1/company/evidence/:id/file',
    {
      config: { knock: 'company' },
      schema: {
        summary: 'The content of a paper, as an attachment in a sandbox',
        tags: ['company'],
        params: ById,
        response: {
          200: {
            description: 'The file',
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'company' } as object),
      },
    },
    async (request, reply) => {
      const file = await readEvidenceFile(world, request.actor, request.params.id)
      if (!file.ok) return answerRefusal(request, reply, file.refusal)
      return sendFile(reply, file.value)
    },
  )
}
