import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { MonthLine } from './overviewTypes.ts'

const WIDTH = 760
const HEIGHT = 200
const LEFT = 32
const RIGHT = 96
const BOTTOM = 26

const series = ['submitted', 'certified', 'refused'] as const
type Series = (typeof series)[number]

/** Twelve months of what came in and what was decided. The title says the conclusion; the numbers are there on demand. */
export function MonthsChart({ months }: { readonly months: readonly MonthLine[] }) {
  const t = useWords()
  const forms = useForms()
  const total = (key: Series) => months.reduce((sum, month) => sum + month[key], 0)
  return (
    <figure>
      <Heading>
        {t('office.months.title', {
          submitted: t('office.months.came', {
            count: total('submitted'),
            number: forms.number(total('submitted')),
          }),
          certified: t('office.months.went', {
            count: total('certified'),
            number: forms.number(total('certified')),
          }),
        })}
      </Heading>
      <Drawing months={months} />
      <details className="sm">
        <summary>{t('office.months.numbers')}</summary>
        <Numbers months={months} />
      </details>
    </figure>
  )
}

function Drawing({ months }: { readonly months: readonly MonthLine[] }) {
  const t = useWords()
  const forms = useForms()
  const highest = Math.max(4, ...months.flatMap((month) => series.map((key) => month[key])))
  // Even, so that the line half way up stands at a whole number of cases.
  const most = highest + (highest % 2)
  const x = (place: number) => LEFT + (place / Math.max(1, months.length - 1)) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - 16)
  const path = (key: Series) =>
    months.map((month, place) => `${place === 0 ? 'M' : 'L'}${x(place)} ${y(month[key])}`).join('')
  const ends = labelsApart(series.map((key) => y(months.at(-1)?.[key] ?? 0)))
  return (
    // A chart wider than a phone is moved sideways with the arrow keys too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={t('office.months.label')}>
      <svg
        className="ch twelve"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('office.months.label')}
      >
        {[0, most / 2, most].map((value) => (
          <g key={value}>
            <line className="g" x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
              {forms.number(value)}
            </text>
          </g>
        ))}
        {months.map(({ month }, place) => (
          <text key={month} x={x(place)} y={HEIGHT - 6} textAnchor="middle">
            {forms.month(`${month}-01`)}
          </text>
        ))}
        {series.map((key, place) => (
          <g key={key} className={`line ${key}`}>
            <path d={path(key)} />
            {months.map((month, at) => (
              <circle key={month.month} cx={x(at)} cy={y(month[key])} r="2.6" />
            ))}
            <text className="ink" x={WIDTH - RIGHT + 10} y={(ends[place] ?? 0) + 4}>
              {t(`office.months.${key}`)}
            </text>
          </g>
        ))}
      </svg>
    </section>
  )
}

/** Direct labels keep fifteen units between them, in their order from the top. */
const labelsApart = (wanted: readonly number[]): readonly number[] => {
  const order = wanted.map((at, place) => ({ at, place })).toSorted((one, other) => one.at - other.at)
  let last = Number.NEGATIVE_INFINITY
  const placed = new Map<number, number>()
  for (const { at, place } of order) {
    last = Math.max(at, last + 15)
    placed.set(place, last)
  }
  const over = Math.max(0, last - (HEIGHT - BOTTOM))
  return wanted.map((at, place) => (placed.get(place) ?? at) - over)
}

function Numbers({ months }: { readonly months: readonly MonthLine[] }) {
  const t = useWords()
  const forms = useForms()
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('office.months.month')}</th>
            {series.map((key) => (
              <th key={key} scope="col" className="n">
                {t(`office.months.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <td>{forms.day(`${month.month}-01`).replace(/^\d+\s/, '')}</td>
              {series.map((key) => (
                <td key={key} className="n num">
                  {forms.number(month[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
