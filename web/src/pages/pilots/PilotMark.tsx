import type { IconName } from '../../parts/Icon.tsx'
import { Standing } from '../../parts/Status.tsx'
import type { Tone } from '../../parts/statusVocabulary.ts'
import { useWords } from '../../words/useWords.ts'
import type { PilotState, StandingName } from './pilots.ts'

const looks: Readonly<Record<PilotState, readonly [Tone, IconName]>> = {
  preparing: ['idle', 'dashedRing'],
  inviting: ['going', 'mail'],
  running: ['going', 'chevron'],
  evaluating: ['stamp', 'scales'],
  extended: ['going', 'turn'],
  changed: ['heed', 'pen'],
  opened: ['good', 'solidTick'],
  ended: ['idle', 'door'],
}

/** Where a pilot stands: tone, shape and word. */
export function PilotMark({ of, boxed }: { readonly of: PilotState; readonly boxed?: boolean }) {
  const t = useWords()
  const [tone, icon] = looks[of]
  return (
    <Standing tone={tone} icon={icon} boxed={boxed ?? false}>
      {t(`pilots.state.${of}`)}
    </Standing>
  )
}

const answers: Readonly<Record<StandingName, readonly [Tone, IconName]>> = {
  invited: ['going', 'mail'],
  accepted: ['good', 'tick'],
  declined: ['idle', 'cross'],
  noAnswer: ['heed', 'hourglass'],
  withdrawn: ['idle', 'door'],
}

/** How an invitation stands. */
export function AnswerMark({ of }: { readonly of: StandingName }) {
  const t = useWords()
  const [tone, icon] = answers[of]
  return (
    <Standing tone={tone} icon={icon}>
      {t(`pilots.standing.${of}`)}
    </Standing>
  )
}

/** Stands by whatever is invented for the demonstration. */
export function Invented() {
  const t = useWords()
  return (
    <Standing tone="heed" icon="dashedRing">
      {t('pilots.invented')}
    </Standing>
  )
}
