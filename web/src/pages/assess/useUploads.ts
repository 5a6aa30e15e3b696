import { useEffect, useRef, useState } from 'react'
import { api } from '../../api/client.ts'
import { isReachable, onReachableChange } from '../../api/net.ts'
import { queries } from '../../api/queries.ts'
import { setWaiting } from '../../parts/waiting.ts'
import { useWords } from '../../words/useWords.ts'
import type { Place } from './profile.ts'

export interface Sending {
  readonly key: string
  readonly file: File
  /** `waiting` for the connection to come back; `refused` with its reason. */
  readonly state: 'sending' | 'waiting' | 'refused'
  readonly why?: string
}

const limitBytes = 50 * 1024 * 1024
const megabytes = (bytes: number) => Math.ceil((bytes / 1024 / 1024) * 10) / 10

/** Files on their way. A lost connection holds them here and they go by themselves when it is back; a refusal says why. */
export const useUploads = (place: Place | undefined) => {
  const t = useWords()
  const [files, setFiles] = useState<readonly Sending[]>([])
  const count = useRef(0)
  const key = `upload.${place?.siteId}.${place?.criterionId}`
  const change = (changed: Sending) =>
    setFiles((now) => now.map((one) => (one.key === changed.key ? changed : one)))
  const drop = (gone: string) => setFiles((now) => now.filter((one) => one.key !== gone))

  const send = async ({ key: own, file }: Sending) => {
    change({ key: own, file, state: 'sending' })
    const answer = await api.post('/api/v1/company/evidence', formOf(file, place))
    if (!answer.ok) {
      const { status, message } = answer.error
      return change({ key: own, file, state: status === 0 ? 'waiting' : 'refused', why: message })
    }
    await refreshPapers()
    drop(own)
  }
  const add = (chosen: Iterable<File>) => {
    for (const file of chosen) {
      count.current += 1
      const one: Sending = { key: `${count.current} ${file.name}`, file, state: 'sending' }
      const isTooLarge = file.size > limitBytes
      const values = { size: megabytes(file.size), limit: megabytes(limitBytes) }
      const why = t('refusal.evidence.tooLarge', values)
      setFiles((now) => [...now, isTooLarge ? { ...one, state: 'refused', why } : one])
      if (!isTooLarge) void send(one)
    }
  }
  const held = files.filter((one) => one.state === 'waiting')
  useEffect(() => {
    setWaiting(key, held.length > 0)
    const stop = onReachableChange(() => {
      if (isReachable()) for (const one of held) void send(one)
    })
    return () => {
      stop()
      setWaiting(key, false)
    }
  }, [held.length])
  return { files, add, drop }
}

const formOf = (file: File, place: Place | undefined): FormData => {
  const form = new FormData()
  if (place) {
    form.append('siteId', place.siteId)
    form.append('criterionId', place.criterionId)
  }
  form.append('file', file, file.name)
  return form
}

/** Pages that draw papers read them anew. */
export const refreshPapers = () =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/v1/company'),
  })
