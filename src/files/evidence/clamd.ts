import { createReadStream } from 'node:fs'
import { connect, type NetConnectOpts, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What a scanner says of a file; `unanswered` when it said nothing that can be relied on. */
export type Verdict =
  | { readonly says: 'clean' }
  | { readonly says: 'infected'; readonly found: string }
  | { readonly says: 'unanswered'; readonly why: string }

export type Scanner = (path: string) => Promise<Verdict>

/** Reads `AVAL_CLAMD`: `host:port`, `tcp://host:port`, `unix:/run/clamd.sock` or a plain path. Unset: no scanner. */
export const scannerFrom = (setting: string | undefined, timeoutMs = 60_000): Scanner | null => {
  const text = setting?.trim() ?? ''
  if (text === '') return null
  const socket = /^(?:unix:(?:\/\/)?)?(\/.+)$/.exec(text)?.[1]
  if (socket) return clamdScanner({ path: socket }, timeoutMs)
  const tcp = /^(?:tcp:\/\/)?(?:\[([0-9a-f:]+)\]|([^:/\s]+)):(\d{1,5})\/?$/i.exec(text)
  const port = Number(tcp?.[3])
  if (!tcp || port < 1 || port > 65535) {
    throw new Error(`AVAL_CLAMD is '${text}'. Give host:port, or the path of clamd's socket.`)
  }
  return clamdScanner({ host: tcp[1] ?? tcp[2] ?? '', port }, timeoutMs)
}

/** clamd's INSTREAM: pieces, each with its length in four bytes before it, a zero length, then one line of verdict. */
export const clamdScanner =
  (where: NetConnectOpts, timeoutMs = 60_000): Scanner =>
  async (path) => {
    const socket = connect(where)
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`no answer in ${timeoutMs} ms`)))
    const answer = answerOf(socket)
    try {
      await pipeline(Readable.from(inPieces(path), { objectMode: false }), socket, { end: false })
    } catch (error) {
      // clamd may answer and hang up before all is sent; its answer, or its silence, decides below.
      socket.destroy(error instanceof Error ? error : undefined)
    }
    return verdictOf(await answer)
  }

async function* inPieces(path: string) {
  yield Buffer.from('zINSTREAM\0')
  for await (const piece of createReadStream(path, { highWaterMark: 128 * 1024 })) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    yield length
    yield piece
  }
  yield Buffer.alloc(4)
}

/** The line clamd says. A call that breaks before the line ends is told in brackets, which are no verdict. */
const answerOf = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let said = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      said = (said + text).slice(0, 4096)
      if (!/[\0\n]/.test(said)) return
      resolve(said)
      socket.destroy()
    })
    socket.on('error', (error) => resolve(`[${error.message}]`))
    socket.on('close', () => resolve('[hung up]'))
  })

const verdictOf = (answer: string): Verdict => {
  const line = answer.split(/[\0\n]/)[0]?.trim() ?? ''
  if (/^stream: OK$/.test(line)) return { says: 'clean' }
  const found = /^stream: (.+) FOUND$/.exec(line)?.[1]
  return found ? { says: 'infected', found } : { says: 'unanswered', why: line }
}
