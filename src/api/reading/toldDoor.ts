import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { World } from '../../actions/world.ts'
import type { Library } from '../../domain/crosswalk/library.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'

interface ToldPlan<P extends TSchema> {
  readonly path: string
  readonly summary: string
  readonly params: P
  readonly answer: TSchema
  /** What people judge meanwhile is in it: whoever has it asks each time whether it still holds. */
  readonly judged?: true
}

interface Written {
  readonly text: string
  readonly tag: string
}

/**
 * A door whose answers change only with the library: each is written out once while nobody judges anything new, kept under
 * its address, and told by its fingerprint, so that a browser that has it is told only that it still holds. Only what there is
 * is kept, so nobody can fill the memory with addresses of nothing.
 */
export const toldDoor = <P extends TSchema>(
  app: FastifyInstance,
  world: World,
  plan: ToldPlan<P>,
  tell: (library: Library, params: Static<P>) => Outcome<object>,
): void => {
  const kept = new WeakMap<Library, Map<string, Written>>()
  const write = async (key: string, params: Static<P>): Promise<Outcome<Written>> => {
    const library = await world.library()
    const written = kept.get(library) ?? new Map<string, Written>()
    kept.set(library, written)
    const known = written.get(key)
    if (known) return { ok: true, value: known }
    const told = tell(library, params)
    if (!told.ok) return told
    const text = JSON.stringify(told.value)
    const value = { text, tag: tagOf(text) }
    written.set(key, value)
    return { ok: true, value }
  }
  app.get(
    `/api/v1${plan.path}`,
    {
      config: { knock: 'anyone' },
      schema: {
        summary: plan.summary,
        tags: ['programmes'],
        params: plan.params,
        response: { 200: plan.answer, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
        ...({ 'x-knock': 'anyone' } as object),
      },
    },
    async (request, reply) => {
      const params = request.params as Static<P>
      const outcome = await write(JSON.stringify(params), params)
      if (!outcome.ok) return answerRefusal(request, reply, outcome.refusal)
      const { text, tag } = outcome.value
      if (stillHas(request, reply, tag, plan.judged ? 0 : 300)) return reply.code(304).send()
      return reply.type('application/json; charset=utf-8').send(text)
    },
  )
}

export const tagOf = (content: string | Uint8Array): string =>
  `"${createHash('sha256').update(content).digest('hex').slice(0, 32)}"`

/** Says how long the answer may be kept and what it is told by, and whether the asker has that one already. */
export const stillHas = (
  request: FastifyRequest,
  reply: FastifyReply,
  tag: string,
  seconds = 300,
): boolean => {
  const keep = seconds === 0 ? 'no-cache' : `public, max-age=${seconds}`
  reply.header('etag', tag).header('cache-control', keep)
  const has = request.headers['if-none-match'] ?? ''
  return has.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}
