import { connect } from 'node:net'

export interface Connection {
  /** One question at a time; `undefined` where the connection broke. */
  ask(question: Buffer, answered: (answer: string | undefined) => void): void
  close(): void
}

/** Takes bytes as they come and gives the answer once it is whole. */
export type AnswerReader = () => (bytes: Buffer) => string | undefined

/** Reads HTTP/1.1 answers with a content-length, as both servers send; cheaper than a client that can read everything. */
export const answerReader: AnswerReader = () => {
  let text = ''
  return (bytes) => {
    text += bytes.toString('latin1')
    const end = text.indexOf('\r\n\r\n')
    if (end < 0) return undefined
    const length = Number(/\r\ncontent-length: (\d+)/iu.exec(text.slice(0, end))?.[1] ?? Number.NaN)
    if (!(text.length >= end + 4 + length)) return undefined
    const answer = text
    text = ''
    return answer
  }
}

export const openConnection = (port: number, reader: AnswerReader): Promise<Connection> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    const read = reader()
    let waits: ((answer: string | undefined) => void) | undefined
    const give = (answer: string | undefined) => {
      const answered = waits
      waits = undefined
      answered?.(answer)
    }
    socket.on('data', (bytes) => {
      const answer = read(bytes)
      if (answer !== undefined) give(answer)
    })
    socket.on('error', (error) => {
      reject(error)
      give(undefined)
    })
    socket.on('close', () => give(undefined))
    socket.on('connect', () =>
      resolve({
        ask: (question, answered) => {
          if (socket.destroyed) return answered(undefined)
          waits = answered
          socket.write(question)
        },
        close: () => socket.destroy(),
      }),
    )
  })
