import { ShortSelect } from '../../parts/Field.tsx'
import { useWords } from '../../words/useWords.ts'
import type { DeferredStatement } from './deferredPayments.ts'

/** One of the years of which there is something, and the one that is shown. */
export function YearChoice(props: {
  readonly of: Pick<DeferredStatement, 'year' | 'years'>
  readonly onChange: (year: string) => void
}) {
  const t = useWords()
  const { year, years } = props.of
  const all = [...new Set([year, ...years])].toSorted((one, other) => other - one).map(String)
  return (
    <ShortSelect
      small
      label={t('deferred.year')}
      value={String(year)}
      options={all.map((value) => ({ value, label: value }))}
      onChange={props.onChange}
    />
  )
}
