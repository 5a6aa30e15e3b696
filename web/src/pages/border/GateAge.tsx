import { useReachable } from '../../api/useReachable.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Gate } from './gate.ts'

/** How old what is shown is, and what still has to go out. */
export function GateAge({ gate, waiting }: { readonly gate: Gate; readonly waiting: number }) {
  const t = useWords()
  const reachable = useReachable()
  const minutes = Math.max(0, Math.round((Date.now() - Date.parse(gate.asOf)) / 60_000))
  const age =
    minutes < 120
      ? t('gate.ageMinutes', { minutes })
      : t('gate.ageHours', { hours: Math.floor(minutes / 60) })
  return (
    <span className="net gate-age" role="status">
      {reachable ? t('gate.online') : <Icon name="noNet" />}
      {reachable ? null : age}
      {waiting > 0 ? ` · ${t('gate.waitingHere', { count: waiting })}` : null}
    </span>
  )
}
