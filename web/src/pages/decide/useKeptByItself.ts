import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { caseChanged } from './useCase.ts'

interface Line {
  readonly siteId: string
}

interface Saved {
  readonly items: readonly { readonly version: number }[]
}

const SOON = 500
const LATER = 1500

let counting: ReturnType<typeof setTimeout> | undefined

/** The page counts anew once the officer pauses, not after every tick. */
const countAnew = () => {
  clearTimeout(counting)
  counting = setTimeout(() => void caseChanged(), LATER)
}

/**
 * Keeps what an officer keys in without a button: a tick soon, words when they pause or leave the field, whatever is left when
 * the line goes out of sight. One save at a time, each over the version that the one before made.
 */
export const useKeptByItself = <L extends Line>(
  caseId: string,
  lines: (versions: ReadonlyMap<string, number>) => readonly L[],
) => {
  const [refusal, setRefusal] = useState<Refusal>()
  const [savedAt, setSavedAt] = useState<string>()
  const versions = useRef(new Map<string, number>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saving = useRef<Promise<void>>(Promise.resolve())
  const latest = useRef(lines)
  latest.current = lines

  const save = async () => {
    const sent = latest.current(versions.current)
    const answer = await api.put<Saved>(
      '/api/v1/cases/{id}/paper/answers',
      { answers: sent },
      { path: { id: caseId } },
    )
    setRefusal(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    for (const [place, { siteId }] of sent.entries())
      versions.current.set(siteId, answer.data.items[place]?.version ?? 0)
    setSavedAt(new Date().toISOString())
    countAnew()
  }
  const now = () => {
    if (timer.current === undefined) return
    clearTimeout(timer.current)
    timer.current = undefined
    saving.current = saving.current.then(save)
  }
  const within = (wait: number) => () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => last.current(), wait)
  }
  const last = useRef(now)
  last.current = now
  useEffect(() => () => last.current(), [])
  return { refusal, savedAt, now, soon: within(SOON), later: within(LATER) }
}
