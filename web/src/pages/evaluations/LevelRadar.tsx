import { useWords } from '../../words/useWords.ts'
import { type Comparison, measuredLevel } from './comparison.ts'
import { useEvaluationWords } from './useEvaluationWords.ts'

const SIZE = 420
const CENTRE = SIZE / 2
const REACH = 160
const dashes = ['', '7 4', '2 3', '10 3 2 3']

const at = (place: number, of: number, level: number): readonly [number, number] => {
  const angle = (place / of) * 2 * Math.PI - Math.PI / 2
  const reach = (REACH * level) / 4
  return [CENTRE + reach * Math.cos(angle), CENTRE + reach * Math.sin(angle)]
}

/** A spoke an indicator; a country a line of its own dash. Where no evidence was collected the line breaks. The table above says the same. */
export function LevelRadar({ of }: { readonly of: Comparison }) {
  const t = useWords()
  const say = useEvaluationWords()
  const { indicators } = of.rubric
  const shown = of.countries.slice(0, dashes.length)
  return (
    <figure>
      <svg
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        className="radar"
        role="img"
        aria-label={t('evaluation.compare.radarLabel', {
          countries: shown.map(({ country }) => say.country(country)).join(', '),
        })}
      >
        {[1, 2, 3, 4].map((level) => (
          <polygon
            key={level}
            className="ring"
            points={indicators.map((_, place) => at(place, indicators.length, level).join()).join(' ')}
          />
        ))}
        {indicators.map(({ id, number }, place) => {
          const [x, y] = at(place, indicators.length, 4.5)
          return (
            <text key={id} x={x} y={y} textAnchor="middle" dominantBaseline="middle">
              {number}
            </text>
          )
        })}
        {shown.map(({ country, levels }, which) => (
          <path
            key={country}
            className={`line c${which}`}
            strokeDasharray={dashes[which]}
            d={lineThrough(indicators.map(({ id }) => levels[id] ?? null))}
          />
        ))}
        {shown.flatMap((one, which) =>
          indicators.map(({ id }, place) => {
            const level = measuredLevel(one, id)
            if (level === undefined) return null
            const [x, y] = at(place, indicators.length, level)
            return (
              <path
                key={`${one.country} ${id}`}
                className={`line c${which} point`}
                d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`}
              />
            )
          }),
        )}
      </svg>
      <figcaption className="sm">
        {shown.map(({ country }, which) => (
          <span key={country} className="key">
            <svg viewBox="0 0 40 8" width="40" height="8" aria-hidden="true">
              <path className={`line c${which}`} strokeDasharray={dashes[which]} d="M0 4H40" />
            </svg>
            {say.country(country)}
          </span>
        ))}
        {of.countries.length > shown.length
          ? t('evaluation.compare.radarFew', { count: shown.length })
          : null}
      </figcaption>
    </figure>
  )
}

/** Closed where every level is known; otherwise broken at those that are not. */
const lineThrough = (levels: readonly (number | null)[]): string => {
  const all = [...levels, levels[0] ?? null]
  return all
    .map((level, place) => {
      if (level === null) return ''
      const [x, y] = at(place, levels.length, level)
      const begins = place === 0 || all[place - 1] === null
      return `${begins ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
    })
    .join('')
}
