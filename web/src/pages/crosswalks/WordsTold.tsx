import { Standing } from '../../parts/Status.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { type Crosswalk, kinds, type RelationWords } from './crosswalks.ts'

/** Other words for a relation, as somebody proposed them. */
export function WordsTold({ of, crosswalk }: { readonly of: RelationWords; readonly crosswalk: Crosswalk }) {
  const t = useWords()
  const say = useText()
  return (
    <>
      <p className="sm">
        <Standing {...kinds[of.relation]}>{t(`cruces.kind.${of.relation}`)}</Standing>{' '}
        <span className="soft">· {t(`reading.confidence.${of.confidence}`)}</span>
      </p>
      <p className="sm">{say(of.why)}</p>
      {(
        [
          [of.needs, crosswalk.to],
          [of.needsBack, crosswalk.from],
        ] as const
      ).map(([needs, side]) =>
        needs ? (
          <p key={side.id} className="sm">
            <span className="b6">{t('cruces.needs', { programme: side.shortName })}</span> {say(needs)}
          </p>
        ) : null,
      )}
    </>
  )
}
