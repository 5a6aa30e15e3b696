import { useWords } from '../../words/useWords.ts'
import type { LaneName } from './gate.ts'

/** A lane as a field of its colour, hatched where colours are mixed up, and its word. */
export function LaneMark({ of }: { readonly of: LaneName | null }) {
  const t = useWords()
  if (of === null) return <span className="soft">{t('declarations.noLane')}</span>
  return (
    <span className={`lanemark ${of}`}>
      <i aria-hidden="true" />
      {t(`gate.lane.${of}`)}
    </span>
  )
}
