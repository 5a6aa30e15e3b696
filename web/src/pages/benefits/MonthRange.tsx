import { ShortSelect } from '../../parts/Field.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { monthsBetween } from './benefits.ts'

/** ene 2026 */
export const useMonth = () => {
  const forms = useForms()
  return (month: string) => `${forms.month(`${month}-01`)} ${month.slice(0, 4)}`
}

/** From which month to which; kept in the address. */
export function MonthRange(props: {
  readonly first: string | null
  readonly last: string | null
  readonly from: string
  readonly to: string
}) {
  const t = useWords()
  const say = useMonth()
  const [, setFilters] = useFilters()
  const options = monthsBetween(props.first ?? props.from, props.last ?? props.to).map((month) => ({
    value: month,
    label: say(month),
  }))
  return (
    <>
      <ShortSelect
        small
        label={t('benefits.from')}
        value={props.from}
        options={options.filter(({ value }) => value <= props.to)}
        onChange={(desde) => setFilters({ desde, hasta: props.to })}
      />
      <ShortSelect
        small
        label={t('benefits.to')}
        value={props.to}
        options={options.filter(({ value }) => value >= props.from)}
        onChange={(hasta) => setFilters({ desde: props.from, hasta })}
      />
    </>
  )
}
