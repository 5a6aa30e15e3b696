import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { FileToSend } from '../actions/evidence/readEvidenceFile.ts'
import type { Outcome } from '../domain/kernel/outcome.ts'
import { ErrorAnswer, type Knock } from './door.ts'
import { answerRefusal } from './refusals.ts'
import { sendFile } from './sendFile.ts'

interface FilePlan<P extends TSchema> {
  /** From '/api/v1', with Fastify's placeholders. */
  readonly path: string
  readonly knock: Knock
  readonly tag: string
  readonly summary: string
  readonly params: P
}

/** A door that answers a file that somebody sent, as an attachment in a sandbox. */
export const fileDoor = <P extends TSchema>(
  app: FastifyInstance,
  plan: FilePlan<P>,
  read: (request: FastifyRequest, params: Static<P>) => Promise<Outcome<FileToSend>>,
): void => {
  app.get(
    `/api/v1${plan.path}`,
    {
      config: { knock: plan.knock },
      schema: {
        summary: plan.summary,
        tags: [plan.tag],
        params: plan.params,
        response: {
          200: {
            description: 'The file',
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': plan.knock } as object),
      },
    },
    async (request, reply) => {
      const file = await read(request, request.params as Static<P>)
      return file.ok ? sendFile(reply, file.value) : answerRefusal(request, reply, file.refusal)
    },
  )
}
