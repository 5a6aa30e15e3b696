import '../../look/pilots.css'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { ChangeChart } from './ChangeChart.tsx'
import type { Cells, Estimate, Finding } from './measures.ts'

/** In what a measure is counted: parts of a hundred, plain, minutes, or money. */
export type Unit = 'share' | 'plain' | 'minutes' | 'money'

/** What two groups' figures before and during a pilot let anybody say: the conclusion first, then its interval, then the picture. */
export function ChangeTold(props: {
  readonly name: string
  readonly unit: Unit
  readonly better: 'lower' | 'higher'
  readonly cells: Cells
  readonly difference: Estimate
  readonly finding: Finding
  /** How many the smallest group rests on; null where it is not told. */
  readonly smallest: string | null
}) {
  const t = useWords()
  const forms = useForms()
  const { unit, difference, finding } = props
  const shown = (value: number) => forms.number(value * (unit === 'share' ? 100 : 1), 1)
  const better =
    finding.verdict === 'less' || finding.verdict === 'more'
      ? (finding.verdict === 'less') === (props.better === 'lower')
      : undefined
  return (
    <>
      <p>
        <Standing
          tone={better === undefined ? 'idle' : better ? 'good' : 'halt'}
          icon={better === undefined ? 'ring' : better ? 'tick' : 'cross'}
        >
          {t(`pilot.measure.verdict.${finding.verdict}`)}
        </Standing>
      </p>
      <p className="sm">
        {t(`pilot.measure.difference.${unit}`, {
          ...{ value: shown(difference.value), low: shown(difference.low), high: shown(difference.high) },
        })}
        {props.smallest === null ? '' : ` ${t('pilot.measure.smallest', { n: props.smallest })}`}
        {props.smallest === null || finding.wouldNeed === null
          ? ''
          : ` ${t('pilot.measure.wouldNeed', { n: forms.number(finding.wouldNeed) })}`}
      </p>
      <ChangeChart
        label={t('pilot.measure.chart', { name: props.name })}
        cells={props.cells}
        shown={(value) => (unit === 'share' ? `${shown(value)} %` : shown(value))}
      />
    </>
  )
}
