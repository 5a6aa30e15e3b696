import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Result } from './group.ts'

/** What a vote came to, in words and figures; of a secret one of few, what came of it alone. */
export function ResultLine({ of, secret }: { readonly of: Result; readonly secret: boolean }) {
  const t = useWords()
  const { tally } = of
  return (
    <>
      <p>
        <Standing tone={of.carried ? 'good' : 'halt'} icon={of.carried ? 'tick' : 'cross'}>
          {t(
            of.carried
              ? 'initiative.result.carried'
              : of.hasQuorum
                ? 'initiative.result.lost'
                : 'initiative.result.noQuorum',
          )}
        </Standing>
      </p>
      <p className="sm">
        {tally ? `${t('initiative.result.figures', { ...tally })} ` : ''}
        {t('initiative.result.took', { cast: of.cast, entitled: of.entitled, needed: of.needed })}
        {of.conflicts > 0 ? ` ${t('initiative.result.conflicts', { count: of.conflicts })}` : ''}
        {!tally && secret ? ` ${t('initiative.result.tooFew')}` : ''}
      </p>
    </>
  )
}
