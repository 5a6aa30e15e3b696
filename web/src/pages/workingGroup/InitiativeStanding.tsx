import type { IconName } from '../../parts/Icon.tsx'
import { Standing } from '../../parts/Status.tsx'
import type { Tone } from '../../parts/statusVocabulary.ts'
import { useWords } from '../../words/useWords.ts'
import type { InitiativeState } from './group.ts'

// biome-ignore format: a table is read by its columns.
const looks: Readonly<Record<InitiativeState, { readonly tone: Tone; readonly icon: IconName }>> = {
  raised:    { tone: 'idle',  icon: 'dashedRing' },
  discussed: { tone: 'going', icon: 'speech' },
  voting:    { tone: 'stamp', icon: 'pen' },
  voted:     { tone: 'stamp', icon: 'twoTicks' },
  adopted:   { tone: 'good',  icon: 'solidTick' },
  declined:  { tone: 'halt',  icon: 'cross' },
  withdrawn: { tone: 'idle',  icon: 'door' },
}

export function InitiativeStanding({
  of,
  boxed,
}: {
  readonly of: InitiativeState
  readonly boxed?: boolean
}) {
  const t = useWords()
  return (
    <Standing {...looks[of]} boxed={boxed ?? false}>
      {t(`initiative.state.${of}`)}
    </Standing>
  )
}
