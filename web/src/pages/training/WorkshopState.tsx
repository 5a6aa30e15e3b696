import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'

const looks = {
  draft: { tone: 'idle', icon: 'dashedRing' },
  open: { tone: 'going', icon: 'ring' },
  underWay: { tone: 'going', icon: 'clock' },
  closed: { tone: 'good', icon: 'tick' },
  cancelled: { tone: 'halt', icon: 'cross' },
} as const

/** A workshop's state as tone, shape and word. */
export function WorkshopState({ of, boxed }: { readonly of: string; readonly boxed?: boolean }) {
  const t = useWords()
  const look = Object.hasOwn(looks, of) ? looks[of as keyof typeof looks] : looks.draft
  return (
    <Standing tone={look.tone} icon={look.icon} boxed={boxed ?? false}>
      {t(`training.state.${of}`)}
    </Standing>
  )
}
