import { Empty } from '../../parts/Empty.tsx'
import { Go } from '../../parts/Go.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { type CountryRead, type Visit, visitAddress } from './evaluations.ts'
import { LevelMark } from './LevelMark.tsx'
import { ProgressChart } from './ProgressChart.tsx'
import { useEvaluationWords } from './useEvaluationWords.ts'

/** The 22 indicators over the visits, each beside the one before it. */
export function ProgressTable({ of }: { readonly of: CountryRead }) {
  const t = useWords()
  const text = useText()
  const say = useEvaluationWords()
  const scored = of.visits.filter(({ id }) => of.levels.some(({ visitId }) => visitId === id))
  if (scored.length === 0)
    return <Empty title={t('evaluation.progress.none')} why={t('evaluation.progress.noneWhy')} />
  const levelOf = (visit: Visit, indicator: string) =>
    of.levels.find((one) => one.visitId === visit.id && one.indicator === indicator && one.agreed)?.level
  return (
    <>
      <p className="sm soft">{t('evaluation.rubricOurs', { version: of.rubric.version })}</p>
      <ProgressChart
        of={of.rubric.indicators.length}
        bars={scored.map((visit) => ({
          key: visit.id,
          name: say.visit(visit),
          month: visit.from.slice(0, 7),
          levels: of.rubric.indicators.map(({ id }) => levelOf(visit, id)),
        }))}
      />
      <div className="scroll">
        <table className="dense levels">
          <caption className="sr">{t('evaluation.progress')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('evaluation.column.indicator')}</th>
              {scored.map((visit) => (
                <th key={visit.id} scope="col" className="n">
                  <Go to={visitAddress(of.country, visit.id)}>{say.visit(visit)}</Go>
                  <br />
                  <span className="xs soft">{visit.from.slice(0, 7)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.rubric.indicators.map((indicator) => (
              <tr key={indicator.id}>
                <th scope="row">
                  <span className="num soft">{indicator.number}</span> {text(indicator.name)}
                </th>
                {scored.map((visit, place) => (
                  <td key={visit.id} className="n num">
                    <LevelMark
                      level={levelOf(visit, indicator.id)}
                      before={before(scored, place, (one) => levelOf(one, indicator.id))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Compared only with what was scored by the same version of the rubric. */
const before = (
  scored: readonly Visit[],
  place: number,
  levelOf: (visit: Visit) => number | null | undefined,
): number | null | undefined => {
  const visit = scored[place]
  const earlier = scored
    .slice(0, place)
    .findLast((one) => one.rubricVersion === visit?.rubricVersion && one.rubric === visit.rubric)
  return earlier ? levelOf(earlier) : undefined
}
