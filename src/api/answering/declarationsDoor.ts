import type { FastifyInstance } from 'fastify'
import type { ReceiveLines } from '../../actions/border/gatherOnes.ts'
import { lineAnswer } from '../../actions/border/lineAnswer.ts'
import { mayReceive } from '../../actions/border/receiveDeclarations.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { openIntakeGate } from '../border/intakeGate.ts'
import { receivingDoor } from '../border/receiveDoor.ts'
import type { AnsweringParts } from './answeringParts.ts'

/** The house’s own door for declarations, before the journal instead of the database. */
export const openDeclarationsDoor = (app: FastifyInstance, { world, takeDown }: AnsweringParts): void => {
  // The journal takes many at once better than one after another, and gathers them itself.
  const receive: ReceiveLines = async ({ name, language }, lines) =>
    done((await takeDown(name, lines)).map((taken) => lineAnswer(world.say, language, taken)))
  receivingDoor(app, {
    may: mayReceive,
    receive,
    receiveOne: (actor, line) => receive(actor, [line]),
    gate: openIntakeGate({ one: { all: 1_000, each: 800 }, stream: { all: 16, each: 12 }, writing: 1_000 }),
  })
}
