/**
 * The life of one text while it is written. Pure: events in, state out.
 * INVARIANT: `value` is always what the person last wrote or chose; 'saved' is only said of what the server has
 * acknowledged.
 */
export interface Writing<T> {
  readonly value: T
  /** The server's version this text builds on; undefined when there is none yet. */
  readonly version: number | undefined
  /** What the server last acknowledged. */
  readonly onServer: T
  readonly onDevice: boolean
  readonly phase: 'resting' | 'typing' | 'due' | 'sending' | 'held' | 'refused'
  readonly sent: T | undefined
  /** What was sent and never answered: on a poor line the server may have it all the same. */
  readonly unanswered: readonly T[]
  readonly savedAt: string | undefined
  readonly theirs: Theirs<T> | undefined
  readonly why: string | undefined
}

/** What somebody else wrote in the same place. */
export interface Theirs<T> {
  readonly value: T
  readonly version: number
  readonly by: string
  readonly at: string
}

export type WritingEvent<T> =
  | { readonly kind: 'typed'; readonly value: T; readonly onDevice: boolean }
  | { readonly kind: 'paused' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'saved'; readonly version: number | undefined; readonly at: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'online' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'conflicted'; readonly theirs: Theirs<T> }
  | { readonly kind: 'chose'; readonly value: T; readonly onDevice: boolean }
  | { readonly kind: 'refreshed'; readonly value: T; readonly version: number | undefined }

export type SaveState = 'saved' | 'savedOnDevice' | 'notSaved' | 'conflict'

export const beginWriting = <T>(onServer: T, version: number | undefined): Writing<T> => ({
  value: onServer,
  version,
  onServer,
  onDevice: false,
  phase: 'resting',
  sent: undefined,
  unanswered: [],
  savedAt: undefined,
  theirs: undefined,
  why: undefined,
})

/** Of two JSON values, whatever the order of their keys. */
export const same = (one: unknown, other: unknown) => inOrder(one) === inOrder(other)

const inOrder = (value: unknown) =>
  JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  )

/** Whether what the server holds is what was sent from here, whose answer was lost on the way. */
export const isOwn = <T>(theirs: Theirs<T>, value: T, unanswered: readonly T[]) =>
  [value, ...unanswered].some((sent) => same(sent, theirs.value))

/** What went unanswered may stand on the server: until it answers, nobody knows that the old text still does. */
export const isDirty = <T>({ value, onServer, unanswered }: Writing<T>) =>
  unanswered.length > 0 || !same(value, onServer)

export const wantsSending = <T>(writing: Writing<T>) => writing.phase === 'due' && !writing.theirs

export const saveStateOf = <T>(writing: Writing<T>): SaveState => {
  if (writing.theirs) return 'conflict'
  if (!isDirty(writing)) return 'saved'
  return writing.onDevice ? 'savedOnDevice' : 'notSaved'
}

export const afterWriting = <T>(writing: Writing<T>, event: WritingEvent<T>): Writing<T> => {
  switch (event.kind) {
    case 'typed':
      return {
        ...writing,
        value: event.value,
        onDevice: event.onDevice,
        phase: writing.phase === 'sending' ? 'sending' : 'typing',
        why: undefined,
      }
    case 'chose':
      return chosen(writing, event.value, event.onDevice)
    case 'refreshed':
      return isDirty(writing) || writing.phase === 'sending'
        ? writing
        : { ...beginWriting(event.value, event.version), savedAt: writing.savedAt }
    case 'conflicted':
      return isOwn(event.theirs, writing.value, writing.unanswered)
        ? builtOn(writing, event.theirs)
        : { ...writing, theirs: event.theirs, phase: 'resting', sent: undefined, unanswered: [] }
    case 'saved':
      return acknowledged(writing, event.version, event.at)
    default:
      return { ...writing, ...moved(writing, event) }
  }
}

const moved = <T>(writing: Writing<T>, event: WritingEvent<T>): Partial<Writing<T>> => {
  const { phase } = writing
  if (event.kind === 'paused' && phase === 'typing') return { phase: isDirty(writing) ? 'due' : 'resting' }
  if (event.kind === 'sent' && phase === 'due') return sending(writing)
  if (event.kind === 'online' && phase === 'held') return { phase: 'due' }
  if (event.kind === 'offline' && phase === 'sending') return { phase: 'held', sent: undefined }
  if (event.kind === 'refused' && phase === 'sending')
    return { phase: 'refused', sent: undefined, unanswered: [], why: event.why }
  return {}
}

const sending = <T>({ value, unanswered }: Writing<T>): Partial<Writing<T>> => ({
  phase: 'sending',
  sent: value,
  unanswered: [...unanswered.filter((one) => !same(one, value)), value],
})

/** The text goes on from its own words on the server: nobody is asked to choose between themselves and themselves. */
const builtOn = <T>(writing: Writing<T>, { value, version, at }: Theirs<T>): Writing<T> => {
  const rest = same(writing.value, value)
  return {
    ...writing,
    ...{ onServer: value, version, savedAt: at, sent: undefined, unanswered: [], theirs: undefined },
    phase: rest ? 'resting' : 'due',
    onDevice: rest ? false : writing.onDevice,
  }
}

const acknowledged = <T>(writing: Writing<T>, version: number | undefined, at: string): Writing<T> => {
  if (writing.phase !== 'sending' || writing.sent === undefined) return writing
  const rest = same(writing.value, writing.sent)
  return {
    ...writing,
    onServer: writing.sent,
    version,
    savedAt: at,
    sent: undefined,
    unanswered: [],
    phase: rest ? 'resting' : 'due',
    onDevice: rest ? false : writing.onDevice,
  }
}

const chosen = <T>(writing: Writing<T>, value: T, onDevice: boolean): Writing<T> => {
  if (!writing.theirs) return writing
  const base = {
    ...writing,
    value,
    version: writing.theirs.version,
    onServer: writing.theirs.value,
    theirs: undefined,
  }
  return same(value, writing.theirs.value)
    ? { ...base, phase: 'resting', onDevice: false }
    : { ...base, phase: 'due', onDevice }
}
