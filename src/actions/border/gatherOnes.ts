import type { Outcome, RefusalFamily } from '../../domain/kernel/outcome.ts'
import { errorCode } from '../../store/database/databaseFault.ts'
import type { Actor } from '../actor.ts'
import type { SentLine } from './declarationLine.ts'
import type { LineAnswer } from './lineAnswer.ts'

export type ReceiveLines = (
  actor: Actor,
  lines: readonly SentLine[],
) => Promise<Outcome<readonly LineAnswer[]>>

export type ReceiveOne = (actor: Actor, line: SentLine) => Promise<Outcome<readonly LineAnswer[]>>

interface Waiting {
  readonly actor: Actor
  readonly line: SentLine
  readonly answer: (outcome: Outcome<readonly LineAnswer[]>) => void
  readonly fail: (error: unknown) => void
}

/** Of one batch; more wait for the next. */
const MOST_ONES = 200

/**
 * Declarations that come one by one are written together, so that a disk that writes some hundred times a second takes
 * thousands: a batch begins as soon as the one before it is on the disk, with all that came meanwhile, and waits for nothing.
 * Each is answered when its batch is committed. INVARIANT: a batch is one actor's alone, in its scope, role and language; what
 * is wrong with one declaration is told of it and of no neighbour.
 */
export const gatherOnes = (receive: ReceiveLines): ReceiveOne => {
  const underWay = new Map<string, Waiting[]>()
  const writeAll = async (who: string, waiting: Waiting[]) => {
    // Whoever comes in the same moment is taken along.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) await write(receive, waiting.splice(0, MOST_ONES))
    underWay.delete(who)
  }
  return (actor, line) =>
    new Promise((answer, fail) => {
      const who = sameActor(actor)
      const one = { actor, line, answer, fail }
      const waiting = underWay.get(who)
      if (waiting) {
        waiting.push(one)
        return
      }
      const first = [one]
      underWay.set(who, first)
      void writeAll(who, first)
    })
}

/** All of an actor but the request: by it the database sees, the table of powers allows, and the answer is worded. */
const sameActor = ({ requestId: _, ...actor }: Actor): string => JSON.stringify(actor)

const write = async (receive: ReceiveLines, batch: readonly Waiting[]): Promise<void> => {
  const [first] = batch
  if (!first) return
  try {
    // The event in the log bears the request of the first.
    const outcome = await receive(
      first.actor,
      batch.map(({ line }) => line),
    )
    if (!outcome.ok && batch.length > 1 && ofOneLine.has(outcome.refusal.family))
      return await eachByItself(receive, batch)
    batch.forEach(({ answer }, place) => {
      answer(outcome.ok ? { ok: true, value: outcome.value.slice(place, place + 1) } : outcome)
    })
  } catch (error) {
    if (batch.length > 1 && mayBeOfOneLine(error)) return eachByItself(receive, batch)
    for (const { fail } of batch) fail(error)
  }
}

const eachByItself = async (receive: ReceiveLines, batch: readonly Waiting[]): Promise<void> => {
  for (const one of batch) await write(receive, [one])
}

/** What the database says of a batch though one line may have caused it. */
const ofOneLine: ReadonlySet<RefusalFamily> = new Set<RefusalFamily>(['input', 'conflict', 'notFound'])

/** A value that the database or we did not expect; not a connection that broke, after which none would do better. */
const mayBeOfOneLine = (error: unknown): boolean =>
  /^2[23]/.test(errorCode(error)) || error instanceof RangeError || error instanceof TypeError
