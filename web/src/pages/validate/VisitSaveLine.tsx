import { useReachable } from '../../api/useReachable.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useWords } from '../../words/useWords.ts'
import type { DeviceVisit } from './deviceVisit.ts'

/** Where what was written is: saved, on its way, on this phone, or nowhere safe. */
export function VisitSaveLine({ now }: { readonly now: DeviceVisit }) {
  const t = useWords()
  const reachable = useReachable()
  const count = Object.keys(now.waiting.results).length + now.waiting.findings.length
  if (now.state === 'notKept') return <Line tone="halt" icon="warning" words={t('visit.notKept')} />
  if (now.conflicts.length > 0)
    return <Line tone="heed" icon="warning" words={t('visit.conflicts', { count: now.conflicts.length })} />
  if (count > 0 && !reachable) return <Line tone="heed" icon="noNet" words={t('visit.waiting', { count })} />
  if (count > 0) return <Line tone="" icon="clock" words={t('visit.sending', { count })} />
  return <Line tone="" icon="tick" words={t(reachable ? 'visit.allSaved' : 'visit.ready')} />
}

function Line({
  tone,
  icon,
  words,
}: {
  readonly tone: string
  readonly icon: 'warning' | 'noNet' | 'clock' | 'tick'
  readonly words: string
}) {
  return (
    <p className={`saveline ${tone}`} role="status" aria-live="polite" data-testid="visit-save">
      <Icon name={icon} />
      <span>{words}</span>
    </p>
  )
}
