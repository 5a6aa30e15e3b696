import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { MeasureTold } from './evaluations.ts'

/** A figure as its unit asks, and the sentence that says of how many. */
export const useMeasureWords = () => {
  const t = useWords()
  const forms = useForms()
  const value = ({ unit, value: figure }: Pick<MeasureTold, 'unit' | 'value'>): string =>
    figure === null
      ? '–'
      : unit === 'share'
        ? `${forms.number(figure * 100, 1)} %`
        : forms.number(figure, unit === 'days' ? 1 : 0)
  const says = (one: MeasureTold): string => {
    if (one.value === null) return t(`evaluation.measured.${one.measure}.none`)
    const figures = Object.entries(one.figures).map(([name, figure]) => [
      name,
      typeof figure === 'number' ? forms.number(figure, 1) : '–',
    ])
    return t(`evaluation.measured.${one.measure}.says`, {
      ...Object.fromEntries(figures),
      ...{ value: value(one), n: forms.number(one.n) },
    })
  }
  return { value, says, name: (measure: string) => t(`evaluation.measured.${measure}.name`) }
}

/** Measured, never judged: the figure, of how many, of which day, by what method, and what level it alone would say. */
export function MeasuredLine({ one, scoring }: { readonly one: MeasureTold; readonly scoring?: boolean }) {
  const t = useWords()
  const forms = useForms()
  const words = useMeasureWords()
  return (
    <div className="sm measured">
      <p>
        <MeasuredMark /> <span className="b6">{words.name(one.measure)}:</span> {words.says(one)}{' '}
        {one.value === null
          ? null
          : one.level === null
            ? t('evaluation.measured.noLevel')
            : t(scoring ? 'evaluation.measured.level' : 'evaluation.measured.levelSaid', {
                level: one.level,
              })}
      </p>
      <p className="xs soft">
        {t('evaluation.measured.on', { day: forms.day(one.at.slice(0, 10)) })}.{' '}
        {t(`evaluation.measured.${one.measure}.how`)}
      </p>
    </div>
  )
}

export function MeasuredMark() {
  const t = useWords()
  return (
    <Standing tone="going" icon="clipboard">
      {t('evaluation.measured.mark')}
    </Standing>
  )
}
