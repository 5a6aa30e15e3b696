import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import type { DeviceInspection, OpenInspection } from './deviceInspection.ts'
import { findingsSaid } from './gate.ts'
import { type Left, mayEnd, whatIsLeft } from './whatIsLeft.ts'

/** The end of an inspection: what is left, why it may be left, and what becomes of the goods. */
export function EndInspection(props: { readonly open: OpenInspection; readonly now: DeviceInspection }) {
  const t = useWords()
  const { open, now } = props
  const left = whatIsLeft(now)
  const ready = mayEnd(now)
  const isDone = left.places.length + left.gestures.length === 0
  const { record, photos, photosSent } = now
  return (
    <>
      <Heading>{t('gate.insp.step.end')}</Heading>
      <p className="soft">
        {t('gate.insp.findings', { count: findingsSaid(record) })}
        {photos > 0 ? ` · ${t('gate.insp.photos', { count: photos, sent: photosSent })}` : null}
      </p>
      {isDone ? null : <StillToDo left={left} />}
      {isDone || !left.reasonMayStand ? null : (
        <TextField
          label={t('gate.insp.undoneBecause')}
          hint={t('gate.insp.undoneHint')}
          value={record.undoneBecause ?? ''}
          onChange={(undoneBecause) => open.write({ ...record, undoneBecause })}
        />
      )}
      <div className="gate-do">
        <Button off={!ready} onClick={() => open.finish('release')}>
          {t('gate.insp.release')}
        </Button>
        <Button look="halt" off={!ready} onClick={() => open.finish('detain')}>
          {t('gate.insp.detain')}
        </Button>
      </div>
    </>
  )
}

function StillToDo({ left }: { readonly left: Left }) {
  const t = useWords()
  const parts = [
    ['gate.insp.leftSeal', left.gestures.map((one) => t(`gate.gesture.${one}`))] as const,
    ['gate.insp.leftPlaces', left.places.map((one) => t(`gate.point.${one}`))] as const,
  ].filter(([, names]) => names.length > 0)
  return (
    <dl className="gate-left">
      {parts.map(([word, names]) => (
        <div key={word}>
          <dt>{t(word, { count: names.length })}</dt>
          <dd>{names.join(' · ')}</dd>
        </div>
      ))}
    </dl>
  )
}
