import { existsSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { scannerFrom } from './clamd.ts'
import { keepEvidence } from './keepEvidence.ts'
import { aFolder, aStore, codeOf, filesIn, send } from './samples/aStore.ts'
import { aPdf } from './samples/fileSamples.ts'
import { scanAgain } from './scanFile.ts'

const listening = (server: Server, where: { readonly path: string } | { readonly port: number }) =>
  new Promise<string>((resolve) => {
    const open = new Set<Socket>()
    server.on('connection', (socket) => {
      open.add(socket)
      socket.on('error', () => socket.destroy())
    })
    onTestFinished(() => {
      for (const socket of open) socket.destroy()
      server.close()
    })
    server.listen({ ...where, host: '127.0.0.1' }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? `127.0.0.1:${address.port}` : (address ?? ''))
    })
  })

/** Takes an INSTREAM apart as clamd does; undefined until the piece of length zero has come. */
const contentOf = (received: Buffer): Buffer | undefined => {
  if (received.toString('latin1', 0, 10) !== 'zINSTREAM\0') return undefined
  const pieces: Buffer[] = []
  let at = 10
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

/** A clamd that finds whatever holds the word `gusano`, and says so in two pieces. */
const aClamd = (
  where: { readonly path: string } | { readonly port: number } = { port: 0 },
  seen: Buffer[] = [],
) =>
  listening(
    createServer((socket) => {
      let received = Buffer.alloc(0)
      socket.on('data', (piece: Buffer) => {
        received = Buffer.concat([received, piece])
        const content = contentOf(received)
        if (!content) return
        seen.push(content)
        socket.write('stre')
        const verdict = content.includes('gusano') ? 'am: Win.Gusano-1 FOUND\0' : 'am: OK\0'
        setTimeout(() => socket.end(verdict), 5)
      })
    }),
    where,
  )

/** A server that says the same to everyone, whatever it was sent. */
const aServerSaying = (text: string | undefined) =>
  listening(
    createServer((socket) => {
      socket.resume()
      if (text !== undefined) socket.end(text)
    }),
    { port: 0 },
  )

describe('with a scanner set', () => {
  test('a clean file is kept as clean, and the scanner saw every byte of it', async () => {
    const seen: Buffer[] = []
    const store = await aStore(scannerFrom(await aClamd({ port: 0 }, seen)))
    const large = Buffer.concat([aPdf(), Buffer.alloc(3_000_000, 'x')])
    expect(await send(store, 'a.pdf', large)).toMatchObject({ ok: true, value: { scan: 'clean' } })
    expect(seen.map((content) => content.equals(large))).toEqual([true])
  })

  test('an infected one is refused with what was found, and nothing of it stays', async () => {
    const store = await aStore(scannerFrom(`tcp://${await aClamd()}`))
    expect(await send(store, 'a.pdf', Buffer.concat([aPdf(), Buffer.from('gusano')]))).toEqual({
      ok: false,
      refusal: { family: 'input', code: 'evidence.malware', with: { found: 'Win.Gusano-1' } },
    })
    expect(filesIn(store)).toEqual([])
  })

  test('over clamd’s socket as over its port', async () => {
    const path = join(aFolder(), 'clamd.sock')
    await aClamd({ path })
    expect(existsSync(path)).toBe(true)
    for (const setting of [path, `unix:${path}`, `unix://${path}`]) {
      const store = await aStore(scannerFrom(setting))
      expect(await send(store, 'a.pdf', aPdf())).toMatchObject({ value: { scan: 'clean' } })
    }
  })

  test('a file that is no evidence is refused without troubling the scanner', async () => {
    const seen: Buffer[] = []
    const store = await aStore(scannerFrom(await aClamd({ port: 0 }, seen)))
    expect(codeOf(await send(store, 'a.svg', '<svg/>'))).toBe('evidence.kindNotAllowed')
    expect(seen).toEqual([])
  })
})

describe('a scanner that does not answer', () => {
  test.each([
    ['says it failed', 'INSTREAM size limit exceeded. ERROR\0'],
    ['hangs up at once', ''],
    ['breaks off in the middle of its verdict', 'stream: O'],
    ['says nothing known', 'HTTP/1.1 400 Bad Request\n'],
    ['says OK of something else', 'other: OK\0'],
  ])('%s: the file is kept in quarantine', async (_, text) => {
    const store = await aStore(scannerFrom(await aServerSaying(text)))
    const large = Buffer.concat([aPdf(), Buffer.alloc(5_000_000, 'x')])
    expect(await send(store, 'a.pdf', large)).toMatchObject({ ok: true, value: { scan: 'quarantined' } })
  })

  test('is silent: the file is in quarantine after the time allowed', async () => {
    const store = await aStore(scannerFrom(await aServerSaying(undefined), 50))
    expect(await send(store, 'a.pdf', aPdf())).toMatchObject({ value: { scan: 'quarantined' } })
  })

  test('is down: the file is in quarantine, and looked at again once it is back', async () => {
    const path = join(aFolder(), 'clamd.sock')
    const store = await aStore(scannerFrom(path))
    const [clean, infected] = [
      await send(store, 'a.pdf', aPdf()),
      await send(store, 'b.pdf', Buffer.concat([aPdf(), Buffer.from('gusano')])),
    ]
    expect([clean, infected]).toMatchObject([
      { value: { scan: 'quarantined' } },
      { value: { scan: 'quarantined' } },
    ])
    rmSync(path, { force: true })
    await aClamd({ path })
    expect(await scanAgain(store, clean.ok ? clean.value.sha256 : '')).toEqual({ ok: true, value: 'clean' })
    expect(await scanAgain(store, infected.ok ? infected.value.sha256 : '')).toMatchObject({
      refusal: { code: 'evidence.malware' },
    })
  })
})

describe('the setting', () => {
  test('none means no scanner, and files are marked as not scanned', async () => {
    expect(scannerFrom(undefined)).toBeNull()
    expect(scannerFrom('  ')).toBeNull()
    const store = await aStore()
    expect(await send(store, 'a.pdf', aPdf())).toMatchObject({ value: { scan: 'notScanned' } })
  })

  test.each(['clamd', 'http://clamd:3310', 'clamd:', 'clamd:0', 'clamd:70000', 'a b:3310'])(
    '%s cannot be meant, and says what can',
    (setting) => {
      expect(() => scannerFrom(setting)).toThrow(/host:port/)
    },
  )

  test('an IPv6 address is taken in brackets', () => {
    expect(scannerFrom('[::1]:3310')).toBeTypeOf('function')
  })

  test('one upload may go without the store’s scanner', async () => {
    const store = await aStore(scannerFrom(await aServerSaying('')))
    const declared = { declaredName: 'a.pdf', declaredType: '', scanner: null }
    expect(
      await keepEvidence(
        store,
        (async function* () {
          yield aPdf()
        })(),
        declared,
      ),
    ).toMatchObject({ value: { scan: 'notScanned' } })
  })
})
