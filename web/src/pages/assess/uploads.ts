import { api } from '../../api/client.ts'
import { isReachable, onReachableChange } from '../../api/net.ts'
import { queries } from '../../api/queries.ts'
import { forgetFile, isFileKept, type KeptFile, keepFile, keptFilesOf } from '../../device/keptFiles.ts'
import { setWaiting } from '../../parts/waiting.ts'
import type { Place } from './profile.ts'
import { type SentEnd, sendInPieces } from './sendInPieces.ts'

export interface Sending extends KeptFile {
  readonly state: 'queued' | 'sending' | 'looking' | 'waiting' | 'refused'
  /** Bytes that the server has. */
  readonly sent: number
  /** Whether a page loaded anew could go on with it. */
  readonly onDevice: boolean
  readonly why?: string
}

/**
 * Files on their way, for the whole browser page and not for one part of it: they go on while somebody walks from page to
 * page, wait for the connection, and are taken up again after the page was loaded anew. One at a time, so that each gets
 * what the line can carry.
 */
let files: readonly Sending[] = []
/** For whom this page sends now. */
let sender = ''
let running: { readonly key: string; readonly stop: AbortController } | undefined
const listeners = new Set<() => void>()
const againMs = 10_000

export const uploadsNow = (): readonly Sending[] => files

export const onUploadsChange = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const set = (now: readonly Sending[]) => {
  files = now
  for (const listener of listeners) listener()
}

const change = (key: string, what: Partial<Sending>) => {
  set(files.map((one) => (one.key === key ? { ...one, ...what } : one)))
  setWaiting(`upload.${key}`, what.state === 'waiting')
}

const takeOff = async (key: string) => {
  setWaiting(`upload.${key}`, false)
  set(files.filter((one) => one.key !== key))
  await forgetFile(key)
}

export const sendFiles = async (owner: string, place: Place | undefined, chosen: Iterable<File>) => {
  for (const file of chosen) {
    const one = { key: crypto.randomUUID?.() ?? `${Date.now()} ${Math.random()}`, owner, place, file }
    const kept: KeptFile = { ...one, uploadId: undefined }
    const onDevice = await keepFile(kept)
    set([...files, { ...kept, state: 'queued', sent: 0, onDevice }])
  }
  void run()
}

/** A file that cannot be sent at all, shown with its reason. */
export const refuseFile = (owner: string, place: Place | undefined, file: File, why: string) =>
  set([
    ...files,
    {
      ...{ key: `${Date.now()} ${file.name}`, owner, place, file, uploadId: undefined },
      ...{ state: 'refused', sent: 0, onDevice: false, why },
    },
  ])

/** Takes up what a page before this one left on the device. Files of another company wait until somebody works for it again. */
export const resumeFiles = async (owner: string) => {
  if (owner !== sender) running?.stop.abort()
  sender = owner
  const left = (await keptFilesOf(owner)).filter((kept) => !files.some(({ key }) => key === kept.key))
  set([...files, ...left.map((kept) => ({ ...kept, state: 'queued', sent: 0, onDevice: true }) as const)])
  void run()
}

/** Stops a file and throws away what has come of it; a refused one goes out of sight. */
export const cancelFile = async (key: string) => {
  const one = files.find((each) => each.key === key)
  if (running?.key === key) running.stop.abort()
  await takeOff(key)
  if (one?.uploadId !== undefined && one.state !== 'refused')
    await api.delete('/api/v1/company/uploads/{id}', undefined, { path: { id: one.uploadId } })
}

const run = async (): Promise<void> => {
  if (running) return
  const next = files.find(({ state, owner }) => state === 'queued' && owner === sender)
  if (!next) return
  running = { key: next.key, stop: new AbortController() }
  const end = await inTurn(next, running.stop.signal).catch((): SentEnd => ({ kind: 'later' }))
  running = undefined
  if (files.some(({ key }) => key === next.key)) await settle(next.key, end)
  void run()
}

/** Of several pages of one browser, one sends a file; the others find it done, or go on where that page was closed. */
const inTurn = async (one: Sending, signal: AbortSignal): Promise<SentEnd> => {
  if (!navigator.locks) return send(one, signal)
  return navigator.locks.request(`aval-upload-${one.key}`, { signal }, async () =>
    one.onDevice && !(await isFileKept(one.key)) ? { kind: 'kept' } : send(one, signal),
  )
}

const send = (one: Sending, signal: AbortSignal): Promise<SentEnd> =>
  sendInPieces(one, {
    signal,
    begun: async (uploadId) => {
      change(one.key, { uploadId })
      const { key, owner, place, file } = one
      if (one.onDevice) await keepFile({ key, owner, place, file, uploadId })
    },
    sent: (sent) => change(one.key, { sent, state: 'sending' }),
    looking: () => change(one.key, { state: 'looking', sent: one.file.size }),
  })

const settle = async (key: string, end: SentEnd) => {
  if (end.kind === 'refused') {
    change(key, { state: 'refused', why: end.why })
    return forgetFile(key)
  }
  if (end.kind === 'kept') {
    await refreshPapers()
    return takeOff(key)
  }
  change(key, { state: 'waiting' })
  setTimeout(goOn, againMs)
}

const goOn = () => {
  if (!isReachable()) return
  for (const { key, state } of files) if (state === 'waiting') change(key, { state: 'queued' })
  void run()
}

onReachableChange(goOn)

/** Pages that draw papers read them anew. */
export const refreshPapers = () =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/v1/company'),
  })
