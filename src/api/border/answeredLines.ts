import type { Readable } from 'node:stream'
import type { SentLine } from '../../actions/border/declarationLine.ts'
import type { LineAnswer } from '../../actions/border/lineAnswer.ts'
import { openLineCutter } from '../../actions/border/sentLines.ts'

/** Lines of one batch: few enough to be answered soon, many enough to be written fast. */
const MOST_LINES = 500
/** And few enough that a batch of the longest lines takes little memory: characters. */
const MOST_TEXT = 4 * 1024 * 1024
/** A sender who pauses is answered for what it sent. */
const PAUSE_MS = 25
/** A sender of whom no whole line comes for so long has gone, or means to keep others out. */
export const IDLE_MS = 30_000

export class GoneQuiet extends Error {}

type Receive = (lines: readonly SentLine[]) => Promise<readonly LineAnswer[]>

/**
 * Answers, a line each, as the batches of what comes are committed. Nothing more is read until what was read is answered and
 * taken, so that a sender who does not read its answers fills no memory of ours.
 */
export async function* answeredLines(
  body: Readable,
  receive: Receive,
  idleMs = IDLE_MS,
): AsyncGenerator<string> {
  for await (const batch of batchesOf(body, idleMs)) {
    const answers = await receive(batch)
    yield `${answers.map((answer) => JSON.stringify(answer)).join('\n')}\n`
  }
}

async function* batchesOf(body: Readable, idleMs: number): AsyncGenerator<readonly SentLine[]> {
  const batch = openBatch()
  for await (const { lines, isPause } of linesOf(body, idleMs)) {
    for (const line of lines) if (batch.add(line)) yield batch.take()
    if (isPause && batch.holds()) yield batch.take()
  }
}

/** What is gathered until it is full. */
const openBatch = () => {
  let lines: SentLine[] = []
  let text = 0
  return {
    add: (line: SentLine): boolean => {
      lines.push(line)
      text += 'text' in line ? line.text.length : 0
      return lines.length >= MOST_LINES || text >= MOST_TEXT
    },
    holds: () => lines.length > 0,
    take: (): readonly SentLine[] => {
      const taken = lines
      lines = []
      text = 0
      return taken
    },
  }
}

interface Came {
  readonly lines: readonly SentLine[]
  /** Nothing follows for a moment, or ever. */
  readonly isPause: boolean
}

async function* linesOf(body: Readable, idleMs: number): AsyncGenerator<Came> {
  const cutter = openLineCutter()
  const pieces = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let isPause = true
  const silence = openSilence(idleMs)
  for (let next = pieces.next(); ; ) {
    const came: IteratorResult<Buffer> | undefined = await soon(next, isPause ? silence.left() : PAUSE_MS)
    if (came?.done) return yield { lines: cutter.end(), isPause: true }
    if (!came && isPause) throw new GoneQuiet()
    isPause = came === undefined
    if (came) next = pieces.next()
    const lines = came ? cutter.take(came.value) : []
    const begin = performance.now()
    yield { lines, isPause }
    silence.goOn(performance.now() - begin, lines.length > 0)
  }
}

/** How long no whole line has come; the time that we take to answer is not the sender's. */
const openSilence = (idleMs: number) => {
  let since = performance.now()
  return {
    left: () => since + idleMs - performance.now(),
    goOn: (ours: number, isBroken: boolean) => {
      since = isBroken ? performance.now() : since + ours
    },
  }
}

/** What comes within a moment; undefined where nothing does. */
const soon = async <T>(next: Promise<T>, withinMs: number): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined
  const pause = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(withinMs, 0))
  })
  try {
    return await Promise.race([next, pause])
  } finally {
    clearTimeout(timer)
  }
}
