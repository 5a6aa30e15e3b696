import { forget, keep, kept } from '../device/kept.ts'
import {
  afterWriting,
  beginWriting,
  isDirty,
  same,
  type Theirs,
  type Writing,
  type WritingEvent,
  wantsSending,
} from './autosaveState.ts'
import { draftPlace } from './beingWritten.ts'

export type Saved<T> =
  | { readonly kind: 'saved'; readonly version: number | undefined; readonly at?: string }
  | { readonly kind: 'conflict'; readonly theirs: Theirs<T> }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly why: string }

export interface AutosaveOptions<T> {
  /** Names the text on this device: 'person.answer.site.criterion'. */
  readonly key: string
  readonly initial: T
  readonly version: number | undefined
  readonly save: (
    value: T,
    version: number | undefined,
    how: { readonly keepalive: boolean },
  ) => Promise<Saved<T>>
  readonly delay?: number
}

export interface Autosave<T> {
  readonly now: () => Writing<T>
  readonly onChange: (listener: () => void) => () => void
  readonly write: (value: T) => void
  readonly choose: (value: T) => void
  readonly refresh: (value: T, version: number | undefined) => void
  readonly online: () => void
  /** Sends what is left; `leaving` when the page closes. */
  readonly flush: (leaving: boolean) => void
}

export interface Draft<T> {
  readonly value: T
  readonly version: number | undefined
  /** What was sent on the way here and never answered. */
  readonly unanswered?: readonly T[]
}

/** Every keystroke goes to the device at once; the server hears of it 800 ms after the last one. */
export const autosave = <T>(options: AutosaveOptions<T>): Autosave<T> => {
  const place = draftPlace(options.key)
  const listeners = new Set<() => void>()
  let writing = resumed(options, place)
  let timer: ReturnType<typeof setTimeout> | undefined
  let own = kept(place)

  const keepDraft = (draft: Draft<T>): boolean => {
    const { value, version, unanswered } = draft
    const text = JSON.stringify({ value, version, unanswered } satisfies Draft<T>)
    const onDevice = keep(place, text)
    if (onDevice) own = text
    return onDevice
  }

  /** Another page of this browser may have left its own words there: they are not this one's to clear. */
  const clearDraft = () => {
    if (kept(place) === own) forget(place)
  }

  const happen = (event: WritingEvent<T>) => {
    writing = afterWriting(writing, event)
    if (!isDirty(writing) && !writing.theirs) clearDraft()
    for (const listener of listeners) listener()
    if (wantsSending(writing)) void send(false)
  }

  const send = async (keepalive: boolean) => {
    const { value, version } = writing
    happen({ kind: 'sent' })
    keepDraft(writing)
    const saved = await options
      .save(value, version, { keepalive })
      .catch((): Saved<T> => ({ kind: 'offline' }))
    happen(eventOf(saved))
    if (writing.version !== version && isDirty(writing)) keepDraft(writing)
  }

  const write = (value: T) => {
    const onDevice = keepDraft({ ...writing, value })
    happen({ kind: 'typed', value, onDevice })
    clearTimeout(timer)
    timer = setTimeout(() => happen({ kind: 'paused' }), options.delay ?? 800)
  }

  const flush = (leaving: boolean) => {
    clearTimeout(timer)
    if (leaving && isDirty(writing) && !writing.theirs)
      void options.save(writing.value, writing.version, { keepalive: true })
    else happen({ kind: 'paused' })
  }

  if (wantsSending(writing)) queueMicrotask(() => happen({ kind: 'online' }))
  return {
    now: () => writing,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    write,
    choose: (value) => {
      const onDevice = keepDraft({ value, version: writing.theirs?.version, unanswered: [] })
      happen({ kind: 'chose', value, onDevice })
    },
    refresh: (value, version) => happen({ kind: 'refreshed', value, version }),
    online: () => happen({ kind: 'online' }),
    flush,
  }
}

/** A text left on the device by a closed page, a lost line or a crash comes back, and is sent. */
const resumed = <T>(options: AutosaveOptions<T>, place: string): Writing<T> => {
  const fresh = beginWriting(options.initial, options.version)
  const draft = draftAt<T>(place)
  if (!draft || same(draft.value, options.initial)) {
    forget(place)
    return fresh
  }
  const { value, version, unanswered = [] } = draft
  return { ...fresh, value, version, unanswered, onDevice: true, phase: 'due' }
}

export const draftAt = <T>(place: string): Draft<T> | undefined => {
  const text = kept(place)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as Draft<T>
  } catch {
    return undefined
  }
}

const eventOf = <T>(saved: Saved<T>): WritingEvent<T> => {
  if (saved.kind === 'saved')
    return { kind: 'saved', version: saved.version, at: saved.at ?? new Date().toISOString() }
  if (saved.kind === 'conflict') return { kind: 'conflicted', theirs: saved.theirs }
  if (saved.kind === 'refused') return { kind: 'refused', why: saved.why }
  return { kind: 'offline' }
}
