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
import { type DeviceInspection, type OpenInspection, openOnDevice } from './deviceInspection.ts'
import { findingsSaid } from './gate.ts'
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
        <Go to="/garita">{t('gate.back')}</Go>
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
  const { record, words, item } = now
  const over = now.ends !== null
  const points = words.lists[record.list] ?? []
  const seen = new Map(record.points.map((one) => [one.point, one]))
  const missing = points.filter((point) => !seen.has(point))
  if (over) return <Over now={now} />
  const restFine = () =>
    open.write({
      ...record,
      points: [...record.points, ...missing.map((point) => ({ point, is: 'ok' as const, note: '' }))],
    })
  return (
    <>
      <SaveLine open={open} now={now} />
      {now.theirs ? <Both open={open} now={now} theirs={now.theirs} /> : null}
      {now.refusal ? <Notice tone="halt" title={now.refusal} /> : null}
      <SealPart
        seal={record.seal}
        declared={item.containers.flatMap((one) => one.seals)}
        onChange={(seal) => open.write({ ...record, seal })}
      />
      <Heading
        aside={t('gate.insp.points', {
          done: String(points.length - missing.length),
          all: String(points.length),
        })}
      >
        {t('gate.insp.step.points')}
      </Heading>
      <ShortSelect
        label={t('gate.insp.list')}
        value={record.list}
        options={Object.keys(words.lists).map((list) => ({ value: list, label: t(`gate.list.${list}`) }))}
        onChange={(list) =>
          open.write({
            ...record,
            list,
            points: record.points.filter(({ point }) => words.lists[list]?.includes(point)),
          })
        }
      />
      {points.map((point) => (
        <PointLine
          key={point}
          point={point}
          seen={seen.get(point)}
          kinds={words.kinds}
          onChange={(one) =>
            open.write({ ...record, points: [...record.points.filter((had) => had.point !== point), one] })
          }
          onPhoto={(file) => void open.photograph(point, file)}
        />
      ))}
      {missing.length > 0 ? (
        <Acts>
          <Button look="line" onClick={restFine}>
            {t('gate.insp.restFine')}
          </Button>
        </Acts>
      ) : null}
      <AgriculturePart
        check={record.agriculture}
        contaminations={words.contaminations}
        onChange={(agriculture) => open.write({ ...record, agriculture })}
      />
      <End open={open} now={now} missing={missing.length} />
    </>
  )
}

function End({ open, now, missing }: Shown & { readonly missing: number }) {
  const t = useWords()
  const found = findingsSaid(now.record)
  const unnamed = now.record.points.some(({ is, kind }) => is === 'finding' && !kind)
  return (
    <>
      <p className="soft">
        {missing > 0 ? t('gate.insp.missing', { count: missing }) : t('gate.insp.findings', { count: found })}
        {now.photos > 0 ? ` · ${t('gate.insp.photos', { count: now.photos })}` : null}
      </p>
      <div className="gate-do">
        <Button off={missing > 0 || unnamed} onClick={() => open.finish('release')}>
          {t('gate.insp.release')}
        </Button>
        <Button look="halt" off={missing > 0 || unnamed} onClick={() => open.finish('detain')}>
          {t('gate.insp.detain')}
        </Button>
      </div>
    </>
  )
}

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
      <p className="sm">
        {t('gate.insp.mine')}: {t('gate.insp.findings', { count: findingsSaid(now.record) })}
        <br />
        {t('gate.insp.theirs', { name })}: {t('gate.insp.findings', { count: findingsSaid(theirs.record) })}
      </p>
      <Acts inline>
        <Button look="line" small onClick={() => open.choose(now.record)}>
          {t('gate.insp.mine')}
        </Button>
        <Button look="line" small onClick={() => open.choose(theirs.record)}>
          {t('gate.insp.theirs', { name })}
        </Button>
      </Acts>
    </Notice>
  )
}
