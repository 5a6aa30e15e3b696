import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { onReachableChange } from '../../api/net.ts'
import { useReachable } from '../../api/useReachable.ts'
import { keep, kept } from '../../device/kept.ts'
import { forgetRecorded, inspectionsOnDevice, openOnDevice } from './deviceInspection.ts'
import { releasesOnDevice, sendReleases } from './deviceReleases.ts'
import { type Gate, gateAddress } from './gate.ts'

const every = 20_000

/** What was read last stays on the device, and what waits there goes out as soon as somebody answers. */
export const useGate = (person: string) => {
  const key = `aval.gate.${person}`
  const [gate, setGate] = useState<Gate | undefined>(() => {
    const text = kept(key)
    return text === undefined ? undefined : (JSON.parse(text) as Gate)
  })
  const [refusal, setRefusal] = useState<Refusal>()
  const [releases, setReleases] = useState(() => releasesOnDevice(person))
  const load = async () => {
    for (const one of inspectionsOnDevice(person))
      if (one.dirty || one.photos > one.photosSent) await openOnDevice(person, one.keptAs).send()
    forgetRecorded(person, Date.now())
    await sendReleases(person)
    setReleases(releasesOnDevice(person))
    const answer = await api.get<Gate>(gateAddress)
    setRefusal(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    keep(key, JSON.stringify(answer.data))
    setGate(answer.data)
  }
  const latest = useRef(load)
  latest.current = load
  const reachable = useReachable()
  useEffect(() => {
    // The page of an inspection and the decoder of codes must be there when the connection is not.
    void import('./InspectionPage.tsx')
    void import('qr/decode.js')
    void latest.current()
    const timer = setInterval(() => void latest.current(), every)
    const stop = onReachableChange(() => void latest.current())
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [reachable])
  return { gate, refusal, releases, load, noted: () => setReleases(releasesOnDevice(person)) }
}
