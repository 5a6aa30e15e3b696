import { type ReactNode, useState } from 'react'
import { useSession } from '../../api/session.ts'
import { Button, TextButton } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { useFilters, useGo } from '../../parts/Go.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { useWords } from '../../words/useWords.ts'
import { beginOnDevice, inspectionsOnDevice } from './deviceInspection.ts'
import { type DeviceRelease, forgetRelease, releaseOnDevice } from './deviceReleases.ts'
import { GateAge } from './GateAge.tsx'
import { GateQueue } from './GateQueue.tsx'
import { GateSearch } from './GateSearch.tsx'
import { GateUnit } from './GateUnit.tsx'
import { type GateItem, type Gate as GateRead, isTooOld, needsReason, withoutOldStandings } from './gate.ts'
import { useGate } from './useGate.ts'

/** The border officer's page: what waits, whose turn it is, and why; it goes on with what it knew when nobody answers. */
export function Gate() {
  const person = useSession()?.person.id
  return person ? <Opened key={person} person={person} /> : <Skeleton rows={6} />
}

function Opened({ person }: { readonly person: string }) {
  const t = useWords()
  const { gate, refusal, releases, load, noted } = useGate(person)
  const [found, setFound] = useState<GateRead>()
  const shown = found ?? gate
  if (!shown || !gate)
    return (
      <>
        <PageTitle>{t('gate.page')}</PageTitle>
        {refusal ? <RefusalNotice of={refusal} /> : <Skeleton rows={6} />}
      </>
    )
  const gone = new Set(releases.filter((one) => one.refusal === null).map(({ id }) => id))
  const stillHere = { ...shown, items: shown.items.filter(({ id }) => !gone.has(id)) }
  const toSend = inspectionsOnDevice(person).filter((one) => one.dirty || one.photos > one.photosSent).length
  const seen = (id: string) => {
    forgetRelease(person, id)
    noted()
  }
  const released = () => {
    setFound(undefined)
    noted()
    void load()
  }
  return (
    <div className="gate">
      <div className="gate-head">
        <PageTitle short={t('gate.page')}>{t('gate.page')}</PageTitle>
        <GateAge gate={shown} waiting={toSend + gone.size} />
      </div>
      {isTooOld(shown, Date.now()) ? <Notice tone="heed" title={t('gate.tooOld')} /> : null}
      <NotTaken releases={releases} onSeen={seen} />
      <AtHand person={person} gate={withoutOldStandings(stillHere, Date.now())} onReleased={released}>
        <GateSearch last={gate} onFound={setFound} found={found} />
      </AtHand>
    </div>
  )
}

/** The unit before the officer, and beside it the others. */
function AtHand(props: {
  readonly person: string
  readonly gate: GateRead
  readonly onReleased: () => void
  readonly children: ReactNode
}) {
  const t = useWords()
  const go = useGo()
  const { person, gate } = props
  const [{ u: chosen }, setFilters] = useFilters()
  const item = gate.items.find(({ id }) => id === chosen) ?? gate.items[0]
  const mine = item && inspectionsOnDevice(person).find((one) => one.item.id === item.id && !one.recorded)
  return (
    <>
      {item ? (
        <Releasable key={item.id} person={person} item={item} onReleased={props.onReleased}>
          {(release) => (
            <GateUnit
              item={item}
              goesOn={mine !== undefined}
              onInspect={() =>
                void go(`/garita/inspeccion/${mine?.keptAs ?? beginOnDevice(person, item, gate)}`)
              }
              onRelease={release}
            />
          )}
        </Releasable>
      ) : (
        <Empty title={t('gate.empty')} why={t('gate.emptyWhy')} />
      )}
      <aside className="gate-side">
        {props.children}
        <GateQueue gate={gate} chosen={item?.id} onChoose={(id) => setFilters({ u: id })} />
      </aside>
    </>
  )
}

/** Released here and now, heard of at the office when it can be; what was to be opened goes only with a reason. */
function Releasable(props: {
  readonly person: string
  readonly item: GateItem
  readonly onReleased: () => void
  readonly children: (release: () => void) => ReactNode
}) {
  const t = useWords()
  const [asks, setAsks] = useState(false)
  const [isNotKept, setNotKept] = useState(false)
  const [reason, setReason] = useState('')
  const { id, issuedAt, plate } = props.item
  const release = () => {
    if (needsReason(props.item) && reason.trim() === '') return setAsks(true)
    const isKept = releaseOnDevice(props.person, { id, issuedAt, plate, reason })
    setNotKept(!isKept)
    if (isKept) props.onReleased()
  }
  return (
    <div>
      {props.children(release)}
      {isNotKept ? <Notice tone="halt" title={t('gate.releaseNotKept')} /> : null}
      {asks ? (
        <Notice tone="heed" title={t('refusal.gate.reasonNeeded')}>
          <TextArea label={t('gate.reason')} value={reason} onChange={setReason} />
          <Button look="line" onClick={release}>
            {t('gate.release')}
          </Button>
        </Notice>
      ) : null}
    </div>
  )
}

/** Releases that the office would not take: each stays until somebody has seen it. */
function NotTaken(props: {
  readonly releases: readonly DeviceRelease[]
  readonly onSeen: (id: string) => void
}) {
  const t = useWords()
  return props.releases.map(({ id, plate, refusal }) =>
    refusal === null ? null : (
      <Notice key={id} tone="halt" title={t('gate.releaseNotTaken', { plate })} todo={refusal}>
        <TextButton onClick={() => props.onSeen(id)}>{t('gate.seen')}</TextButton>
      </Notice>
    ),
  )
}
