import { useReachable } from '../api/useReachable.ts'
import { useWords } from '../words/useWords.ts'
import { Icon } from './Icon.tsx'
import { useWaiting } from './waiting.ts'

/** In the bar: no connection, and how much waits on this device. Work goes on. */
export function OfflineLine() {
  const t = useWords()
  const reachable = useReachable()
  const waiting = useWaiting()
  const word = reachable
    ? undefined
    : waiting > 0
      ? t('web.net.waiting', { count: waiting })
      : t('web.net.none')
  return (
    <span className="net" role="status">
      {word ? (
        <>
          <Icon name="noNet" />
          {word}
        </>
      ) : null}
    </span>
  )
}
