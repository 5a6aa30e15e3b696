import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type ToldFigures, toldKinds } from './told.ts'

/** Kind by kind, with the day it was told. */
export function ToldShown({ of }: { readonly of: ToldFigures }) {
  const t = useWords()
  const forms = useForms()
  const { levels, measured, recommendations } = of
  const said = {
    levels: levels
      ? t('evaluation.told.shown.levels', {
          count: Object.keys(levels.of).length,
          day: forms.day(levels.on),
        })
      : null,
    measured: measured ? t('evaluation.told.shown.measured', { count: measured.length }) : null,
    recommendations: recommendations
      ? t('evaluation.told.shown.recommendations', {
          all: Object.values(recommendations.states).reduce((sum, many) => sum + many, 0),
          confirmed: recommendations.states.confirmed ?? 0,
          late: recommendations.late,
        })
      : null,
  }
  return (
    <>
      <p>
        <Standing tone="going" icon="mail">
          {t('evaluation.told.on', { day: forms.day(of.toldAt.slice(0, 10)) })}
        </Standing>
      </p>
      <dl className="kv">
        {toldKinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`evaluation.told.${kind}`)}</dt>
            <dd>{said[kind] ?? t('evaluation.told.notShown')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
