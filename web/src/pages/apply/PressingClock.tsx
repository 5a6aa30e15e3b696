import { MarginClock } from '../../parts/Clock.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { ClockShown } from './company.ts'
import { useText } from './useText.ts'

/** The clock that presses: the company's own first. Its end stands below it, in the office's time, with the law's reason. */
export function PressingClock({ clocks }: { readonly clocks: readonly ClockShown[] }) {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  const [clock] = clocks
  if (!clock) return null
  return (
    <>
      <MarginClock
        {...clock}
        words={`· ${t(`clock.${clock.name}`)}`}
        due={
          clock.waitsForService
            ? t('apply.clock.fromService')
            : clock.state === 'paused'
              ? t('apply.clock.pausedSince', {
                  day: forms.shortDay(clock.pausedOn ?? ''),
                  number: clock.days - clock.left,
                })
              : t(clock.state === 'late' ? 'apply.clock.wasDue' : 'apply.clock.due', {
                  day: forms.weekday(clock.dueOn ?? ''),
                })
        }
      />
      {clock.because ? <span className="hide xs">{say(clock.because)}</span> : null}
    </>
  )
}
