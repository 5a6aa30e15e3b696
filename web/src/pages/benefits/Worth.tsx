import { TextField } from '../../parts/Field.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Effect } from './benefits.ts'

/** Hours and money, from assumptions that the reader makes; they stay in the address. */
export function Worth({ of }: { readonly of: Effect }) {
  const t = useWords()
  const forms = useForms()
  const [{ horas = '3.5', costo = '40' }, setFilters] = useFilters()
  const [hours, cost] = [amount(horas), amount(costo)]
  const saved = (difference: number) => -difference * of.compared * hours
  const { value, low, high } = of.difference
  // what is least saved comes from the difference's upper end
  const [most, least] = [saved(low), saved(high ?? 1)]
  const round = (number: number) => forms.number(Number(number.toPrecision(3)))
  return (
    <>
      <Heading>{t('benefits.worth.title')}</Heading>
      <div className="narrow">
        <TextField
          small
          mode="decimal"
          label={t('benefits.worth.hours')}
          value={horas}
          longest={8}
          onChange={(text) => setFilters({ horas: text })}
        />
        <TextField
          small
          mode="decimal"
          label={t('benefits.worth.cost')}
          value={costo}
          longest={10}
          onChange={(text) => setFilters({ costo: text })}
        />
      </div>
      <p className="num">
        {t('benefits.worth.sentence', {
          ...{ hours: round(saved(value)), low: round(least), high: round(most) },
          ...{
            money: round(saved(value) * cost),
            moneyLow: round(least * cost),
            moneyHigh: round(most * cost),
          },
        })}
      </p>
      <p className="sm soft">{t('benefits.worth.aside')}</p>
    </>
  )
}

const amount = (text: string): number => {
  const number = Number(text.replaceAll(',', ''))
  return Number.isFinite(number) && number >= 0 ? number : 0
}
