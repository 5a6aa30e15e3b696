import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openEvidenceStore, readEvidence } from './evidenceStore.ts'
import { evidenceLimitBytes, keepEvidence } from './keepEvidence.ts'
import { aFolder, aStore, codeOf, filesIn, send } from './samples/aStore.ts'
import { aJpeg, aPdf, theEicarSample } from './samples/fileSamples.ts'

const megabyte = 1024 * 1024
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A stream of so many megabytes that are not all in memory at once. */
async function* megabytesOf(count: number, first: Buffer = aPdf()) {
  yield first
  for (let sent = first.length; sent < count * megabyte; sent += megabyte) {
    yield Buffer.alloc(Math.min(megabyte, count * megabyte - sent), 0x20)
  }
}

describe('keeping a file', () => {
  test('a file is kept under its content’s address and comes back byte for byte', async () => {
    const store = await aStore()
    const kept = await send(store, 'Plan de evacuación.pdf', aPdf())
    const hash = sha256(aPdf())
    expect(kept).toEqual({
      ok: true,
      value: {
        sha256: hash,
        size: aPdf().length,
        kind: 'pdf',
        mediaType: 'application/pdf',
        scan: 'notScanned',
        name: 'Plan de evacuación.pdf',
      },
    })
    expect(filesIn(store)).toEqual([join(store.folder, hash.slice(0, 2), hash.slice(2, 4), hash)])
    const read = await readEvidence(store, hash)
    expect(read.ok && read.value.size).toBe(aPdf().length)
    expect(read.ok && (await buffer(read.value.stream))).toEqual(aPdf())
  })

  test('the same paper sent twice, under two names, is kept once', async () => {
    const store = await aStore()
    const both = await Promise.all([send(store, 'a.jpg', aJpeg()), send(store, 'b.jpg', aJpeg())])
    expect(both.map((kept) => kept.ok && kept.value.name)).toEqual(['a.jpg', 'b.jpg'])
    expect(filesIn(store)).toHaveLength(1)
  })

  test('whatever the pieces it comes in, the address is the hash of the whole', async () => {
    const store = await aStore()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 50 }), { maxLength: 20 }),
        async (tail) => {
          const pieces = [aPdf(), ...tail.map((bytes) => Buffer.from(bytes))]
          const kept = await keepEvidence(store, Readable.from(pieces), {
            declaredName: 'x.pdf',
            declaredType: '',
          })
          expect(kept.ok && kept.value.sha256).toBe(sha256(Buffer.concat(pieces)))
        },
      ),
      { numRuns: 30 },
    )
  })

  test('a file of exactly the limit is kept, and each piece is on disk before the next is asked for', async () => {
    const store = await aStore()
    let sent = 0
    const behind = new Set<number>()
    const watched = (async function* () {
      for await (const piece of megabytesOf(50)) {
        const onDisk = filesIn(store).reduce((sum, path) => sum + statSync(path).size, 0)
        behind.add(sent - onDisk)
        sent += piece.length
        yield piece
      }
    })()
    const kept = await keepEvidence(store, watched, { declaredName: 'grande.pdf', declaredType: '' })
    expect(kept.ok && kept.value.size).toBe(evidenceLimitBytes)
    expect([...behind]).toEqual([0])
  })

  test('an address that is none, or that holds nothing, is not found and reads no other file', async () => {
    const store = await aStore()
    writeFileSync(join(store.folder, 'secret'), 'x')
    for (const address of ['../secret', '', 'a'.repeat(64), `${'a'.repeat(63)}/`]) {
      expect(await readEvidence(store, address)).toMatchObject({
        ok: false,
        refusal: { code: 'evidence.missing' },
      })
    }
  })
})

describe('keeping nothing', () => {
  test('51 MB are refused with the size and the limit, after the sender was heard out', async () => {
    const store = await aStore()
    const refusal = await keepEvidence(store, megabytesOf(51), {
      declaredName: 'video.pdf',
      declaredType: '',
    })
    expect(refusal).toEqual({
      ok: false,
      refusal: { family: 'tooLarge', code: 'evidence.tooLarge', with: { size: 51, limit: 50 } },
    })
    expect(filesIn(store)).toEqual([])
  })

  test('one byte too many is too many', async () => {
    const store = await aStore()
    const one = { declaredName: 'a.pdf', declaredType: '', limitBytes: aPdf().length - 1 }
    expect(codeOf(await keepEvidence(store, Readable.from([aPdf()]), one))).toBe('evidence.tooLarge')
  })

  test('a sender that never ends is hung up on', async () => {
    const store = await aStore()
    let sent = 0
    const endless = (async function* () {
      for (;;) {
        sent += megabyte
        yield Buffer.alloc(megabyte)
      }
    })()
    const refusal = await keepEvidence(store, endless, {
      declaredName: 'a.pdf',
      declaredType: '',
      limitBytes: megabyte,
    })
    expect(codeOf(refusal)).toBe('evidence.tooLarge')
    expect(sent).toBeLessThan(10 * megabyte)
  })

  test('an empty file is refused', async () => {
    expect(codeOf(await send(await aStore(), 'vacio.pdf', ''))).toBe('evidence.empty')
  })

  test('an upload that breaks off leaves nothing, and says what broke', async () => {
    const store = await aStore()
    const broken = (async function* () {
      yield aPdf()
      throw new Error('connection lost')
    })()
    await expect(keepEvidence(store, broken, { declaredName: 'a.pdf', declaredType: '' })).rejects.toThrow(
      'connection lost',
    )
    expect(filesIn(store)).toEqual([])
  })

  test('the EICAR sample is refused with no scanner set: alone, within text, and across the seam of two pieces', async () => {
    const store = await aStore()
    const within = `Bitácora de la caseta\n${'…'.repeat(70_000)}${theEicarSample}\nfin`
    expect(codeOf(await send(store, 'eicar.txt', theEicarSample))).toBe('evidence.malware')
    expect(codeOf(await send(store, 'eicar.com', theEicarSample))).toBe('evidence.malware')
    expect(codeOf(await send(store, 'bitacora.txt', within))).toBe('evidence.malware')
    for (let cut = 1; cut < theEicarSample.length; cut++) {
      const pieces = [theEicarSample.slice(0, cut), theEicarSample.slice(cut)].map((text) =>
        Buffer.from(text),
      )
      const seam = await keepEvidence(store, Readable.from(pieces), {
        declaredName: 'a.txt',
        declaredType: '',
      })
      expect(codeOf(seam)).toBe('evidence.malware')
    }
    const crumbs = Readable.from([...theEicarSample].map((letter) => Buffer.from(letter)))
    expect(codeOf(await keepEvidence(store, crumbs, { declaredName: 'a.txt', declaredType: '' }))).toBe(
      'evidence.malware',
    )
    expect(filesIn(store)).toEqual([])
  })

  test('what a crash left half received a day ago is cleared at the next start; what is being received is not', async () => {
    const store = await aStore()
    const old = join(store.folder, 'incoming', 'old')
    const now = join(store.folder, 'incoming', 'now')
    for (const path of [old, now]) writeFileSync(path, 'half')
    const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60
    utimesSync(old, twoDaysAgo, twoDaysAgo)
    await openEvidenceStore(store.folder)
    expect(filesIn(store)).toEqual([now])
  })
})

describe('a full disk', () => {
  const mount = (folder: string, options: string) => {
    const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0
    if (mounted) onTestFinished(() => void spawnSync('/bin/umount', [folder]))
    return mounted
  }

  /** Without the right to mount, the largest file allowed to a process stands for the disk's end. */
  const sendWithin = (folder: string, largestKilobytes: number, sizes: readonly number[]) => {
    const script = join(folder, 'send.mts')
    const here = import.meta.dirname
    writeFileSync(
      script,
      `import { openEvidenceStore } from '${here}/evidenceStore.ts'
       import { keepEvidence } from '${here}/keepEvidence.ts'
       const store = await openEvidenceStore('${join(folder, 'store')}')
       for (const size of ${JSON.stringify(sizes)}) {
         const bytes = Buffer.concat([Buffer.from('%PDF-1.4 '), Buffer.alloc(size, 32)])
         const kept = await keepEvidence(store, [bytes], { declaredName: 'a.pdf', declaredType: '' })
         process.stdout.write((kept.ok ? 'kept' : kept.refusal.code) + ' ')
       }`,
    )
    // Through a pipe: standard output must not be a file while files may not grow.
    const command = `(ulimit -f ${largestKilobytes}; exec "${process.execPath}" --import tsx "${script}") | cat`
    return spawnSync('bash', ['-c', command], { encoding: 'utf8' }).stdout.trim().split(' ')
  }

  test('keeps what was kept, refuses what does not fit, leaves no piece of it, and goes on with what fits', async () => {
    const folder = aFolder()
    if (!mount(folder, 'size=10m')) {
      expect(sendWithin(folder, 10_240, [8 * megabyte, 12 * megabyte, 1024])).toEqual([
        'kept',
        'evidence.diskFull',
        'kept',
      ])
      expect(filesIn({ folder: join(folder, 'store'), scanner: null })).toHaveLength(2)
      return
    }
    const store = await openEvidenceStore(folder)
    const random = (size: number) => Buffer.concat([aPdf(), randomBytes(size)])
    const [first, third] = [random(8 * megabyte), random(1024)]
    expect(codeOf(await send(store, 'a.pdf', first))).toBe('kept')
    const refusal = await send(store, 'b.pdf', random(8 * megabyte))
    expect(refusal).toEqual({ ok: false, refusal: { family: 'notNow', code: 'evidence.diskFull' } })
    expect(codeOf(await send(store, 'c.pdf', third))).toBe('kept')
    const hashes = filesIn(store).map((path) => sha256(readFileSync(path)))
    expect([...hashes].sort()).toEqual([sha256(first), sha256(third)].sort())
  })

  test('with no room even for one more name or byte, a file is refused the same way', async () => {
    const folder = aFolder()
    if (!mount(folder, 'size=10m,nr_inodes=3')) {
      expect(sendWithin(folder, 0, [1024])).toEqual(['evidence.diskFull'])
      return
    }
    const store = await openEvidenceStore(folder)
    expect(codeOf(await send(store, 'a.pdf', aPdf()))).toBe('evidence.diskFull')
    expect(filesIn(store)).toEqual([])
  })
})
