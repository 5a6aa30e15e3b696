import { Icon } from '../../parts/Icon.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import {
  type Coverage,
  counted,
  type GridCell,
  type GridRow,
  lookOf,
  type ProgrammeCovered,
} from './coverage.ts'
import { cellSigns } from './signs.ts'

/** The picture: what this profile asks as rows, other programmes as columns; on a phone one programme at a time. */
export function CoverageMatrix(props: {
  readonly of: Coverage
  readonly chosen: string
  readonly choose: (programme: string) => void
}) {
  const t = useWords()
  const { of, chosen, choose } = props
  const [first] = of.programmes
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={t('coverage.matrix')}>
      <table className="cover">
        <thead>
          <tr>
            <th scope="col" className="num" aria-label={t('coverage.workbook.number')} />
            <th scope="col">{t('coverage.asks', { programme: first?.from.name ?? '' })}</th>
            {of.programmes.map((one) => (
              <th key={one.to.programme} scope="col" className={columnClass(one.to.programme, chosen)}>
                <button
                  type="button"
                  className="plain"
                  aria-pressed={one.to.programme === chosen}
                  onClick={() => choose(one.to.programme)}
                >
                  {one.to.name}
                </button>
                <strong className="onpaper" aria-hidden="true">
                  {one.to.name}
                </strong>
                <Share of={one} />
              </th>
            ))}
          </tr>
        </thead>
        {of.grid.map(({ id, number, title, rows }) => (
          <tbody key={id}>
            <tr className="group">
              <th scope="rowgroup" className="num">
                {number}
              </th>
              <th scope="rowgroup" colSpan={1 + of.programmes.length}>
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <SubStandard key={row.id} of={row} chosen={chosen} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

const columnClass = (programme: string, chosen: string) => (programme === chosen ? 'col now' : 'col')

function SubStandard({ of, chosen }: { readonly of: GridRow; readonly chosen: string }) {
  return (
    <tr>
      <td className="num soft">{of.number}</td>
      <th scope="row">{of.title}</th>
      {of.cells.map((cell) => (
        <td key={cell.programme} className={columnClass(cell.programme, chosen)}>
          <Cell of={cell} />
        </td>
      ))}
    </tr>
  )
}

/** Shape, colour and words; the count is of the other programme's criteria. */
function Cell({ of }: { readonly of: GridCell }) {
  const t = useWords()
  const forms = useForms()
  const look = lookOf(of)
  const { tone, icon } = cellSigns[look]
  const all = of.whole + of.part + of.open
  const words = t(`coverage.cell.${look}`, { whole: of.whole, part: of.part, count: all })
  return (
    <span className={`st ${tone}`} title={words}>
      <Icon name={icon} />
      <span className="sr">{words}</span>
      {look === 'none' ? null : (
        <small aria-hidden="true" className="num">
          {forms.number(of.whole)}/{forms.number(all)}
        </small>
      )}
    </span>
  )
}

function Share({ of }: { readonly of: ProgrammeCovered }) {
  const t = useWords()
  const forms = useForms()
  const all = counted(of.counts)
  return (
    <span className="share">
      {of.share === null ? t('coverage.nothing') : t('coverage.covered', { number: of.counts.meets, all })}
      <svg viewBox="0 0 60 4" width="60" height="4" aria-hidden="true" focusable="false">
        <rect width="60" height="4" className="all" />
        <rect width={60 * (of.share ?? 0)} height="4" className="part" />
      </svg>
      <span className="sr">{forms.number(Math.round((of.share ?? 0) * 100))} %</span>
    </span>
  )
}
