import { useEffect, useState, useSyncExternalStore } from 'react'
import { onReachableChange } from '../../api/net.ts'
import { useSession } from '../../api/session.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { Go, usePathWord } from '../../parts/Go.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { useWords } from '../../words/useWords.ts'
import { AgriculturePart } from './AgriculturePart.tsx'
import { type DeviceInspection, isFull, type OpenInspection, openOnDevice } from './deviceInspection.ts'
import { EndInspection } from './EndInspection.tsx'
import { findingsSaid, gestures, type InspectionRecord, isPhysical, joined } from './gate.ts'
import { PointLine } from './PointLine.tsx'
import { SealPart } from './SealPart.tsx'

/** An inspection, place by place. It lives on the device; the server is told whenever it can be reached. */
export function InspectionPage() {
  const id = usePathWord('id')
  const person = useSession()?.person.id
  return person ? <Opened key={id} id={id} person={person} /> : <Skeleton rows={6} />
}

function Opened({ id, person }: { readonly id: string; readonly person: string }) {
  const t = useWords()
  const [open] = useState(() => openOnDevice(person, id))
  const now = useSyncExternalStore(open.onChange, open.now)
  useEffect(() => {
    void open.send()
    return onReachableChange(() => void open.send())
  }, [open])
  return (
    <div className="gate">
      <div className="gate-head">
        <PageTitle short={t('gate.page.inspection')}>
          {now ? t('gate.insp.title', { plate: now.item.plate }) : t('gate.page.inspection')}
        </PageTitle>
        <Go to="/garita" className="gate-back">
          {t('gate.back')}
        </Go>
      </div>
      {now ? (
        <Whole open={open} now={now} />
      ) : (
        <Empty title={t('gate.insp.unknown')} why={t('gate.insp.unknownWhy')} />
      )}
    </div>
  )
}

interface Shown {
  readonly open: OpenInspection
  readonly now: DeviceInspection
}

function Whole({ open, now }: Shown) {
  const t = useWords()
  const { record, item } = now
  if (now.ends !== null) return <Over now={now} />
  return (
    <>
      <SaveLine open={open} now={now} />
      {now.theirs ? <Both open={open} now={now} theirs={now.theirs} /> : null}
      {now.refusal ? <Notice tone="halt" title={now.refusal} /> : null}
      {now.photoLost ? <Notice tone="heed" title={t('gate.insp.photoLost')} /> : null}
      {isFull(now) ? (
        <Notice tone="idle" title={t('gate.insp.photosFull', { limit: now.words.mostPhotos })} />
      ) : null}
      {isPhysical(record) ? (
        <SealPart
          seal={record.seal}
          declared={item.containers.flatMap((one) => one.seals)}
          onChange={(seal) => open.write({ ...record, seal })}
        />
      ) : null}
      <PointsPart open={open} now={now} />
      {isPhysical(record) ? (
        <AgriculturePart
          check={record.agriculture}
          contaminations={now.words.contaminations}
          onChange={(agriculture) => open.write({ ...record, agriculture })}
        />
      ) : null}
      <EndInspection open={open} now={now} />
    </>
  )
}

const missingIn = ({ record, words }: DeviceInspection): readonly string[] => {
  const seen = new Set(record.points.map(({ point }) => point))
  return (words.lists[record.list] ?? []).filter((point) => !seen.has(point))
}

/** Place by place, or paper by paper; what is not there yet may be said to be fine in one go. */
function PointsPart({ open, now }: Shown) {
  const t = useWords()
  const { record, words } = now
  const points = words.lists[record.list] ?? []
  const missing = missingIn(now)
  const done = { done: String(points.length - missing.length), all: String(points.length) }
  const takeList = (list: string) => {
    const known = record.points.filter(({ point }) => words.lists[list]?.includes(point))
    open.write({ ...record, list, points: known })
  }
  const restFine = () => {
    const fine = missing.map((point) => ({ point, is: 'ok' as const, note: '' }))
    open.write({ ...record, points: [...record.points, ...fine] })
  }
  return (
    <>
      <Heading aside={t(isPhysical(record) ? 'gate.insp.points' : 'gate.insp.papersDone', done)}>
        {t(isPhysical(record) ? 'gate.insp.step.points' : 'gate.insp.step.papers')}
      </Heading>
      <ShortSelect
        label={t('gate.insp.list')}
        value={record.list}
        options={listsFor(now).map((list) => ({ value: list, label: t(`gate.list.${list}`) }))}
        onChange={takeList}
      />
      {points.map((point) => (
        <PointLine
          key={point}
          point={point}
          seen={record.points.find((one) => one.point === point)}
          kinds={isPhysical(record) ? words.kinds : words.paperKinds}
          onChange={(one) =>
            open.write({ ...record, points: [...record.points.filter((had) => had.point !== point), one] })
          }
          onPhoto={isFull(now) ? undefined : (file) => void open.photograph(point, file)}
        />
      ))}
      {missing.length > 0 ? (
        <Acts>
          <Button look="line" onClick={restFine}>
            {t('gate.insp.restFine')}
          </Button>
        </Acts>
      ) : null}
    </>
  )
}

/** What is to be opened is not let off with its papers. */
const listsFor = ({ item, words }: DeviceInspection): readonly string[] =>
  Object.keys(words.lists).filter((list) => item.lane !== 'red' || isPhysical({ list }))

function Over({ now }: { readonly now: DeviceInspection }) {
  const t = useWords()
  return (
    <Notice
      tone={now.recorded ? 'good' : 'going'}
      title={t(now.recorded ? 'gate.insp.recorded' : 'gate.insp.endsWhenSent')}
      todo={t('gate.insp.findings', { count: findingsSaid(now.record) })}
    />
  )
}

function SaveLine({ open, now }: Shown) {
  const t = useWords()
  const word = !open.isSafe() ? 'gate.insp.notKept' : now.dirty ? 'gate.insp.onDevice' : 'gate.insp.saved'
  return (
    <p className="xs soft" role="status">
      {t(word)}
    </p>
  )
}

function Both({ open, now, theirs }: Shown & { readonly theirs: NonNullable<DeviceInspection['theirs']> }) {
  const t = useWords()
  const name = theirs.writerName
  return (
    <Notice tone="heed" title={t('gate.insp.conflict', { name })}>
      <ul className="sm">
        <li>
          {t('gate.insp.mine')}: <Told of={now.record} />
        </li>
        <li>
          {t('gate.insp.theirs', { name })}: <Told of={theirs.record} />
        </li>
      </ul>
      <Acts inline>
        <Button onClick={() => open.choose(joined(now.record, theirs.record))}>{t('gate.insp.join')}</Button>
        <Button look="line" onClick={() => open.choose(now.record)}>
          {t('gate.insp.mine')}
        </Button>
        <Button look="line" onClick={() => open.choose(theirs.record)}>
          {t('gate.insp.theirs', { name })}
        </Button>
      </Acts>
    </Notice>
  )
}

/** What a record says, in few words: how far, how much was found, and what. */
function Told({ of }: { readonly of: InspectionRecord }) {
  const t = useWords()
  const found = of.points.filter(({ is }) => is === 'finding').map(({ point }) => t(`gate.point.${point}`))
  const wrong = gestures
    .filter((one) => of.seal.gestures[one] === 'wrong')
    .map((one) => t(`gate.gesture.${one}`))
  return [
    t('gate.insp.seenPoints', { count: of.points.length }),
    t('gate.insp.findings', { count: findingsSaid(of) }),
    ...found,
    ...wrong,
    of.seal.read,
    of.note,
  ]
    .filter((text) => text !== '')
    .join(' · ')
}
