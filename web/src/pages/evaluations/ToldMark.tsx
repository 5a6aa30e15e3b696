import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { ComparedCountry } from './comparison.ts'
import { useEvaluationWords } from './useEvaluationWords.ts'

/** Beside what a country told in a file from its own Aval: that it did, and when. */
export function ToldMark({ of: { told } }: { readonly of: ComparedCountry }) {
  const t = useWords()
  const forms = useForms()
  return told ? (
    <Standing tone="going" icon="mail">
      {t('evaluation.told.on', { day: forms.day(told.at.slice(0, 10)) })}
    </Standing>
  ) : null
}

/** Which countries of a comparison told something of themselves, what, and when. */
export function ToldLegend({ of }: { readonly of: readonly ComparedCountry[] }) {
  const t = useWords()
  const forms = useForms()
  const say = useEvaluationWords()
  return of.map(({ country, told }) =>
    told ? (
      <p key={country} className="sm">
        <Standing tone="going" icon="mail">
          {t('evaluation.told.legend', {
            country: say.country(country),
            day: forms.day(told.at.slice(0, 10)),
          })}
        </Standing>{' '}
        <span className="soft">{told.kinds.map((kind) => t(`evaluation.told.${kind}`)).join(' · ')}</span>
      </p>
    ) : null,
  )
}
