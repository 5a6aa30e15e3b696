import { api } from '../../api/client.ts'
import { forget, keep, kept, keptKeys } from '../../device/kept.ts'
import { keepPhoto, sendPhotos } from './devicePhotos.ts'
import { emptyRecord, type Gate, type GateItem, type InspectionRecord, isPhysical } from './gate.ts'

/** One inspection as this device has it. Nothing of it waits for the server. */
export interface DeviceInspection {
  /** As the office knows it: another's, once theirs was taken over. */
  readonly id: string
  /** As this device named it when it was begun. */
  readonly keptAs: string
  readonly item: GateItem
  readonly words: Pick<Gate, 'lists' | 'kinds' | 'paperKinds' | 'contaminations' | 'mostPhotos' | 'duties'>
  readonly version: number
  readonly startedAt: string
  readonly record: InspectionRecord
  readonly ends: 'release' | 'detain' | null
  readonly dirty: boolean
  readonly recorded: boolean
  readonly photos: number
  /** Of them, those that the office has. */
  readonly photosSent: number
  /** The last photo could not be kept on this device. */
  readonly photoLost?: boolean
  readonly theirs: Theirs | null
  readonly refusal: string | null
}

export interface Theirs {
  readonly id: string
  readonly version: number
  readonly writerName: string
  readonly record: InspectionRecord
  readonly state: string
}

interface Answer {
  readonly version: number
  readonly state: string
  readonly theirs: Theirs | null
}

const prefixOf = (person: string) => `aval.gate.${person}.inspection.`

const read = (key: string): DeviceInspection | undefined => {
  const text = kept(key)
  return text === undefined ? undefined : (JSON.parse(text) as DeviceInspection)
}

/** Begins on the device alone, and goes out from there. */
export const beginOnDevice = (person: string, item: GateItem, words: DeviceInspection['words']): string => {
  const id = crypto.randomUUID()
  const { lists, kinds, paperKinds, contaminations, mostPhotos, duties } = words
  const begun: DeviceInspection = {
    ...{ id, keptAs: id, item, version: 0 },
    words: { lists, kinds, paperKinds, contaminations, mostPhotos, duties },
    ...{ startedAt: new Date().toISOString(), record: emptyRecord(item.list), ends: null, dirty: true },
    ...{ recorded: false, photos: 0, photosSent: 0 },
    ...{ theirs: null, refusal: null },
  }
  keep(prefixOf(person) + id, JSON.stringify(begun))
  return id
}

export const inspectionsOnDevice = (person: string): readonly DeviceInspection[] =>
  keptKeys(prefixOf(person)).flatMap((key) => read(key) ?? [])

const DAY_MS = 86_400_000

/** What the office has whole is looked at here for a day longer, then it is no longer on the device. */
export const forgetRecorded = (person: string, nowMs: number): void => {
  for (const { keptAs, recorded, photos, photosSent, startedAt } of inspectionsOnDevice(person))
    if (recorded && photosSent >= photos && nowMs - Date.parse(startedAt) > DAY_MS)
      forget(prefixOf(person) + keptAs)
}

/** An inspection that is written on: told to whoever draws it, kept at every word, sent when it can be. */
export const openOnDevice = (person: string, id: string) => {
  const key = prefixOf(person) + id
  let now = read(key)
  let safe = true
  let sending = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const set = (next: DeviceInspection) => {
    now = next
    safe = keep(key, JSON.stringify(next))
    for (const listener of listeners) listener()
  }
  const send = async (): Promise<void> => {
    if (!now || sending || now.theirs) return
    sending = true
    const sent = now
    if (sent.dirty) set(afterSending(now, sent, await sendOne(sent)))
    sending = false
    if (now && !now.dirty && now.photos > now.photosSent) {
      const { left, refusal } = await sendPhotos(person, id, now.id)
      set({ ...now, photosSent: now.photos - left, refusal: refusal ?? now.refusal })
    }
    if (now?.dirty && now.record !== sent.record) await send()
  }
  return {
    now: () => now,
    isSafe: () => safe,
    onChange: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    send,
    write: (record: InspectionRecord) => {
      if (!now) return
      set({ ...now, record, dirty: true, refusal: null })
      clearTimeout(timer)
      timer = setTimeout(() => void send(), 900)
    },
    finish: (ends: 'release' | 'detain') => {
      if (!now) return
      set({ ...now, ends, dirty: true, refusal: null })
      void send()
    },
    photograph: async (place: string, file: File) => {
      if (!now || isFull(now)) return
      const kept = await keepPhoto(person, id, place, file)
      if (now) set({ ...now, photos: now.photos + (kept ? 1 : 0), photoLost: !kept })
      void send()
    },
    /** One of two, chosen by a person: it is written over the version that was seen. */
    choose: (record: InspectionRecord) => {
      if (!now?.theirs) return
      const { version, id: theirId } = now.theirs
      set({ ...now, id: theirId, version, record, dirty: true, theirs: null })
      void send()
    },
  }
}
/** Whether the office would take no further photo of it. */
export const isFull = ({ photos, words }: DeviceInspection): boolean => photos >= words.mostPhotos

export type OpenInspection = ReturnType<typeof openOnDevice>

const sendOne = ({ id, item, version, startedAt, record, ends }: DeviceInspection) =>
  api.put<Answer>(
    '/api/v1/border/inspections/{id}',
    {
      ...{ shipment: { id: item.id, issuedAt: item.issuedAt }, version, startedAt, record, ends },
      means: isPhysical(record) ? (item.means ?? 'hand') : 'documents',
    },
    { path: { id } },
  )

/** What was written while it was on its way goes out next, over the version just given. */
const afterSending = (
  now: DeviceInspection,
  sent: DeviceInspection,
  answer: Awaited<ReturnType<typeof sendOne>>,
): DeviceInspection => {
  if (!answer.ok) {
    if (answer.error.status === 0) return now
    return { ...now, ends: null, refusal: answer.error.message }
  }
  const { theirs, version, state } = answer.data
  if (theirs) return { ...now, theirs }
  const same = now.record === sent.record && now.ends === sent.ends
  return { ...now, version, dirty: !same, recorded: state === 'recorded' }
}
