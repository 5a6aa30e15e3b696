import type { TSchema } from 'typebox'
import { ErrorAnswer, type Knock } from './door.ts'

/** A door that answers one document instead of JSON. */
export interface DocumentPlan<P extends TSchema> {
  /** From '/api/v1', with Fastify's placeholders. */
  readonly path: string
  readonly knock: Knock
  readonly tag: string
  readonly summary: string
  readonly params: P
}

/** What Fastify and the OpenAPI document are told of it. */
export const documentRoute = <P extends TSchema>(
  { knock, tag, summary, params }: DocumentPlan<P>,
  { description, mediaType }: { readonly description: string; readonly mediaType: string },
) => ({
  config: { knock },
  schema: {
    ...{ summary, tags: [tag], params },
    response: {
      200: { description, content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } } },
      '4xx': ErrorAnswer,
      '5xx': ErrorAnswer,
    },
    ...({ 'x-knock': knock } as object),
  },
})
