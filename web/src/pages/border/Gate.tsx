import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { onReachableChange } from '../../api/net.ts'
import { useSession } from '../../api/session.ts'
import { useReachable } from '../../api/useReachable.ts'
import { keep, kept } from '../../device/kept.ts'
import { Empty } from '../../parts/Empty.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { useFilters, useGo } from '../../parts/Go.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { useWords } from '../../words/useWords.ts'
import { beginOnDevice, inspectionsOnDevice, openOnDevice } from './deviceInspection.ts'
import { GateAge } from './GateAge.tsx'
import { GateQueue } from './GateQueue.tsx'
import { GateSearch } from './GateSearch.tsx'
import { GateUnit } from './GateUnit.tsx'
import { type Gate as GateRead, gateAddress, isTooOld, withoutOldStandings } from './gate.ts'

const every = 20_000

/** The border officer's page: what waits, whose turn it is, and why; it goes on with what it knew when nobody answers. */
export function Gate() {
  const person = useSession()?.person.id
  return person ? <Opened key={person} person={person} /> : <Skeleton rows={6} />
}

function Opened({ person }: { readonly person: string }) {
  const t = useWords()
  const go = useGo()
  const { gate, refusal, load } = useGate(person)
  const [found, setFound] = useState<GateRead>()
  const [{ u: chosen }, setFilters] = useFilters()
  const acting = useRelease(load)
  const [reason, setReason] = useState('')
  const shown = found ?? gate
  if (!shown)
    return (
      <>
        <PageTitle>{t('gate.page')}</PageTitle>
        {refusal ? <RefusalNotice of={refusal} /> : <Skeleton rows={6} />}
      </>
    )
  const read = withoutOldStandings(shown, Date.now())
  const item = read.items.find(({ id }) => id === chosen) ?? read.items[0]
  const mine = item && inspectionsOnDevice(person).find((one) => one.item.id === item.id && !one.recorded)
  return (
    <div className="gate">
      <div className="gate-head">
        <PageTitle short={t('gate.page')}>{t('gate.page')}</PageTitle>
        <GateAge gate={read} waiting={inspectionsOnDevice(person).filter((one) => one.dirty).length} />
      </div>
      {isTooOld(shown, Date.now()) ? <Notice tone="heed" title={t('gate.tooOld')} /> : null}
      {item ? (
        <>
          <GateUnit
            item={item}
            busy={acting.busy}
            goesOn={mine !== undefined}
            onInspect={() => void go(`/garita/inspeccion/${mine?.id ?? beginOnDevice(person, item, read)}`)}
            onRelease={() => void acting.release(item, reason)}
          />
          {acting.refusal ? <RefusalNotice of={acting.refusal} /> : null}
          {acting.refusal?.code === 'gate.reasonNeeded' ? (
            <TextArea label={t('gate.reason')} value={reason} onChange={setReason} />
          ) : null}
        </>
      ) : (
        <Empty title={t('gate.empty')} why={t('gate.emptyWhy')} />
      )}
      <aside className="gate-side">
        <GateSearch onFound={setFound} found={found} />
        <GateQueue gate={read} chosen={item?.id} onChoose={(id) => setFilters({ u: id })} />
      </aside>
    </div>
  )
}

/** What was read last stays on the device, and what waits there goes out as soon as somebody answers. */
const useGate = (person: string) => {
  const key = `aval.gate.${person}`
  const [gate, setGate] = useState<GateRead | undefined>(() => {
    const text = kept(key)
    return text === undefined ? undefined : (JSON.parse(text) as GateRead)
  })
  const [refusal, setRefusal] = useState<Refusal>()
  const load = async () => {
    for (const one of inspectionsOnDevice(person)) if (one.dirty) await openOnDevice(person, one.id).send()
    const answer = await api.get<GateRead>(gateAddress)
    if (!answer.ok) return setRefusal(answer.error)
    keep(key, JSON.stringify(answer.data))
    setGate(answer.data)
    setRefusal(undefined)
  }
  const latest = useRef(load)
  latest.current = load
  const reachable = useReachable()
  useEffect(() => {
    // The page of an inspection must be there when the connection is not.
    void import('./InspectionPage.tsx')
    void latest.current()
    const timer = setInterval(() => void latest.current(), every)
    const stop = onReachableChange(() => void latest.current())
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [reachable])
  return { gate, refusal, load }
}

const useRelease = (load: () => Promise<void>) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const release = async ({ id, issuedAt }: { id: string; issuedAt: string }, reason: string) => {
    setBusy(true)
    const answer = await api.post(
      '/api/v1/border/shipments/{id}/release',
      { issuedAt, reason },
      { path: { id } },
    )
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok) await load()
  }
  return { busy, refusal, release }
}
