import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Actor } from '../../actions/actor.ts'
import type { SentLine } from '../../actions/border/declarationLine.ts'
import { gatherOnes, type ReceiveLines, type ReceiveOne } from '../../actions/border/gatherOnes.ts'
import type { LineAnswer } from '../../actions/border/lineAnswer.ts'
import type { Decide } from '../../actions/border/placeLines.ts'
import { mayReceive, receiveDeclarations } from '../../actions/border/receiveDeclarations.ts'
import { mostLineBytes, sentLine } from '../../actions/border/sentLines.ts'
import type { World } from '../../actions/world.ts'
import { lanes } from '../../domain/border/lane.ts'
import type { Outcome, Refusal } from '../../domain/kernel/outcome.ts'
import { ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { answeredLines, GoneQuiet, IDLE_MS } from './answeredLines.ts'
import { type IntakeGate, openIntakeGate } from './intakeGate.ts'

export const LineAnswerForm = Type.Object(
  {
    line: Type.Integer({ minimum: 1 }),
    number: Type.Union([Type.String(), Type.Null()]),
    version: Type.Union([Type.Integer(), Type.Null()]),
    outcome: Type.Enum(['stored', 'duplicate', 'refused']),
    lane: Type.Union([Type.Enum([...lanes]), Type.Null()]),
    because: Type.Array(
      Type.Object(
        {
          code: Type.String(),
          with: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
          points: Type.Optional(Type.Number()),
        },
        { additionalProperties: false },
      ),
    ),
    errors: Type.Array(
      Type.Object({
        field: Type.String({ description: 'A JSON pointer.' }),
        code: Type.String({
          description: 'With ‘warning.’ before it where the line was stored all the same.',
        }),
        message: Type.String(),
      }),
    ),
  },
  {
    description:
      'One line’s answer; of application/x-ndjson one a line, in the order in which they came, as each batch is committed.',
  },
)

/** The refusal behind an answer that was begun already. */
class NotTaken extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Who may send, and what becomes of the lines of one request. */
export interface Receiving {
  readonly may: (actor: Actor) => boolean
  readonly receive: ReceiveLines
  /** What comes by itself, in a request of its own. */
  readonly receiveOne: ReceiveOne
  readonly gate: IntakeGate
  /** How long a stream may bring no line. */
  readonly idleMs?: number
}

/** Where border systems send declarations. INVARIANT: what is answered as stored was committed before. */
export const openReceiveDoor = (
  app: FastifyInstance,
  world: World,
  decide: Decide,
  gate: IntakeGate = openIntakeGate(),
  idleMs = IDLE_MS,
): void => {
  const receive: ReceiveLines = (actor, lines) => receiveDeclarations(world, actor, decide, lines)
  receivingDoor(app, {
    may: mayReceive,
    // A stream waits its turn; what comes one by one is gathered, so that there is but one batch of it at a time.
    receive: (actor, lines) => gate.inTurn(() => receive(actor, lines)),
    receiveOne: gatherOnes(receive),
    gate,
    idleMs,
  })
}

/** Takes declarations, one as JSON, or as many as they like as NDJSON. */
export const receivingDoor = (app: FastifyInstance, receiving: Receiving): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    scope.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload))
    scope.post(
      '/api/v1/declarations',
      {
        // A border sends often and from few addresses; how much is under way bounds it instead.
        config: { knock: 'office', rateLimit: false },
        bodyLimit: mostLineBytes,
        onRequest: async (request, reply) => {
          if (!receiving.may(request.actor))
            return answerRefusal(request, reply, { family: 'notAllowed', code: 'notAllowed' })
        },
        schema: {
          summary: 'Sends goods declarations and is told the lane of each: one as JSON, any number as NDJSON',
          tags: ['border'],
          consumes: ['application/json', 'application/x-ndjson'],
          response: {
            200: LineAnswerForm,
            201: LineAnswerForm,
            409: LineAnswerForm,
            422: LineAnswerForm,
            '4xx': ErrorAnswer,
            '5xx': ErrorAnswer,
          },
          ...({ 'x-knock': 'office' } as object),
        },
      },
      (request, reply) => takeIn(receiving, request, reply),
    )
  })
}

const takeIn = async (receiving: Receiving, request: FastifyRequest, reply: FastifyReply) => {
  const { body } = request
  const isStream = body instanceof Readable
  const { actor } = request
  const leave = receiving.gate.enter(isStream ? 'stream' : 'one', actor.personId ?? actor.name)
  if (!leave) return comeAgain(request, reply)
  reply.raw.once('close', leave)
  try {
    return await (isStream
      ? answerStream(body, async (lines) => taken(await receiving.receive(actor, lines)), {
          reply,
          idleMs: receiving.idleMs,
        })
      : answerOne(body, async (line) => taken(await receiving.receiveOne(actor, line)), reply))
  } catch (error) {
    if (error instanceof GoneQuiet) return wentQuiet(request, reply)
    if (error instanceof NotTaken) return answerRefusal(request, reply, error.refusal)
    throw error
  }
}

const taken = (outcome: Outcome<readonly LineAnswer[]>): readonly LineAnswer[] => {
  if (!outcome.ok) throw new NotTaken(outcome.refusal)
  return outcome.value
}

type Receive<Sent> = (sent: Sent) => Promise<readonly LineAnswer[]>

const answerOne = async (body: unknown, receive: Receive<SentLine>, reply: FastifyReply) => {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
  const [answer] = await receive(sentLine(1, bytes) ?? { line: 1, fault: 'notJson' })
  if (!answer) throw new Error('One line was sent and none was answered.')
  return reply.code(statusOf(answer)).send(answer)
}

const statusOf = ({ outcome, errors }: LineAnswer): number => {
  if (outcome === 'refused') return errors.some(({ code }) => code === 'conflict') ? 409 : 422
  return outcome === 'stored' ? 201 : 200
}

/** The first batch decides whether there is an answer at all; what fails later breaks it off where it was committed. */
const answerStream = async (
  body: Readable,
  receive: Receive<readonly SentLine[]>,
  { reply, idleMs }: { readonly reply: FastifyReply; readonly idleMs: number | undefined },
) => {
  const answers = answeredLines(body, receive, idleMs)
  const first = await answers.next()
  const rest = async function* () {
    if (!first.done) yield first.value
    yield* answers
  }
  return reply
    .type('application/x-ndjson; charset=utf-8')
    .serializer((value: unknown) => value as string)
    .send(Readable.from(rest(), { objectMode: false }))
}

/** Before a line of it came: nothing was answered, and the rest is not waited for. */
const wentQuiet = (request: FastifyRequest, reply: FastifyReply) =>
  reply.code(408).header('connection', 'close').send(fault(request, 'border.quiet'))

const fault = (request: FastifyRequest, code: string) => ({
  error: {
    code,
    message: request.server.say(`refusal.${code}`, request.actor.language),
    reference: request.id,
  },
})

const comeAgain = (request: FastifyRequest, reply: FastifyReply) =>
  reply.code(429).header('retry-after', '1').send(fault(request, 'border.busy'))
