import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Outcome } from '../domain/kernel/outcome.ts'
import { ErrorAnswer, type Knock } from './door.ts'
import { answerRefusal } from './refusals.ts'

interface PdfPlan<P extends TSchema> {
  /** From '/api/v1', with Fastify's placeholders. */
  readonly path: string
  readonly knock: Knock
  readonly tag: string
  readonly summary: string
  readonly params: P
}

interface Printed {
  readonly bytes: Uint8Array
  readonly name: string
}

/** A door that answers a document to read in the browser or keep. */
export const pdfDoor = <P extends TSchema>(
  app: FastifyInstance,
  plan: PdfPlan<P>,
  print: (request: FastifyRequest, params: Static<P>) => Promise<Outcome<Printed>>,
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
            description: 'The document',
            content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
          },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': plan.knock } as object),
      },
    },
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
