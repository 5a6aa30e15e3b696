import type { IconName } from '../../parts/Icon.tsx'
import { Standing } from '../../parts/Status.tsx'
import type { Tone } from '../../parts/statusVocabulary.ts'
import { useWords } from '../../words/useWords.ts'

// biome-ignore format: a table is read by its columns.
const visits: Readonly<Record<string, readonly [Tone, IconName]>> = {
  planned:   ['going', 'calendar'],
  underWay:  ['going', 'clipboard'],
  agreed:    ['stamp', 'twoTicks'],
  draft:     ['heed', 'speech'],
  commented: ['going', 'speech'],
  final:     ['good', 'tick'],
  handedIn:  ['good', 'tick'],
  cancelled: ['idle', 'cross'],
}

export function VisitState({ of, boxed }: { readonly of: string; readonly boxed?: boolean }) {
  const t = useWords()
  const [tone, icon] = visits[of] ?? ['idle', 'ring']
  return (
    <Standing tone={tone} icon={icon} boxed={boxed ?? false}>
      {t(`evaluation.state.${of}`)}
    </Standing>
  )
}

// biome-ignore format: a table is read by its columns.
const recommendations: Readonly<Record<string, readonly [Tone, IconName]>> = {
  open:      ['heed', 'ring'],
  underWay:  ['going', 'clipboard'],
  saidDone:  ['stamp', 'eye'],
  confirmed: ['good', 'twoTicks'],
  reopened:  ['halt', 'back'],
  dropped:   ['idle', 'cross'],
}

export function RecommendationState({ of, late }: { readonly of: string; readonly late: boolean }) {
  const t = useWords()
  const [tone, icon] = recommendations[of] ?? ['idle', 'ring']
  return (
    <>
      <Standing tone={tone} icon={icon}>
        {t(`evaluation.recommendation.${of}`)}
      </Standing>{' '}
      {late ? (
        <Standing tone="halt" icon="clock">
          {t('evaluation.late')}
        </Standing>
      ) : null}
    </>
  )
}

/** What is invented says so wherever it stands: no country's level here is a judgement of that country. */
export function Invented() {
  const t = useWords()
  return (
    <Standing tone="heed" icon="dashedRing">
      {t('evaluation.invented')}
    </Standing>
  )
}
