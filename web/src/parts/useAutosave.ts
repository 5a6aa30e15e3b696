import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { isReachable, onReachableChange } from '../api/net.ts'
import { useSession } from '../api/session.ts'
import { type Autosave, type AutosaveOptions, autosave } from './autosave.ts'
import { isDirty, type SaveState, saveStateOf, type Theirs } from './autosaveState.ts'
import { beingWritten, draftPlace } from './beingWritten.ts'
import { setWaiting } from './waiting.ts'

export interface Autosaved<T> {
  readonly value: T
  readonly write: (value: T) => void
  readonly state: SaveState
  readonly sending: boolean
  readonly savedAt: string | undefined
  /** What somebody else wrote meanwhile: draw `<Conflict>` and answer with `choose`. */
  readonly theirs: Theirs<T> | undefined
  readonly choose: (value: T) => void
  /** Why the server refused it. */
  readonly why: string | undefined
}

/**
 * Saves what is written by itself. Draw `<SaveLine of={…} />` under the field. Give the component that uses it a
 * React `key` equal to `options.key`, so that another text starts anew.
 */
export const useAutosave = <T>(options: AutosaveOptions<T>): Autosaved<T> => {
  const person = useSession()?.person.id ?? 'nobody'
  const save = useRef(options.save)
  save.current = options.save
  const [text] = useState<Autosave<T>>(() =>
    autosave({ ...options, key: `${person}.${options.key}`, save: (...sent) => save.current(...sent) }),
  )
  const writing = useSyncExternalStore(text.onChange, text.now)
  useSendingWhatIsLeft(text)
  useOwnPlace(`${person}.${options.key}`)
  const waits = isDirty(writing) && writing.phase === 'held'
  useEffect(() => {
    setWaiting(options.key, waits)
    return () => setWaiting(options.key, false)
  }, [options.key, waits])
  const { initial, version } = options
  useEffect(() => text.refresh(initial, version), [version])
  return {
    value: writing.value,
    write: text.write,
    state: saveStateOf(writing),
    sending: writing.phase === 'sending',
    savedAt: writing.savedAt,
    theirs: writing.theirs,
    choose: text.choose,
    why: writing.why,
  }
}

/** Nobody else sends what lies there while this page draws it. */
const useOwnPlace = (key: string) => {
  useEffect(() => {
    const place = draftPlace(key)
    beingWritten.add(place)
    return () => {
      beingWritten.delete(place)
    }
  }, [key])
}

const useSendingWhatIsLeft = <T>(text: Autosave<T>) => {
  useEffect(() => {
    const leaving = () => text.flush(true)
    const stopListening = onReachableChange(() => {
      if (isReachable()) text.online()
    })
    addEventListener('pagehide', leaving)
    return () => {
      removeEventListener('pagehide', leaving)
      stopListening()
      text.flush(false)
    }
  }, [text])
}
