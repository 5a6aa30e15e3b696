import { answerReader, type Connection, openConnection } from './connection.ts'
import type { ServerProcess } from './serverProcess.ts'

export interface Question {
  readonly path: string
  /** A word that the answer must hold. */
  readonly expects: string
  /** Sent as JSON, on whose behalf; asked by GET where there is none. */
  readonly post?: { readonly authorization: string; readonly body: string }
}

export interface Asking {
  readonly server: Pick<ServerProcess, 'port' | 'cpu'>
  /** Asked in turn, over and over. */
  readonly questions: readonly Question[]
  readonly rate: number
  readonly seconds: number
}

export interface Asked {
  /** Milliseconds from when each question was due to when its answer was whole. */
  readonly latencies: readonly number[]
  /** Milliseconds from when each was due to when this process got to it: its own fault, not the server's. */
  readonly lateness: readonly number[]
  readonly errors: number
  readonly seconds: number
  /** Microseconds of processor time that the server used meanwhile. */
  readonly cpu: number
}

const CONNECTIONS = 64
/** Milliseconds in which the last answers may still come. */
const PATIENCE = 5000

/** Asks at a constant rate, whatever the answers do. Where all connections wait, a question waits too, and that counts. */
export const askAtRate = async ({ server, questions, rate, seconds }: Asking): Promise<Asked> => {
  const { port } = server
  const total = Math.round(rate * seconds)
  const idle = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => openConnection(port, answerReader)),
  )
  const all = [...idle]
  const sent = questions.map((question) => ({ bytes: requestFor(question, port), expects: question.expects }))
  const latencies: number[] = []
  const waiting: number[] = []
  let errors = 0
  const cpuBefore = await server.cpu()
  const start = performance.now() + 100
  const due = (i: number) => start + (i * 1000) / rate

  const ask = (connection: Connection, i: number): void => {
    const { bytes, expects } = sent[i % sent.length] ?? nothing
    connection.ask(bytes, (answer) => {
      if (answer?.startsWith('HTTP/1.1 200') && answer.includes(expects))
        latencies.push(performance.now() - due(i))
      else errors += 1
      const next = waiting.shift()
      if (next === undefined) idle.push(connection)
      else ask(connection, next)
    })
  }
  const lateness = await whenDue(total, due, (i) => {
    const connection = idle.shift()
    if (connection) ask(connection, i)
    else waiting.push(i)
  })
  const end = due(total) + PATIENCE
  while (latencies.length + errors < total && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  for (const connection of all) connection.close()
  const took = (Math.max(performance.now(), due(total)) - start) / 1000
  const cpu = (await server.cpu()) - cpuBefore
  return { latencies, lateness, errors: total - latencies.length, seconds: took, cpu }
}

const nothing = { bytes: Buffer.alloc(0), expects: '' }

const requestFor = ({ path, post }: Question, port: number): Buffer => {
  const head = `${post ? 'POST' : 'GET'} ${path} HTTP/1.1\r\nhost: localhost:${port}\r\naccept: application/json\r\n`
  if (!post) return Buffer.from(`${head}\r\n`)
  const { authorization, body } = post
  return Buffer.from(
    `${head}authorization: ${authorization}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

/**
 * Calls for each number when it is due, and tells how late each was called. Timers come a millisecond late, so it looks at
 * the clock between answers and sleeps not at all: it takes a processor of its own.
 */
const whenDue = (
  total: number,
  due: (i: number) => number,
  call: (i: number) => void,
): Promise<readonly number[]> =>
  new Promise((resolve) => {
    const lateness: number[] = []
    const turn = (): void => {
      for (let i = lateness.length; i < total && due(i) <= performance.now(); i += 1) {
        lateness.push(performance.now() - due(i))
        call(i)
      }
      if (lateness.length < total) setImmediate(turn)
      else resolve(lateness)
    }
    turn()
  })
