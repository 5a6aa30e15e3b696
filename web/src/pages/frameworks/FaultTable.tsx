import { useWords } from '../../words/useWords.ts'
import { type FaultTold, rowAndColumn } from './frameworks.ts'
import '../../look/frameworks.css'

/** Every fault: its place in the file, of a table by row and column, and the reason. */
export function FaultTable({ of, count }: { readonly of: readonly FaultTold[]; readonly count: number }) {
  const t = useWords()
  if (of.length === 0) return null
  return (
    <div className="scroll" style={{ marginTop: 16 }}>
      <table className="faults">
        <caption className="sr">{t('frameworks.faults')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('frameworks.fault.place')}</th>
            <th scope="col">{t('frameworks.fault.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ place, message }, nth) => (
            <tr key={`${nth} ${place}`}>
              <td data-phone="title">
                <Place of={place} />
              </td>
              <td data-phone="line" data-label={t('frameworks.fault.reason')}>
                {message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > of.length ? (
        <p className="sm soft">{t('frameworks.faultsMore', { count: count - of.length })}</p>
      ) : null}
    </div>
  )
}

function Place({ of }: { readonly of: string }) {
  const t = useWords()
  const cell = rowAndColumn(of)
  if (!cell) return of === '' ? t('frameworks.fault.whole') : of
  return cell.column === '' ? t('frameworks.fault.row', cell) : t('frameworks.fault.cell', cell)
}
