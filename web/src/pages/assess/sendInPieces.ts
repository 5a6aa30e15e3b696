import type { Answer, Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { KeptFile } from '../../device/keptFiles.ts'

export type SentEnd =
  | { readonly kind: 'kept' }
  /** Of itself, or when the connection is back. */
  | { readonly kind: 'later' }
  | { readonly kind: 'refused'; readonly why: string }

interface Hooks {
  readonly signal: AbortSignal
  readonly begun: (uploadId: string) => Promise<void>
  readonly sent: (bytes: number) => void
  readonly looking: () => void
}

interface Standing {
  readonly id: string
  readonly offset: number
  readonly state?: 'gathering' | 'lookedAt' | 'kept'
}

/** Small enough that a weak signal gets one through, large enough that fifty make the largest file. */
const pieceBytes = 1024 * 1024
const lookAgainMs = 1500

/**
 * Sends a file piece by piece from wherever the server says it stands, and has it looked at when all of it is there. What the
 * server has already is never sent twice.
 */
export const sendInPieces = async (one: Omit<KeptFile, 'owner'>, hooks: Hooks): Promise<SentEnd> => {
  const standing = await standingOf(one, hooks)
  if (!standing.ok) return endOf(standing.error)
  const { id, state, offset } = standing.data
  if (state === 'kept') return { kind: 'kept' }
  if (state !== 'lookedAt') {
    const stopped = await sendFrom(id, offset, one.file, hooks)
    if (stopped) return stopped
  }
  hooks.looking()
  return finish(id, one, hooks)
}

/** Where it stands; an upload that the server no longer has is begun anew. */
const standingOf = async (one: Omit<KeptFile, 'owner'>, hooks: Hooks): Promise<Answer<Standing>> => {
  if (one.uploadId !== undefined) {
    const found = await api.get<Standing>('/api/v1/company/uploads/{id}', {
      path: { id: one.uploadId },
      signal: hooks.signal,
    })
    if (found.ok || found.error.code !== 'upload.gone') return found
  }
  const sha256 = await sha256Of(one.file)
  const { name, type: mediaType, size } = one.file
  const begun = await api.post<Standing>(
    '/api/v1/company/uploads',
    { name, mediaType, size, ...(sha256 ? { sha256 } : {}), ...one.place },
    { signal: hooks.signal },
  )
  if (begun.ok) await hooks.begun(begun.data.id)
  return begun
}

const sendFrom = async (id: string, from: number, file: File, hooks: Hooks): Promise<SentEnd | undefined> => {
  let offset = from
  while (offset < file.size) {
    hooks.sent(offset)
    const piece = await api.put<{ readonly offset: number }>(
      '/api/v1/company/uploads/{id}/pieces/{offset}',
      file.slice(offset, offset + pieceBytes),
      { path: { id, offset }, signal: hooks.signal },
    )
    if (piece.ok) offset = piece.data.offset
    else if (piece.error.code === 'upload.offset') offset = Number(piece.error.with.offset)
    else return endOf(piece.error)
  }
  hooks.sent(offset)
  return undefined
}

const finish = async (id: string, one: Omit<KeptFile, 'owner'>, hooks: Hooks): Promise<SentEnd> => {
  const answer = await api.post('/api/v1/company/uploads/{id}/finish', undefined, {
    path: { id },
    signal: hooks.signal,
  })
  if (answer.ok) return { kind: 'kept' }
  if (answer.error.code === 'upload.beingLookedAt') {
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
    return finish(id, one, hooks)
  }
  if (answer.error.code === 'upload.incomplete') {
    const stopped = await sendFrom(id, Number(answer.error.with.offset), one.file, hooks)
    return stopped ?? finish(id, one, hooks)
  }
  return endOf(answer.error)
}

/** No connection, a gateway whose server is away, too many at once: it is tried again. Anything else is an answer. */
const passing = new Set([0, 429, 502, 503, 504])

/** What the server no longer has is begun anew by the next try. */
const endOf = ({ status, code, message }: Refusal): SentEnd =>
  passing.has(status) || code === 'upload.gone' ? { kind: 'later' } : { kind: 'refused', why: message }

/** What the whole file should come to, where this device can tell: old browsers and pages without TLS cannot. */
const sha256Of = async (file: File): Promise<string | undefined> => {
  if (!globalThis.crypto?.subtle) return undefined
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
