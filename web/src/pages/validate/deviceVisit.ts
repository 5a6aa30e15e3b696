import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { forget, keep, kept } from '../../device/kept.ts'
import type { RaisedFinding, SeenResult, Verdict, Visit } from './visit.ts'

/** What was written on this device and the server does not have yet. */
export interface Waiting {
  readonly results: Readonly<Record<string, MyResult>>
  readonly findings: readonly RaisedFinding[]
  readonly summary: string
}

export interface MyResult {
  readonly result: Verdict | null
  readonly note: string
  readonly baseVersion: number
}

export interface ConflictingResult {
  readonly criterionId: string
  readonly result: Verdict | null
  readonly note: string
  readonly version: number
  readonly by: string
  readonly at: string
}

export interface DeviceVisit {
  readonly visit: Visit | undefined
  readonly waiting: Waiting
  readonly conflicts: readonly ConflictingResult[]
  readonly state: 'saved' | 'sending' | 'onDevice' | 'notKept'
  readonly refusal: string | undefined
}

const nothing: Waiting = { results: {}, findings: [], summary: '' }
const isEmpty = (waiting: Waiting) =>
  Object.keys(waiting.results).length === 0 && waiting.findings.length === 0

const read = <T>(key: string): T | undefined => {
  const text = kept(key)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as T
  } catch {
    return undefined
  }
}

/**
 * One visit on one device. Every word goes to the device at once and to the server when it can be reached; what somebody
 * else wrote meanwhile comes back as a conflict and waits for a person to choose.
 */
export const openDeviceVisit = (id: string, person: string) => {
  const keys = { visit: `aval.visit.${person}.${id}`, waiting: `aval.visit.${person}.${id}.waiting` }
  let now: DeviceVisit = {
    visit: read<Visit>(keys.visit),
    waiting: read<Waiting>(keys.waiting) ?? nothing,
    conflicts: [],
    state: 'saved',
    refusal: undefined,
  }
  const listeners = new Set<() => void>()
  const set = (change: Partial<DeviceVisit>) => {
    now = { ...now, ...change }
    for (const listener of listeners) listener()
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false

  const hold = (waiting: Waiting) => {
    const safe = keep(keys.waiting, JSON.stringify(waiting))
    set({ waiting, state: safe ? 'onDevice' : 'notKept' })
    clearTimeout(timer)
    timer = setTimeout(() => void send(), 800)
  }

  const load = async () => {
    const answer = await api.get<Visit>('/api/v1/visits/{id}', { path: { id } })
    if (!answer.ok) return set({ refusal: now.visit ? undefined : answer.error.message })
    keep(keys.visit, JSON.stringify(answer.data))
    set({ visit: answer.data, refusal: undefined })
  }

  const send = async () => {
    if (running || isEmpty(now.waiting) || !now.visit) return
    running = true
    set({ state: 'sending' })
    const sent = now.waiting
    const done = await sendAll(id, sent, now.conflicts)
    running = false
    const left = withoutSent(now.waiting, sent, done)
    keep(keys.waiting, JSON.stringify(left))
    const visit = now.visit ? withSaved(now.visit, sent, done) : undefined
    if (visit) keep(keys.visit, JSON.stringify(visit))
    set({
      waiting: left,
      visit,
      conflicts: done.conflicts,
      refusal: done.refusal,
      state: isEmpty(left) ? 'saved' : 'onDevice',
    })
  }

  return {
    now: () => now,
    onChange: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    load,
    send,
    record: (criterionId: string, mine: { readonly result: Verdict | null; readonly note: string }) => {
      const base = now.visit?.results.find((one) => one.criterionId === criterionId)?.version ?? 0
      hold({
        ...now.waiting,
        results: { ...now.waiting.results, [criterionId]: { ...mine, baseVersion: base } },
      })
    },
    raise: (finding: RaisedFinding) => hold({ ...now.waiting, findings: [...now.waiting.findings, finding] }),
    /** One text chosen over two: it is written over what the server has. */
    choose: (
      conflict: ConflictingResult,
      mine: { readonly result: Verdict | null; readonly note: string },
    ) => {
      set({ conflicts: now.conflicts.filter((one) => one.criterionId !== conflict.criterionId) })
      hold({
        ...now.waiting,
        results: {
          ...now.waiting.results,
          [conflict.criterionId]: { ...mine, baseVersion: conflict.version },
        },
      })
    },
    writeSummary: (summary: string) => {
      const waiting = { ...now.waiting, summary }
      keep(keys.waiting, JSON.stringify(waiting))
      set({ waiting })
    },
    finished: () => {
      forget(keys.waiting)
      set({ waiting: nothing })
    },
  }
}

export type OpenVisit = ReturnType<typeof openDeviceVisit>

/** What stands of a criterion on this device: one's own words first, else the server's. */
export const resultOf = (now: DeviceVisit, visit: Visit, criterionId: string) =>
  now.waiting.results[criterionId] ?? visit.results.find((one) => one.criterionId === criterionId)

interface Sent {
  readonly saved: readonly { readonly criterionId: string; readonly version: number }[]
  readonly conflicts: readonly ConflictingResult[]
  readonly findings: readonly string[]
  readonly refusal: string | undefined
}

const sendAll = async (
  id: string,
  waiting: Waiting,
  standing: readonly ConflictingResult[],
): Promise<Sent> => {
  const recorded = await sendResults(id, waiting, standing)
  if (recorded.refusal !== undefined || recorded.stopped) return recorded
  const raised = await sendFindings(id, waiting.findings)
  return { ...recorded, ...raised }
}

const nothingSent: Sent = { saved: [], conflicts: [], findings: [], refusal: undefined }
/** No connection is no refusal: what waits goes on waiting. */
const whyNot = (error: Refusal) => (error.status === 0 ? undefined : error.message)

const sendResults = async (
  id: string,
  waiting: Waiting,
  standing: readonly ConflictingResult[],
): Promise<Sent & { readonly stopped?: boolean }> => {
  const open = new Set(standing.map((one) => one.criterionId))
  const results = Object.entries(waiting.results)
    .filter(([criterionId]) => !open.has(criterionId))
    .map(([criterionId, mine]) => ({ criterionId, ...mine }))
  if (results.length === 0) return { ...nothingSent, conflicts: standing }
  const answer = await api.put<Pick<Sent, 'saved' | 'conflicts'>>(
    '/api/v1/visits/{id}/results',
    { results },
    { path: { id } },
  )
  if (!answer.ok) return { ...nothingSent, conflicts: standing, refusal: whyNot(answer.error), stopped: true }
  return { ...nothingSent, saved: answer.data.saved, conflicts: [...standing, ...answer.data.conflicts] }
}

const sendFindings = async (
  id: string,
  waiting: readonly RaisedFinding[],
): Promise<Pick<Sent, 'findings' | 'refusal'>> => {
  const findings: string[] = []
  for (const { id: findingId, ...finding } of waiting) {
    const raised = await api.put('/api/v1/visits/{id}/findings/{findingId}', finding, {
      path: { id, findingId },
    })
    if (!raised.ok) return { findings, refusal: whyNot(raised.error) }
    findings.push(findingId)
  }
  return { findings, refusal: undefined }
}

/** What was sent and is unchanged since leaves; what was written meanwhile stays, over the version just saved. */
const withoutSent = (now: Waiting, sent: Waiting, done: Sent): Waiting => {
  const versions = new Map(done.saved.map((one) => [one.criterionId, one.version]))
  const results = Object.entries(now.results).flatMap(([criterionId, mine]) => {
    const version = versions.get(criterionId)
    if (version === undefined) return [[criterionId, mine] as const]
    return sent.results[criterionId] === mine
      ? []
      : [[criterionId, { ...mine, baseVersion: version }] as const]
  })
  return {
    ...now,
    results: Object.fromEntries(results),
    findings: now.findings.filter((one) => !done.findings.includes(one.id)),
  }
}

const withSaved = (visit: Visit, sent: Waiting, done: Sent): Visit => {
  const saved: SeenResult[] = done.saved.flatMap(({ criterionId, version }) => {
    const mine = sent.results[criterionId]
    return mine ? [{ criterionId, result: mine.result, note: mine.note, version }] : []
  })
  const ids = new Set(saved.map((one) => one.criterionId))
  const raised = sent.findings.filter((one) => done.findings.includes(one.id))
  return {
    ...visit,
    results: [...visit.results.filter((one) => !ids.has(one.criterionId)), ...saved],
    findings: [...visit.findings, ...raised],
  }
}
