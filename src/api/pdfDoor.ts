import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Outcome } from '../domain/kernel/outcome.ts'
import { type DocumentPlan, documentRoute } from './documentPlan.ts'
import { answerRefusal } from './refusals.ts'

interface Printed {
  readonly bytes: Uint8Array
  readonly name: string
}

/** A door that answers a document to read in the browser or keep. */
export const pdfDoor = <P extends TSchema>(
  app: FastifyInstance,
  plan: DocumentPlan<P>,
  print: (request: FastifyRequest, params: Static<P>) => Promise<Outcome<Printed>>,
): void => {
  app.get(
    `/api/v1${plan.path}`,
    documentRoute(plan, { description: 'The document', mediaType: 'application/pdf' }),
    async (request, reply) => {
      const printed = await print(request, request.params as Static<P>)
      if (!printed.ok) return answerRefusal(request, reply, printed.refusal)
      const { bytes, name } = printed.value
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${name.replace(/[^\w.-]/g, '_')}"`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    },
  )
}
