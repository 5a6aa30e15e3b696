import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { ChangeTold } from './ChangeTold.tsx'
import type { Measured } from './measures.ts'
import { ReckoningTold } from './ReckoningTold.tsx'

/** What was measured when a decision was proposed: kept with it, whatever was measured since. */
export function MeasuredThen({ of: { reckoning, measures = [] } }: { readonly of: Measured }) {
  const t = useWords()
  const say = useText()
  if (!reckoning && measures.length === 0) return null
  return (
    <details className="more">
      <summary>{t('pilot.decision.measured')}</summary>
      {reckoning ? <ReckoningTold of={reckoning} /> : null}
      <div className="pilot-changes">
        {measures.map(({ id, name, kind, better, found }) =>
          found ? (
            <section key={id}>
              <h3>{say(name)}</h3>
              <p className="xs dim">{t('pilot.measure.byHand')}</p>
              <ChangeTold
                name={say(name)}
                unit={kind === 'share' ? 'share' : 'plain'}
                better={better}
                cells={found.cells}
                difference={found.difference}
                finding={found.finding}
                smallest={String(found.smallest)}
              />
            </section>
          ) : null,
        )}
      </div>
    </details>
  )
}
