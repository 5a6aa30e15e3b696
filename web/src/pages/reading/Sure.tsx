import { Standing, Status } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Certainty, Level } from './reading.ts'

/** How sure a fact is: tone, shape and word. */
export function Sure({ of }: { readonly of: Certainty }) {
  return (
    <span className="xs">
      <Status of={of} />
    </span>
  )
}

const certainties = ['verified', 'secondary', 'assumed'] as const

/** How many of a programme's facts were seen where: a strip as long as their share, and the counts in words. */
export function Firmness({ of }: { readonly of: Readonly<Record<Certainty, number>> }) {
  const t = useWords()
  const forms = useForms()
  const all = certainties.reduce((sum, one) => sum + of[one], 0)
  return (
    <>
      <span className="firm" aria-hidden="true">
        {certainties.map((one) => (
          <i key={one} className={one} style={{ flexGrow: of[one] / Math.max(all, 1) }} />
        ))}
      </span>
      <span className="num">
        {forms.list(certainties.map((one) => t(`reading.firm.${one}`, { count: of[one] })))}
      </span>
    </>
  )
}

const icons = { must: 'diamond', should: 'ring', mixed: 'half' } as const

/** Whether a criterion binds: a solid diamond, a ring, a half, each with its word. */
export function LevelMark({ of }: { readonly of: Level }) {
  const t = useWords()
  return (
    <Standing tone={of === 'should' ? 'idle' : 'stamp'} icon={icons[of]}>
      {t(`programmes.level.${of}`)}
    </Standing>
  )
}
