import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { FileToSend } from '../actions/evidence/readEvidenceFile.ts'
import type { Outcome } from '../domain/kernel/outcome.ts'
import { type DocumentPlan, documentRoute } from './documentPlan.ts'
import { answerRefusal } from './refusals.ts'
import { sendFile } from './sendFile.ts'

/** A door that answers a file that somebody sent, as an attachment in a sandbox. */
export const fileDoor = <P extends TSchema>(
  app: FastifyInstance,
  plan: DocumentPlan<P>,
  read: (request: FastifyRequest, params: Static<P>) => Promise<Outcome<FileToSend>>,
): void => {
  app.get(
    `/api/v1${plan.path}`,
    documentRoute(plan, { description: 'The file', mediaType: 'application/octet-stream' }),
    async (request, reply) => {
      const file = await read(request, request.params as Static<P>)
      return file.ok ? sendFile(reply, file.value) : answerRefusal(request, reply, file.refusal)
    },
  )
}
